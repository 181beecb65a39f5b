import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toDatabase, toFile } from '../db/move/between-stores.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { agreementOfRulebook } from './agreement-of-rulebook.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { type Config, readConfig } from './config.ts'
import { type Audit, audit } from './evidence/audit.ts'
import { auditLines } from './evidence/audit-words.ts'
import { keyPath } from './evidence/signer.ts'
import { pushKeysPath } from './notifications/push-keys.ts'

const usage = `Usage: npm run move -- COUNCIL --to postgres://OWNER@HOST/DATABASE   from its file in the data folder to a database
       npm run move -- COUNCIL --to FOLDER                          from the database to a file in this folder
Copies all of a council, verifies the copy, and says what was moved. Stop its servers first. What is there stays as it is,
and nothing is overwritten. To a database it takes the role that owns the tables (npm run database -- migrate).`

/** `npm run move` */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } })
  const [council] = positionals
  const { to } = values
  if (council === undefined || to === undefined || positionals.length > 1) throw new WrongRequest(usage)
  const config = readConfig(process.env)
  return /^postgres(?:ql)?:\/\//u.test(to) ? intoDatabase(config, council, to) : intoFolder(config, council, to)
}

async function intoDatabase({ data }: Config, council: string, owner: string): Promise<number> {
  const path = councilPath(data, council)
  if (!existsSync(path)) throw new WrongRequest(`There is no council ${council} in ${data}.`)
  const found = await sound(path)
  const { counts, head } = await toDatabase(path, owner, council)
  if (head.hash !== found.log?.head.hash && head.version > 0) throw new Error('The head of the copy is another.')
  console.log(auditLines(found).join('\n'))
  console.log(`
Moved: ${countWords(counts)}.
Every value was compared, and the chains were walked again in the database; its head is ${head.version} ${head.hash}.
${path} stays as it is: put it away, so that nobody serves it any more.
Keys are files and stay so: every node needs the same ${keyPath(path)} and ${pushKeysPath(path)}
in its data folder. Then set SCHULTERSCHLUSS_DATABASE to the server’s role and start.`)
  return 0
}

async function intoFolder({ database }: Config, council: string, folder: string): Promise<number> {
  if (database === undefined) throw new WrongRequest(`Set SCHULTERSCHLUSS_DATABASE to where ${council} is.\n${usage}`)
  const path = councilPath(folder, council)
  let found: Audit | undefined
  const counts = await toFile(database, council, path, async (part) => {
    found = await sound(part)
  }).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw taken ? new WrongRequest(`There is a file already: ${path}. Nothing was changed.`) : error
  })
  if (found) console.log(auditLines({ ...found, path: resolve(path) }).join('\n'))
  console.log(`
Moved: ${countWords(counts)}. Every value was compared.
The database has the council as before: remove it there (npm run council -- erase ${council}), or see to it that nobody serves it.
Put the council’s keys beside the file, as ${keyPath(path)} and ${pushKeysPath(path)}.
Then start with this data folder and without SCHULTERSCHLUSS_DATABASE.`)
  return 0
}

async function sound(path: string): Promise<Audit> {
  const found = await audit(path, { agreementOf: agreementOfRulebook })
  if (found.fault) throw new WrongRequest(`${auditLines(found).join('\n')}\n\nNothing was moved.`)
  return found
}

const countWords = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${table.replaceAll('_', ' ')} ${count}`)
    .join(', ')

await runCommand(usage, 1, run)
