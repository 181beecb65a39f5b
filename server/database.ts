import { parseArgs } from 'node:util'
import { clean } from '../db/postgres/clean.ts'
import { migrate } from '../db/postgres/migrate.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { readConfig, WrongSetting } from './config.ts'

const usage = `Usage: npm run database -- migrate | clean
migrate makes the tables in the database that SCHULTERSCHLUSS_DATABASE_OWNER names (as the role that is to own them), or brings
them up to date, and lets the role in SCHULTERSCHLUSS_DATABASE do what the server has to, and no more. Safe to run again,
and by two at once. Run it before the servers of a new version start.
clean writes the tables of texts and people anew, so that nothing is left in them of what was erased; nobody can use
them meanwhile. It waits for transactions that could still read what was erased, a minute at most for each table.`

/** `npm run database` */
async function run(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} })
  const task = positionals.join()
  if (task !== 'migrate' && task !== 'clean') throw new WrongRequest(usage)
  const { database } = readConfig(process.env)
  const owner = process.env['SCHULTERSCHLUSS_DATABASE_OWNER'] ?? ''
  const server = database === undefined ? '' : roleIn(database)
  if (owner === '') throw new WrongSetting('SCHULTERSCHLUSS_DATABASE_OWNER', '', addresses)
  if (task === 'clean') {
    await clean(owner)
    console.log(
      'Nothing is left in the tables of what was erased. Write-ahead log, replicas and base backups may still have it.',
    )
    return 0
  }
  if (server === '') throw new WrongSetting('SCHULTERSCHLUSS_DATABASE', '', addresses)
  if (server === roleIn(owner)) throw new WrongRequest(twoRoles)
  const taken = await migrate(owner, server)
  console.log(taken.length === 0 ? 'The tables are up to date.' : `Done: ${taken.join(', ')}.`)
  console.log(`The role ${server} may do what the server has to, and no more.`)
  return 0
}

const addresses =
  'Set it to postgres://ROLE:PASSWORD@HOST/DATABASE: SCHULTERSCHLUSS_DATABASE_OWNER with the role that owns the tables, ' +
  'SCHULTERSCHLUSS_DATABASE with the role of the server.'
const twoRoles =
  'Both addresses name the same role. Make two: the server’s must not own the tables, so that it cannot alter what it wrote.\n' +
  "CREATE ROLE owner LOGIN PASSWORD '…'; CREATE ROLE server LOGIN PASSWORD '…';\n" +
  'CREATE DATABASE councils OWNER owner ENCODING UTF8 TEMPLATE template0;'

/** Whom an address signs in as. */
const roleIn = (url: string): string => decodeURIComponent(/^[a-z]+:\/\/([^:@/]*)[^/]*@/u.exec(url)?.[1] ?? '')

await runCommand(usage, 1, run)
