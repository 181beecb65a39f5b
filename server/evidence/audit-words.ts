import type { Audit, AuditFault } from './audit.ts'
import { fingerprintOf } from './signer.ts'

/** What to do about a fault. The same for all: the fault was found in a file that must stay as it is, as evidence. */
export const whatToDo = `Keep this file and those beside it as they are, and a copy apart. Stop the server. Find the last backup that is sound
(npm run verify -- BACKUP), restore it (npm run restore -- BACKUP), and tell both factions: their receipts show
up to which entry the backup is what they saw (npm run verify -- BACKUP --against RECEIPT).`

const places: Readonly<Record<AuditFault['in'], string>> = {
  pages: 'the file',
  tables: 'the tables and triggers',
  log: 'the log',
  rules: 'the log under its rules',
  answers: 'the answers',
  erasures: 'the record of erasures',
  registers: 'the registers of mandates',
  keys: 'the keys',
  receipts: 'the countersigned receipts',
}

/** What was looked at, line by line, and what became of it. */
export function auditLines(found: Audit): string[] {
  const { path, triggers, log, refolded, answers, erasures, registers, keys, receipts, fault } = found
  const lines: [string, string | undefined][] = [
    ['pages', fault?.in === 'pages' ? undefined : 'sound'],
    ['triggers', triggers === undefined ? undefined : `${triggers} in place, tables as made`],
    ['entries', log && (log.entries === 0 ? 'none yet' : `1 to ${log.entries}, no gap, each hash and link right`)],
    ['texts', log && `${log.texts} match their salted hash, ${log.erased} erased`],
    ['rules', refolded?.agreement && `${refolded.agreement.id}: ${thingsIn(refolded.things)}`],
    ['answers', answers && `${answers.accepted} accepted as in the log, ${answers.refused} refused`],
    ['erasures', erasures === undefined ? undefined : `${erasures} on record`],
    ['registers', registers && [...registers].map(([partner, version]) => `${partner} ${version}`).join(', ')],
    ['keys', keys?.map(fingerprintOf).join(', ') ?? undefined],
    ['receipts', receipts === undefined ? undefined : `${receipts} countersigned, all of this log`],
    ['log head', log && `${log.head.version} ${log.head.hash}`],
    ...[...(refolded?.sides ?? [])].map(([partner, { head }]): [string, string] => [
      `head ${partner}`,
      `${head.version} ${head.hash}`,
    ]),
  ]
  return [
    path,
    ...lines.flatMap(([name, said]) => (said === undefined || said === '' ? [] : [`  ${name.padEnd(14)}${said}`])),
    ...(refolded?.timeRanBack ?? []).map(
      ({ entry, seconds }) =>
        `  remark        Entry ${entry} is ${seconds} s earlier than the one before: a clock was set back.`,
    ),
    ...found.against.map((judged) =>
      judged.ok
        ? `  belongs       ${judged.receipt?.side ?? ''} entry ${judged.receipt?.version ?? 0} is in this log, as in the receipt.`
        : `  DOES NOT      ${judged.explanation}`,
    ),
    ...(fault ? ['', faultLine(fault), whatToDo] : []),
  ]
}

const faultLine = (fault: AuditFault): string => `FAULT in ${places[fault.in]}: ${fault.explanation}`

const thingsIn = ({ meetings, items, motions }: { meetings: number; items: number; motions: number }): string =>
  `replayed to ${meetings} meetings, ${items} items, ${motions} motions`
