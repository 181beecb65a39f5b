import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SnapshotFile, snapshotPath } from '../db/snapshot-file.ts'
import { restore } from '../db/sqlite/backup.ts'
import { councilPath, openCouncil } from '../db/sqlite/council.ts'
import { agreementOfRulebook } from './agreement-of-rulebook.ts'
import { chosenName, usualName } from './chosen-council.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { type Config, readConfig } from './config.ts'
import { type Audit, audit } from './evidence/audit.ts'
import { auditLines } from './evidence/audit-words.ts'
import { keyPath, signerIn } from './evidence/signer.ts'
import { isForMany } from './host/host-names.ts'
import { repeatErasures } from './privacy/repeat-erasures.ts'
import { councilName } from './set-up/agreement-choice.ts'

const usage = `Usage: npm run restore -- FROM [--replace]
Checks every entry of the backup FROM and puts a copy of it where the server will open it. Stop the server first.
A file that is there already stays as it is, unless you say --replace: then it is put aside under another name.`

/** `npm run restore` */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean' } } })
  const [from] = positionals
  if (from === undefined || positionals.length > 1) throw new WrongRequest(usage)
  const config = readConfig(process.env)
  const backup = await sound(from)
  const council = await councilFor(config, backup)
  const to = councilPath(config.data, council)
  const aside = to.replace(/\.sqlite$/, `.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`)
  const present = existsSync(to) ? await comparedWith(backup, to) : undefined
  if (present !== undefined && values.replace !== true) {
    throw new WrongRequest(`Nothing was changed. There is a file already (${to}).
${present.words}
To put it aside and take the backup: npm run restore -- ${from} --replace`)
  }
  const check = async (copy: string): Promise<void> => void (await sound(copy))
  // It is derived from the file that is put aside, and holds texts.
  await new SnapshotFile(snapshotPath(to)).drop()
  const ended = await restore({ from, to, aside, check, now: Date.now() })
  console.log(auditLines({ ...backup, path: to }).join('\n'))
  if (present !== undefined) {
    console.log(`\n${present.words}\nThe file that was there is ${aside} now.`)
    if (present.same) console.log(await eraseAgain(config.data, council, aside))
  }
  console.log(`
Everybody has to sign in again: ${ended.sessions} sessions and ${ended.invitations} open invitations of the backup were ended, because any
of them may have been ended since. Passwords, passkeys and mandates are those of the backup: whatever was taken from
somebody since then (a lost device's passkey, a mandate that ended) has to be taken again. Look through them first.`)
  console.log(
    `\nRestored. Screens that have seen more than this backup holds will say so to their people: tell both factions.`,
  )
  return 0
}

async function sound(path: string): Promise<Audit> {
  const found = await audit(path, { agreementOf: agreementOfRulebook })
  if (found.fault) throw new WrongRequest(`${auditLines(found).join('\n')}\n\nNothing was changed.`)
  return found
}

/** The council whose file it becomes: the one that is there or named, if the backup is of it; else its own. */
async function councilFor(config: Config, backup: Audit): Promise<string> {
  const chosen = (await chosenName(config)) ?? config.council
  if (isForMany(config.origin)) return councilOfHost(config, chosen, backup)
  const of = backup.refolded?.agreement && councilName(backup.refolded.agreement)
  if (chosen === undefined || of === undefined || of === chosen) return chosen ?? of ?? usualName
  throw new WrongRequest(
    `Nothing was changed. This is a backup of ${of}, but the council here is ${chosen}. ` +
      `Set SCHULTERSCHLUSS_AGREEMENT to ${of}, or choose another backup.`,
  )
}

/** Councils of a host share agreements, and are called otherwise: what tells a backup's council is the key that signed for it. */
function councilOfHost({ data }: Config, name: string | undefined, { keys = [] }: Audit): string {
  if (name === undefined)
    throw new WrongRequest('Nothing was changed. Say which council it becomes: SCHULTERSCHLUSS_AGREEMENT=NAME.')
  const key = keyPath(councilPath(data, name))
  if (keys.length === 0 || !existsSync(key) || keys.includes(signerIn(key).publicKey)) return name
  throw new WrongRequest(
    `Nothing was changed. This is a backup of another council than ${name}: it was never signed with ${key}. ` +
      'Choose another backup; if the key was lost since and this one is new, move it away first.',
  )
}

/** What was erased since the backup must not come back with it. */
async function eraseAgain(data: string, council: string, aside: string): Promise<string> {
  const file = openCouncil(data, council)
  try {
    const { texts, people } = await repeatErasures(aside, file)
    return `Erased again, as in the file that was there: ${texts} texts, ${people} people.`
  } finally {
    await file.close()
  }
}

/** What would be lost: how the present log goes on from the backup, or that it is another. */
async function comparedWith({ log }: Audit, to: string): Promise<{ readonly words: string; readonly same: boolean }> {
  const last = log?.head ?? { version: 0, hash: '' }
  const present = await audit(to, { agreementOf: agreementOfRulebook, heads: last.version > 0 ? [last] : [] }).catch(
    () => undefined,
  )
  if (!present?.log || present.log.entries < last.version) {
    const words = `It is not the log that the backup is of, or it is damaged: the backup holds ${last.version} entries.`
    return { words, same: false }
  }
  const more = present.log.entries - last.version
  const end = `${more} entries, ${last.version + 1} to ${present.log.entries}, are not in the backup.`
  const words = more > 0 ? `It goes on where the backup ends: ${end}` : 'It holds the same entries as the backup.'
  return { words, same: true }
}

await runCommand(usage, 1, run)
