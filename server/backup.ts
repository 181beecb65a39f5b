import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../db/sqlite/backup.ts'
import { toFile } from '../db/move/between-stores.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { agreementOfRulebook } from './agreement-of-rulebook.ts'
import { chosenName, usualName } from './chosen-council.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { readConfig } from './config.ts'
import { type Audit, audit } from './evidence/audit.ts'
import { auditLines } from './evidence/audit-words.ts'
import { keyPath } from './evidence/signer.ts'

const usage = `Usage: npm run backup [-- TO]
Copies the council's file, or the council out of the database, also beside its running servers, to TO (a new file, or a
folder), checks every entry of the copy, and says what it checked. Without TO: DATA/backups/COUNCIL-TIME.sqlite. Never replaces a file.`

/** `npm run backup` */
async function run(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} })
  if (positionals.length > 1) throw new WrongRequest(usage)
  const config = readConfig(process.env)
  const council = (await chosenName(config)) ?? usualName
  const from = councilPath(config.data, council)
  const name = `${council}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`
  const to = targetFor(positionals[0] ?? join(config.data, 'backups', name), name)
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
  return 0
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
  return statSync(to, { throwIfNoEntry: false })?.isDirectory() === true ? join(to, name) : to
}

await runCommand(usage, 1, run)
