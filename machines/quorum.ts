import type { Seats } from './agreements/agreement.ts'

/** What a count shows of the quorum. It shows too few only of those who voted: others may have been present. */
export interface Quorum {
  /** The number of members by law; the mayor is one (§ 40 Abs. 2 GO NRW). */
  readonly statutory: number
  /** More than half of them have to be present (§ 49 Abs. 1 GO NRW). */
  readonly needed: number
}

/** Members that belong to the body by law: those elected, and the mayor where the mayor votes. */
export const statutoryNumber = ({ members, mayor }: Pick<Seats, 'members' | 'mayor'>): number =>
  members + (mayor ? 1 : 0)

/**
 * When a council has its quorum: with more than half of its members by law present (§ 49 Abs. 1 GO NRW). It counts as
 * having it until the contrary is established (same place); in committees likewise (§ 58 Abs. 2 GO NRW, from memory).
 */
export function quorumOf(seats: Pick<Seats, 'members' | 'mayor'>): Quorum {
  const statutory = statutoryNumber(seats)
  return { statutory, needed: Math.floor(statutory / 2) + 1 }
}

/** The votes of a count, in numbers of people. */
export interface Totals {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly invalid?: number
}

/** Who voted was present: abstentions and invalid votes count for the quorum (§ 50 Abs. 5 GO NRW). */
export const votesCast = ({ yes, no, abstain, invalid = 0 }: Totals): number => yes + no + abstain + invalid
