import { quorumOf, type Totals, votesCast } from '../../../machines/quorum.ts'
import { countText } from '../../texts/count.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'

/** What is known of the quorum: the statement at the opening, and whether the votes counted show it by themselves. */
export function quorumSentence(totals: Totals | undefined, seats: Seats | null): string {
  const t = countText.value.quorum
  if (seats === null) return t.unknown
  const { statutory, needed } = quorumOf(seats)
  const members = t.members(statutory, seats.mayor)
  const cast = totals === undefined ? 0 : votesCast(totals)
  if (cast === 0) return t.opened(members, needed)
  return (cast >= needed ? t.shown : t.below)(cast, members, needed)
}
