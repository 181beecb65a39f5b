import type Sqlite from 'better-sqlite3'
import type { KeptReceipt } from '../../db/evidence.ts'
import type { Head } from '../../db/event-store.ts'
import { SqliteEvidence } from '../../db/sqlite/evidence.ts'
import { openToInspect, pageFault, rowsIn, schemaOf } from '../../db/sqlite/inspect.ts'
import { storedAnswers, storedErasures, storedReader } from '../../db/sqlite/log-reader.ts'
import { type RowFault, verifyAnswers, verifyErasures, verifyReceipts } from '../../db/verify-rows.ts'
import { type Checked, verify } from '../../db/verify.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { ownAgreement } from './own-agreement.ts'
import { AnswerLedger } from './answer-ledger.ts'
import { rulebookOf } from '../live/log-entry.ts'
import { againstLog, type Judged, type Known } from './against.ts'
import { refold, type Refolded } from './refold.ts'
import { auditRegisters } from './register-audit.ts'
import { isGenuine } from './server-key.ts'

/** The first thing that is not as it should be, and where. */
export interface AuditFault {
  readonly in: 'pages' | 'tables' | 'log' | 'rules' | 'answers' | 'erasures' | 'registers' | 'keys' | 'receipts'
  /** The entry, answer or erasure, where there is one. */
  readonly number?: number
  readonly explanation: string
}

/** What was looked at, as far as it was sound. */
export interface Audit {
  readonly path: string
  readonly triggers?: number
  readonly log?: Checked
  readonly refolded?: Refolded
  readonly answers?: { readonly accepted: number; readonly refused: number }
  readonly erasures?: number
  /** Version of each partner's register of mandates, all its lines as written. */
  readonly registers?: ReadonlyMap<string, number>
  readonly keys?: readonly string[]
  /** Receipts in the file itself, all found to belong to it. */
  readonly receipts?: number
  /** What was held against the log, in the order given. */
  readonly against: readonly Judged[]
  readonly fault?: AuditFault
}

export interface AuditOptions {
  /** The agreement that entries of this rulebook were decided by; undefined when this program does not know it. */
  readonly agreementOf: (rulebook: string) => Agreement | undefined
  /** Receipts as they were read from their files. */
  readonly receipts?: readonly string[]
  /** Heads of the whole log that somebody remembers. */
  readonly heads?: readonly Head[]
}

/**
 * Looks at everything in a council's file or in a backup of one, also beside its running server: pages, tables and
 * triggers, the chain, each text, each answer, each erasure, keys and receipts; and decides every entry again by the
 * rules. Stops at the first fault. Throws UnusableFile when the file cannot be read at all.
 */
export async function audit(path: string, options: AuditOptions): Promise<Audit> {
  const file = openToInspect(path)
  try {
    return await auditOf(file, path, options)
  } finally {
    file.close()
  }
}

/** The same for a file that is open, or a copy of one in memory. */
export async function auditOf(file: Sqlite.Database, path: string, options: AuditOptions): Promise<Audit> {
  const found: Audit = { path, against: [] }
  for (const [place, step] of steps) {
    const next = await step(file, options, found).catch((error: unknown) => unreadable(place, error))
    if ('explanation' in next) return { ...found, fault: next }
    Object.assign(found, next)
  }
  return found
}

/** What cannot be read at all is not as it was written. */
const unreadable = (place: AuditFault['in'], error: unknown): AuditFault => ({
  in: place,
  explanation: `Something in there cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
})

type Step = (file: Sqlite.Database, options: AuditOptions, found: Audit) => Promise<Partial<Audit> | AuditFault>

const steps: readonly (readonly [AuditFault['in'], Step])[] = [
  [
    'pages',
    async (file): Promise<Partial<Audit> | AuditFault> => {
      const explanation = pageFault(file)
      if (explanation !== undefined) return { in: 'pages', explanation: `SQLite says: ${explanation}.` }
      return {}
    },
  ],
  [
    'tables',
    async (file) => {
      const { differs, triggers } = schemaOf(file)
      if (differs.length === 0) return { triggers }
      return { in: 'tables', explanation: `Missing, changed or added: ${differs.join(', ')}.` }
    },
  ],
  [
    'log',
    async (file, { heads }) => {
      const result = await verify(storedReader(file)(0), heads)
      if (result.ok) return { log: result.checked }
      return { in: 'log', number: result.fault.version, explanation: result.fault.explanation }
    },
  ],
  [
    'rules',
    async (file, { agreementOf }) => {
      const own = ownAgreement(file)
      const result = await refold(storedReader(file)(0), (rulebook) =>
        own && rulebookOf(own) === rulebook ? own : agreementOf(rulebook),
      )
      return 'explanation' in result ? { in: 'rules', ...result } : { refolded: result }
    },
  ],
  [
    'answers',
    async (file, _options, { refolded, log }) => {
      const ledger = new AnswerLedger(refolded?.accepted ?? new Map())
      const result = await verifyAnswers(storedAnswers(file), (answer) => ledger.fault(answer))
      if (typeof result !== 'number') return { in: 'answers', ...result }
      const accepted = log?.entries ?? 0
      const missing = ledger.unanswered()
      if (missing === undefined) return { answers: { accepted, refused: result - accepted } }
      return {
        in: 'answers',
        number: missing,
        explanation: `The answer to the command of entry ${missing} is missing.`,
      }
    },
  ],
  [
    'erasures',
    async (file, _options, { log }) => {
      const result = await verifyErasures(storedErasures(file), () => undefined)
      if (typeof result !== 'number') return { in: 'erasures', ...result }
      if (result !== log?.erased || rowsIn(file, 'texts') !== log.texts) {
        return {
          in: 'erasures',
          explanation: 'There are texts, or notes of erased ones, of entries that do not exist.',
        }
      }
      return { erasures: result }
    },
  ],
  [
    'registers',
    async (file) => {
      const registers = await auditRegisters(file)
      return 'explanation' in registers ? { in: 'registers', ...registers } : { registers }
    },
  ],
  [
    'keys',
    async (file) => {
      const keys = await new SqliteEvidence(file).keys()
      const forged = keys.find((key) => !isGenuine(key))
      if (!forged) return { keys: keys.map(({ publicKey }) => publicKey) }
      return { in: 'keys', explanation: `The note of the server’s key ${forged.publicKey} was not made with that key.` }
    },
  ],
  [
    'receipts',
    async (file, _options, found) => {
      const receipts = await new SqliteEvidence(file).receipts()
      const result = await verifyReceipts(receipts, (kept) => receiptFault(kept, knownFrom(found)))
      return typeof result === 'number' ? { receipts: result } : { in: 'receipts', ...result }
    },
  ],
  [
    'receipts',
    async (_file, { receipts = [] }, found) => ({
      against: receipts.map((each) => againstLog(each, knownFrom(found))),
    }),
  ],
]

function receiptFault({ number, partner, person, receipt: json }: KeptReceipt, known: Known): RowFault | undefined {
  const judged = againstLog(json, known)
  if (!judged.ok) return { number, explanation: `Countersigned receipt ${number}: ${judged.explanation}` }
  const { receipt } = judged
  const by = receipt?.kind === 'schulterschluss-receipt-1' ? receipt.countersignature : undefined
  if (receipt?.side === partner && by?.person === person) return undefined
  return { number, explanation: `Countersigned receipt ${number} is not of the side or the person it stands under.` }
}

const knownFrom = ({ refolded, keys = [] }: Audit): Known => ({
  council: refolded?.agreement?.id,
  sides: refolded?.sides ?? new Map(),
  keys,
})
