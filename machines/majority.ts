/** Votes counted, without those that do not count for the majority. */
export interface Counted {
  readonly yes: number
  readonly no: number
}

/** What the counted votes say. `tie` is a rejection, named apart because people ask. */
export type Majority = 'adopted' | 'rejected' | 'tie'

/**
 * Simple majority: more yes than no (§ 50 Abs. 1 GO NRW); a tie rejects (same place). Abstentions and invalid votes do
 * not count (§ 50 Abs. 5), so they are not asked for.
 */
export function majorityOf({ yes, no }: Counted): Majority {
  if (yes === no) return 'tie'
  return yes > no ? 'adopted' : 'rejected'
}
