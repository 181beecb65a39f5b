import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Head } from '../db/event-store.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { agreementOfRulebook } from './agreement-of-rulebook.ts'
import { chosenName, usualName } from './chosen-council.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { readConfig } from './config.ts'
import { type Audit, audit, type AuditOptions } from './evidence/audit.ts'
import { auditDatabase } from './evidence/database-audit.ts'
import { auditLines } from './evidence/audit-words.ts'

const usage = `Usage: npm run verify [-- [FILE] [--against RECEIPT]... [--head VERSION:HASH]...]
Checks the council's file or its part of the database, or FILE (a backup), also beside the running server, and says what
it checked.
--against holds a receipt, or a head that a screen remembered, against it; --head a head of the whole log.
Ends with 0 when all is sound, 1 when something is not, 2 when it could not look.`

/** `npm run verify`: is this log what it was? */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      against: { type: 'string', multiple: true },
      head: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true || positionals.length > 1) throw new WrongRequest(usage)
  const receipts = (values.against ?? []).map(readText)
  const heads = (values.head ?? []).map(headFrom)
  const options = { agreementOf: agreementOfRulebook, receipts, heads }
  const [file] = positionals
  const found = await (file === undefined ? auditUsual(options) : audit(file, options))
  console.log(auditLines(found).join('\n'))
  const sound = !found.fault && found.against.every(({ ok }) => ok)
  console.log(sound ? '\nSound.' : '\nNOT sound.')
  return sound ? 0 : 1
}

async function auditUsual(options: AuditOptions): Promise<Audit> {
  const config = readConfig(process.env)
  const { data, database } = config
  const council = (await chosenName(config)) ?? usualName
  if (database === undefined) return audit(councilPath(data, council), options)
  return auditDatabase(database, council, data, options)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new WrongRequest(`The receipt ${path} cannot be read. Check its name.`)
  }
}

function headFrom(text: string): Head {
  const [, version, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? []
  if (version === undefined || hash === undefined) {
    throw new WrongRequest(`“${text}” is no head. Write its version and its hash: 57:3fa8…`)
  }
  return { version: Number(version), hash }
}

await runCommand(usage, 2, run)
