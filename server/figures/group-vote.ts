import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Outcome } from '../../machines/item/context.ts'
import { seatingOn } from '../../machines/seats.ts'
import type { GroupVote } from './cohesion.ts'
import { type Counts, tookPart } from './indices.ts'

/**
 * How the partners' groups voted, as far as the record gives figures: each group's position with the numbers of those
 * recorded otherwise, and its seats on the day. Whoever is not recorded as absent or excluded voted with the group.
 * A group without countable figures is left out. Names are never looked at.
 */
export function groupVoteOf(agreement: Agreement, outcome: Outcome, at: string): GroupVote {
  const seats = seatingOn(agreement, outcome.body, at)?.partners ?? {}
  const counted = agreement.partners.flatMap(({ id }) => {
    const counts = countsOf(outcome, id, seats[id] ?? null)
    return counts && tookPart(counts) > 0 ? [[id, counts] as const] : []
  })
  return Object.fromEntries(counted)
}

function countsOf(outcome: Outcome, partner: string, seats: number | null): Counts | null {
  if (outcome.mode === 'secret') return null
  const position = outcome.positions?.[partner] ?? 'unknown'
  const { yes = 0, no = 0, abstain = 0, absent = 0, excluded = 0 } = outcome.deviations?.[partner] ?? {}
  const counts = { yes, no, abstain }
  const away = absent + excluded
  const all = tookPart(counts) + away
  if (position === 'unknown') return null
  // A divided group is countable only where the record counts all of it.
  if (position === 'mixed') return seats === null || all === seats ? counts : null
  if (seats === null) return counts[position] > 0 ? counts : null
  return all > seats ? null : { ...counts, [position]: seats - (all - counts[position]) }
}
