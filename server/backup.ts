import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../db/sqlite/backup.ts'
import { toFile } from '../db/move/between-stores.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { agreementOfRulebook } from './agreement-of-rulebook.ts'
import { chosenName, usualName } from './chosen-council.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { type Config, readConfig } from './config.ts'
import { councilsOf, keysIn } from './councils.ts'
import { type Audit, audit } from './evidence/audit.ts'
import { auditLines } from './evidence/audit-words.ts'
import { expiredCopies } from './expired-copies.ts'
import { keyPath } from './evidence/signer.ts'

const usage = `Usage: npm run backup [-- TO]
       npm run backup -- --all [FOLDER] [--expire DAYS]
Copies the council's file, or the council out of the database, also beside its running servers, to TO (a new file, or a
folder), checks every entry of the copy, and says what it checked. Without TO: DATA/backups/COUNCIL-TIME.sqlite. Never replaces a file.
--all does so for every council, one after the other; one that fails keeps no other from it. --expire removes copies
that are older, there and those that a restore put aside: of councils that were backed up now, and of those that are gone.`

/** `npm run backup` */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, expire: { type: 'string' } },
  })
  if (positionals.length > 1) throw new WrongRequest(usage)
  const { all, expire } = values
  if (expire !== undefined && (all !== true || !/^[1-9]\d{0,4}$/u.test(expire))) throw new WrongRequest(usage)
  const config = readConfig(process.env)
  if (all === true) return backUpAll(config, positionals[0], expire === undefined ? undefined : Number(expire))
  await backUpOne(config, (await chosenName(config)) ?? usualName, positionals[0])
  return 0
}

/** For a nightly timer: says which there is no backup of, and ends with 1 then. */
async function backUpAll(config: Config, folder: string | undefined, days: number | undefined): Promise<number> {
  const councils = councilsOf(config)
  const names = await councils.names()
  await councils.close()
  const missing: string[] = []
  for (const council of names) {
    try {
      await backUpOne(config, council, folder === undefined ? undefined : join(folder, '/'))
    } catch (error) {
      missing.push(council)
      console.error(`${council}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  console.log(`\n${names.length - missing.length} of ${names.length} councils backed up.`)
  if (missing.length > 0) console.error(`There is no backup of: ${missing.join(', ')}`)
  if (days !== undefined) removeExpired(config, folder, days, new Set(names), new Set(missing))
  return missing.length === 0 ? 0 : 1
}

/** The copies of a council that there is no new one of stay, all of them: the last good one is among them. */
function removeExpired(
  { data }: Config,
  folder: string | undefined,
  days: number,
  names: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): void {
  // One that has a key and no log was lost, not erased.
  const keys = new Set(keysIn(data))
  const mayGo = (council: string): boolean => (names.has(council) ? !missing.has(council) : !keys.has(council))
  const before = Date.now() - days * 24 * 3_600_000
  const expired = [folder ?? join(data, 'backups'), data]
    .filter((each) => existsSync(each))
    .flatMap((each) => expiredCopies(each, before, mayGo))
  for (const file of expired) rmSync(file)
  if (expired.length > 0) console.log(`${expired.length} copies older than ${days} days removed.`)
}

async function backUpOne(config: Config, council: string, given: string | undefined): Promise<void> {
  const from = councilPath(config.data, council)
  const name = `${council}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`
  const to = targetFor(given ?? join(config.data, 'backups', name), name)
  let found: Audit | undefined
  try {
    const check = async (copy: string): Promise<void> => {
      found = await audit(copy, { agreementOf: agreementOfRulebook })
      if (found.fault) throw new WrongRequest(`${auditLines(found).join('\n')}\n\nThere is no backup.`)
    }
    await (config.database === undefined ? backUp(from, to, check) : toFile(config.database, council, to, check))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const advice = troubles[code]
    if (advice === undefined) throw error
    throw new WrongRequest(`There is no backup: ${advice} (${to})`)
  }
  if (found) console.log(auditLines({ ...found, path: to }).join('\n'))
  console.log(`
The backup is ${to}. It holds people's names, sign-ins and everything confidential: keep it as you keep the original.
The server's signing key is not in it, so that whoever gets hold of a backup cannot sign in the server's name. Keep a
copy of ${keyPath(from)} apart; without it a restored server signs with a new key, and says so.`)
}

const troubles: Readonly<Record<string, string>> = {
  EEXIST: 'a file of this name is there already, perhaps of another backup under way. Choose another name or folder.',
  ENOSPC: 'the disk is full. Make room, or choose another disk.',
  SQLITE_FULL: 'the disk is full. Make room, or choose another disk.',
  EROFS: 'the disk can only be read. Choose another.',
  EACCES: 'this user may not write there. Choose another folder.',
  ENOTDIR: 'a part of this path is a file. Choose another folder.',
}

function targetFor(to: string, name: string): string {
  const isFolder = to.endsWith('/') || statSync(to, { throwIfNoEntry: false })?.isDirectory() === true
  return isFolder ? join(to, name) : to
}

await runCommand(usage, 1, run)
