import { misfitsOf } from '../../../machines/misfits.ts'
import { deviationKinds, figure, resultOf, totalKinds } from './vote-draft.ts'
import { figuresOf } from './vote-command.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'
import type { Misfit } from '../../../machines/misfits.ts'
import type { DeviationKind, Draft, TotalKind } from './vote-draft.ts'
import type { DisplayView } from '../../../server/protocol/view.ts'

/** Something that has to be put right before the entries can be sent. */
export type Stop =
  | { readonly kind: 'notNumber'; readonly partner: string | null; readonly what: DeviationKind | TotalKind }
  | { readonly kind: 'noResult' | 'noReason' }

/** Something that is wrong with the entries. `stops` ones have to be put right; of the others the person is told. */
export type Check = (Stop & { readonly stops: true }) | (Misfit & { readonly stops: false })

/** What does not add up in the entries, what stops them first. Nothing is ever put right silently. */
export function checksOf(
  draft: Draft,
  display: Pick<DisplayView, 'code'>,
  correcting: boolean,
  seats: Seats | null,
): Check[] {
  const checks: Check[] = [...notNumbers(draft)]
  if (checks.length === 0) {
    for (const misfit of misfitsOf(figuresOf(draft, display), seats)) checks.push({ ...misfit, stops: false })
  }
  if (resultOf(draft, display) === null) checks.push({ kind: 'noResult', stops: true })
  if (correcting && draft.reason.trim() === '') checks.push({ kind: 'noReason', stops: true })
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
