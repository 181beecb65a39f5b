import { deviationKinds, figure, resultOf, suggested, totalKinds, totalsOf } from './vote-draft.ts'
import type { DeviationKind, Draft, TotalKind } from './vote-draft.ts'
import type { DisplayView } from '../../../server/protocol/view.ts'
import type { Result } from '../../../machines/vocabulary.ts'

/** Something that does not add up. `stops` ones have to be put right; of the others the person is told. */
export type Check =
  | {
      readonly kind: 'notNumber'
      readonly stops: true
      readonly partner: string | null
      readonly what: DeviationKind | TotalKind
    }
  | { readonly kind: 'noResult' | 'noReason'; readonly stops: true }
  | {
      readonly kind: 'exceeds'
      readonly stops: false
      readonly what: TotalKind
      readonly sum: number
      readonly total: number
    }
  | { readonly kind: 'wholeWithout'; readonly stops: false; readonly partner: string; readonly what: TotalKind }
  | { readonly kind: 'against'; readonly stops: false; readonly byTotals: Result; readonly chosen: Result }
  | { readonly kind: 'empty'; readonly stops: false }

const counted = ['yes', 'no', 'abstain'] as const

/** What does not add up in the entries, what stops them first. Nothing is ever put right silently. */
export function checksOf(draft: Draft, display: Pick<DisplayView, 'code'>, correcting: boolean): Check[] {
  const checks: Check[] = [...notNumbers(draft)]
  const totals = totalsOf(draft)
  if (checks.length === 0 && totals) checks.push(...sums(draft, totals))
  const byTotals = suggested(draft, display)
  const result = resultOf(draft, display)
  if (result === null) checks.push({ kind: 'noResult', stops: true })
  if (correcting && draft.reason.trim() === '') checks.push({ kind: 'noReason', stops: true })
  const decided = byTotals.because === 'majority' || byTotals.because === 'tie'
  if (
    decided &&
    byTotals.result !== null &&
    (result === 'adopted' || result === 'rejected') &&
    result !== byTotals.result
  ) {
    checks.push({ kind: 'against', stops: false, byTotals: byTotals.result, chosen: result })
  }
  return checks
}

function notNumbers(draft: Draft): Check[] {
  const totals = draft.mode === 'unanimous' || draft.mode === 'majority' ? [] : totalKinds
  const inTotals = totals.flatMap((what): Check[] =>
    Number.isNaN(figure(draft.totals[what])) ? [{ kind: 'notNumber', stops: true, partner: null, what }] : [],
  )
  if (draft.mode !== 'factions') return inTotals
  const inRows = Object.entries(draft.rows).flatMap(([partner, { counts }]) =>
    deviationKinds.flatMap((what): Check[] =>
      Number.isNaN(figure(counts[what])) ? [{ kind: 'notNumber', stops: true, partner, what }] : [],
    ),
  )
  return [...inRows, ...inTotals]
}

function sums(draft: Draft, totals: Readonly<Record<TotalKind, number>>): Check[] {
  const empty: Check[] =
    totals.yes + totals.no + totals.abstain + totals.invalid === 0 ? [{ kind: 'empty', stops: false }] : []
  if (draft.mode !== 'factions' || empty.length > 0) return empty
  const rows = Object.entries(draft.rows)
  return counted.flatMap((what): Check[] => {
    const sum = rows.reduce((all, [, { counts }]) => all + (figure(counts[what]) ?? 0), 0)
    const exceeds: Check[] =
      sum > totals[what] ? [{ kind: 'exceeds', stops: false, what, sum, total: totals[what] }] : []
    if (totals[what] > 0) return exceeds
    const whole = rows.filter(([, { position }]) => position === what)
    const without = whole.map(([partner]): Check => ({ kind: 'wholeWithout', stops: false, partner, what }))
    return exceeds.concat(without)
  })
}
