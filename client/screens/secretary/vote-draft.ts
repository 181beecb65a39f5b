import { electionOf } from '../../../machines/election.ts'
import { majorityOf } from '../../../machines/majority.ts'
import type { ElectionWay } from '../../../machines/election.ts'
import type { Position, Result } from '../../../machines/vocabulary.ts'
import type { DisplayView, ItemView, OutcomeView } from '../../../server/protocol/view.ts'

/** What the secretary has entered of a vote so far. Figures stay as typed until they are sent. */

export const modes = ['factions', 'totals', 'unanimous', 'majority', 'secret'] as const
export type Mode = (typeof modes)[number]

export const deviationKinds = ['yes', 'no', 'abstain', 'absent', 'excluded'] as const
export type DeviationKind = (typeof deviationKinds)[number]
/** The vocabulary's words in the order of the screen; importing the values would bring the schema library along. */
export const positionWords = ['yes', 'no', 'abstain', 'mixed', 'unknown'] as const satisfies readonly Position[]
export const resultWords = ['adopted', 'rejected', 'referred', 'postponed'] as const satisfies readonly Result[]

export const totalKinds = ['yes', 'no', 'abstain', 'invalid'] as const
export type TotalKind = (typeof totalKinds)[number]

export interface Row {
  readonly position: Position
  /** Chosen by the person, not taken over from the line. */
  readonly typed: boolean
  readonly counts: Readonly<Partial<Record<DeviationKind, string>>>
}

export interface Call {
  readonly person: string
  readonly vote: 'yes' | 'no' | 'abstain' | 'absent' | 'excluded'
}

export interface Draft {
  readonly mode: Mode
  readonly rows: Readonly<Record<string, Row>>
  readonly totals: Readonly<Record<TotalKind, string>>
  readonly unanimous: 'yes' | 'no'
  /** Of an election: by which of its ways; null of all else. */
  readonly electedBy: ElectionWay | null
  /** Chosen by hand; null follows the suggestion. */
  readonly result: Result | null
  readonly rollCall: readonly Call[]
  readonly reason: string
}

/** The position that the frozen line stands for; without a line it is open how a faction votes. */
export function linePosition({ code }: Pick<DisplayView, 'code'>): Position {
  if (code === 'yes' || code === 'no' || code === 'abstain') return code
  return code === 'nominee' ? 'yes' : 'unknown'
}

export const rowFromLine = (display: Pick<DisplayView, 'code'>): Row => ({
  position: linePosition(display),
  typed: false,
  counts: {},
})

const noTotals = { yes: '', no: '', abstain: '', invalid: '' }

/** A vote starts from the line: only what differs is typed. A further ballot of an election starts as its run-off. */
export function startDraft(item: ItemView, partners: readonly string[], furtherBallot = false): Draft {
  return {
    mode: item.ballot?.mode === 'secret' ? 'secret' : 'factions',
    rows: Object.fromEntries(partners.map((partner) => [partner, rowFromLine(item.display)])),
    totals: noTotals,
    unanimous: item.display.code === 'no' ? 'no' : 'yes',
    electedBy: item.kind !== 'wahl' ? null : furtherBallot ? 'runOff' : 'majority',
    result: null,
    rollCall: [],
    reason: '',
  }
}

/** A correction starts from what was logged, names included: what is left alone stays as it is. */
export function draftOf(item: ItemView, outcome: OutcomeView, partners: readonly string[]): Draft {
  const { totals, positions, deviations } = outcome
  const row = (partner: string): Row => ({
    position: positions?.[partner] ?? 'unknown',
    typed: false,
    counts: Object.fromEntries(
      Object.entries(deviations?.[partner] ?? {}).map(([kind, count]) => [kind, String(count)]),
    ),
  })
  return {
    mode: modeOf(outcome),
    rows: Object.fromEntries(partners.map((partner) => [partner, row(partner)])),
    totals: totals
      ? {
          yes: String(totals.yes),
          no: String(totals.no),
          abstain: String(totals.abstain),
          invalid: totals.invalid === undefined ? '' : String(totals.invalid),
        }
      : noTotals,
    unanimous: Object.values(positions ?? {}).includes('no') ? 'no' : 'yes',
    electedBy: item.kind === 'wahl' ? (outcome.electedBy ?? 'majority') : null,
    result: outcome.result,
    rollCall: item.rollCalls.find(({ at }) => at === outcome.at)?.calls ?? [],
    reason: '',
  }
}

function modeOf({ mode, notCounted, positions, totals }: OutcomeView): Mode {
  if (mode === 'secret') return 'secret'
  if (notCounted !== undefined) return notCounted
  return positions === undefined && totals !== undefined ? 'totals' : 'factions'
}

/** A typed figure: null when nothing stands there, NaN when it is no whole number. */
export function figure(typed: string | undefined): number | null {
  const words = (typed ?? '').trim()
  if (words === '') return null
  return /^\d{1,5}$/.test(words) ? Number(words) : Number.NaN
}

/** The typed totals, with what was left empty as nought; null while no figure stands there at all. */
export function totalsOf(draft: Draft): Record<TotalKind, number> | null {
  if (draft.mode === 'unanimous' || draft.mode === 'majority') return null
  if (totalKinds.every((kind) => figure(draft.totals[kind]) === null)) return null
  const of = (kind: TotalKind): number => figure(draft.totals[kind]) ?? 0
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), invalid: of('invalid') }
}

/** Why the suggested result is what it is. */
export type Because = 'count' | 'unanimous' | 'line' | 'open'

/** The result that the entries suggest: by the count if there is one, else by mode or line; null where neither says anything. */
export function suggested(
  draft: Draft,
  display: Pick<DisplayView, 'code'>,
): { result: Result | null; because: Because } {
  const totals = totalsOf(draft)
  const counts = totals !== null && !Number.isNaN(totals.yes) && !Number.isNaN(totals.no)
  if (counts || draft.electedBy === 'lot') return { result: byCount(draft, totals), because: 'count' }
  if (draft.mode === 'unanimous') {
    return { result: draft.unanimous === 'yes' ? 'adopted' : 'rejected', because: 'unanimous' }
  }
  const line = draft.mode === 'factions' || draft.mode === 'majority' ? linePosition(display) : 'unknown'
  if (line === 'yes') return { result: 'adopted', because: 'line' }
  if (line === 'no') return { result: 'rejected', because: 'line' }
  return { result: null, because: 'open' }
}

/** By majority, or by the way of an election; a lot is not counted. */
function byCount({ electedBy }: Draft, totals: ReturnType<typeof totalsOf>): Result | null {
  if (totals === null) return null
  if (electedBy !== null) return electionOf(totals, electedBy).result
  return majorityOf(totals) === 'adopted' ? 'adopted' : 'rejected'
}

export const resultOf = (draft: Draft, display: Pick<DisplayView, 'code'>): Result | null =>
  draft.result ?? suggested(draft, display).result
