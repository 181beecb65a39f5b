import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { SnapshotFile, snapshotPath } from '../db/snapshot-file.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import { agreementById, agreementIds } from '../machines/agreements/registry.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { type Config, readConfig } from './config.ts'
import { councilsOf, keysIn } from './councils.ts'
import { keyPath } from './evidence/signer.ts'
import { isCouncilsLabel, originOf } from './host/host-names.ts'
import { ShutCouncils } from './host/shut-councils.ts'
import { homeAddress } from './identity/invitation-link.ts'
import { pushKeysPath } from './notifications/push-keys.ts'
import { SetUpLinks } from './set-up/set-up-links.ts'

/** `npm run council`: the councils of a host, also beside the running one. */

const usage = `Usage: npm run council -- list                            all councils, and those that wait to be set up
       npm run council -- new NAME [--agreement ID]      a link that sets a new one up; again: another link
       npm run council -- shut NAME                      the running host closes it and leaves its file alone
       npm run council -- reopen NAME                    and opens it again when somebody comes
       npm run council -- erase NAME [--backups] [--yes] removes it for good; without --yes it says what that would be
NAME is the first part of its host name: small letters, digits and hyphens, 63 at most.`

/** How long the running host has to close a council, in milliseconds: it looks every two seconds. */
const PATIENCE = 20_000

interface Place {
  readonly config: Config
  readonly links: SetUpLinks
  readonly shut: ShutCouncils
  /** Those that have a log, or had one: their key is there. */
  readonly there: readonly string[]
}

async function placeOf(config: Config): Promise<Place> {
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const councils = councilsOf(config)
  const there = [...new Set([...(await councils.names()), ...keysIn(config.data)])].toSorted()
  await councils.close()
  return { config, links: new SetUpLinks(config.data), shut: new ShutCouncils(config.data), there }
}

async function list({ links, shut, there }: Place): Promise<string> {
  const names = [...new Set([...there, ...links.names()])].toSorted()
  if (names.length === 0) return 'There is no council yet: npm run council -- new NAME'
  const waits = (name: string): string => (there.includes(name) ? '' : '  waits to be set up')
  return names.map((name) => `${name}${waits(name)}${shut.has(name) ? '  shut' : ''}`).join('\n')
}

async function add({ config, links, there }: Place, name: string, agreement: string | undefined): Promise<string> {
  const origin = originOf(config.origin, name)
  if (origin === undefined || origin === config.origin)
    throw new WrongRequest('Set SCHULTERSCHLUSS_ORIGIN as for the host, such as https://{council}.example.org.')
  if (there.includes(name)) throw new WrongRequest(`There is a council ${name} already. Choose another name.`)
  if (agreement !== undefined && !agreementById(agreement))
    throw new WrongRequest(`No agreement has the id ${agreement}. There are: ${agreementIds().join(', ')}.`)
  const token = links.make(name, agreement ?? null)
  return `This link sets the council up, once, within seven days; nobody else must see it:

  ${homeAddress({ ...config, origin })}/einrichten#${token}

The running host knows it already. A link that was made before for ${name} is no good any more.`
}

async function shutOne({ config, shut }: Place, name: string): Promise<string> {
  shut.shut(name)
  const done = `${name} is shut. npm run council -- reopen ${name} lets people in again.`
  const councils = councilsOf(config)
  try {
    // Opening one whose log was lost would begin it anew.
    if (!(await councils.names()).includes(name)) return done
    for (let waited = 0; ; waited += 500) {
      try {
        await (await councils.open(name)).close()
        return done
      } catch (error) {
        if (!(error instanceof UnusableFile) || error.kind !== 'in-use' || waited >= PATIENCE) throw error
        await setTimeout(500)
      }
    }
  } finally {
    await councils.close()
  }
}

async function erase({ config, links, shut, there }: Place, name: string, how: Erasing): Promise<string> {
  const { data } = config
  const path = councilPath(data, name)
  const keys = [keyPath(path), pushKeysPath(path)]
  const copies = [...filesOf(join(data, 'backups'), `${name}-`), ...filesOf(data, `${name}.before-`)]
  const kept =
    copies.length === 0
      ? ''
      : `\nCopies that ${how.backups ? 'go, too' : 'stay (--backups removes them, too)'}:\n  ${copies.join('\n  ')}`
  const rest =
    'What stays in any case: backups elsewhere, lines of the log with its name, and ' +
    (config.database === undefined
      ? 'an empty file NAME.sqlite.lock.'
      : 'its name in the database, by which running nodes that have it open know to close it, and on other nodes NAME.key, ' +
        'NAME.push-keys and NAME.snapshot (which nobody can read any more) in the data folder: remove them there.')
  if (!how.yes)
    return `Would remove the log of ${name} with all that is kept beside it, and its keys.${kept}\n${rest}\nNothing was removed. Say --yes to remove it for good.`
  const councils = councilsOf(config)
  try {
    // Nobody opens it again from here on; where a server has its file, this throws, and nothing was removed.
    if (there.includes(name)) await councils.remove(name)
  } finally {
    await councils.close()
  }
  await new SnapshotFile(snapshotPath(path)).drop()
  for (const file of [...keys, ...(how.backups ? copies : [])]) rmSync(file, { force: true })
  links.drop(name)
  shut.reopen(name)
  return `Removed ${name}.${kept}\n${rest}`
}

interface Erasing {
  readonly yes: boolean
  readonly backups: boolean
}

/** Copies of one council, as `npm run backup` and `npm run restore` name them: another's name may begin alike. */
function filesOf(folder: string, beginning: string): string[] {
  try {
    const time = /^\d{4}-\d\d-\d\dT[\d-]+Z\.sqlite(?:-wal|-shm)?$/u
    const mine = (file: string): boolean => file.startsWith(beginning) && time.test(file.slice(beginning.length))
    return readdirSync(folder)
      .filter(mine)
      .map((file) => join(folder, file))
  } catch {
    return []
  }
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { agreement: { type: 'string' }, yes: { type: 'boolean' }, backups: { type: 'boolean' } },
  })
  const [verb, name, ...more] = positionals
  const place = await placeOf(readConfig(process.env))
  const known = (): string => {
    if (name === undefined || more.length > 0 || !isCouncilsLabel(name)) throw new WrongRequest(usage)
    return name
  }
  const there = (): string => {
    const council = known()
    if (place.there.includes(council) || place.links.of(council)) return council
    throw new WrongRequest(`There is no council ${council}. npm run council -- list shows all.`)
  }
  switch (verb) {
    case 'list':
      console.log(await list(place))
      return 0
    case 'new':
      console.log(await add(place, known(), values.agreement))
      return 0
    case 'shut':
      console.log(await shutOne(place, there()))
      return 0
    case 'reopen':
      place.shut.reopen(there())
      console.log(`${name} is opened again when somebody comes.`)
      return 0
    case 'erase':
      console.log(await erase(place, there(), { yes: values.yes === true, backups: values.backups === true }))
      return 0
    default:
      throw new WrongRequest(usage)
  }
}

await runCommand(usage, 1, run)
