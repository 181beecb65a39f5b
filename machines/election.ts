import type { Counted } from './majority.ts'

/** How an election was decided, or is to be: in a ballot by majority, in a run-off, or by lot (§ 50 Abs. 2 GO NRW). */
export const electionWays = ['majority', 'runOff', 'lot'] as const
export type ElectionWay = (typeof electionWays)[number]

export interface Election {
  /** Was the proposed person elected? Null where the count alone does not say: the lot decides. */
  readonly result: 'adopted' | 'rejected' | null
  /** Valid votes: those for the person proposed, and all others; a no is one of them. */
  readonly valid: number
  /** How many of them elect in an ordinary ballot: more than half. */
  readonly needed: number
}

/**
 * What a count says of an election. `yes` are the votes for the person proposed, `no` all other valid ones; in a run-off those
 * for the other person. Elected is who has more than half of the valid votes; if nobody has, there is a run-off between the
 * two with most votes, and there most votes elect, which of two people is more than half again; at a tie the lot decides
 * (§ 50 Abs. 2 GO NRW). Abstentions and invalid votes do not count (Abs. 5).
 */
export function electionOf({ yes, no }: Counted, way: ElectionWay): Election {
  const valid = yes + no
  const needed = Math.floor(valid / 2) + 1
  const byLot = way === 'lot' || (way === 'runOff' && yes === no)
  return { result: byLot ? null : yes >= needed ? 'adopted' : 'rejected', valid, needed }
}
