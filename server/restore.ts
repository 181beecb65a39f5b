import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { restore } from '../db/sqlite/backup.ts'
import { councilPath } from '../db/sqlite/council.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import { agreementOfRulebook } from './agreement-of-rulebook.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { readConfig } from './config.ts'
import { type Audit, audit } from './evidence/audit.ts'
import { auditLines } from './evidence/audit-words.ts'

const usage = `Usage: npm run restore -- FROM [--replace]
Checks every entry of the backup FROM and puts a copy of it where the server will open it. Stop the server first.
A file that is there already stays as it is, unless you say --replace: then it is put aside under another name.`

/** `npm run restore` */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean' } } })
  const [from] = positionals
  if (from === undefined || positionals.length > 1) throw new WrongRequest(usage)
  const { data, agreement } = readConfig(process.env)
  const to = councilPath(data, agreement.id)
  const aside = to.replace(/\.sqlite$/, `.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`)
  const backup = await sound(from, agreement)
  const present = existsSync(to) ? await comparedWith(backup, to) : undefined
  if (present !== undefined && values.replace !== true) {
    throw new WrongRequest(`Nothing was changed. There is a file already (${to}).
${present}
To put it aside and take the backup: npm run restore -- ${from} --replace`)
  }
  await restore(from, to, aside, async (copy) => void (await sound(copy, agreement)))
  console.log(auditLines({ ...backup, path: to }).join('\n'))
  if (present !== undefined) console.log(`\n${present}\nThe file that was there is ${aside} now.`)
  console.log(
    `\nRestored. Screens that have seen more than this backup holds will say so to their people: tell both factions.`,
  )
  return 0
}

async function sound(path: string, agreement: Agreement): Promise<Audit> {
  const found = await audit(path, { agreementOf: agreementOfRulebook })
  if (found.fault) throw new WrongRequest(`${auditLines(found).join('\n')}\n\nNothing was changed.`)
  const other = found.refolded?.agreement
  if (!other || other.id === agreement.id) return found
  throw new WrongRequest(
    `Nothing was changed. This is a backup of ${other.id}, but the setting is ${agreement.id}. ` +
      `Set SCHULTERSCHLUSS_AGREEMENT to ${other.id}, or choose another backup.`,
  )
}

/** What would be lost: how the present log goes on from the backup, or that it is another. */
async function comparedWith({ log }: Audit, to: string): Promise<string> {
  const last = log?.head ?? { version: 0, hash: '' }
  const present = await audit(to, { agreementOf: agreementOfRulebook, heads: last.version > 0 ? [last] : [] }).catch(
    () => undefined,
  )
  if (!present?.log)
    return `It is not the log that the backup is of, or it is damaged: the backup holds ${last.version} entries.`
  const more = present.log.entries - last.version
  return more > 0
    ? `It goes on where the backup ends: ${more} entries, ${last.version + 1} to ${present.log.entries}, are not in the backup.`
    : 'It holds the same entries as the backup.'
}

await runCommand(usage, 1, run)
