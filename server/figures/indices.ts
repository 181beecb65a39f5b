/** How the members of one group voted once. Whoever was absent, or did not vote, is in none of the three. */
export interface Counts {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export type Answer = keyof Counts

export const answers = ['yes', 'no', 'abstain'] as const satisfies readonly Answer[]

/** How many took part. */
export const tookPart = ({ yes, no, abstain }: Counts): number => yes + no + abstain

/** Rice: |Y − N| / (Y + N), between 0 and 1. Null where nobody said yes or no. (S. Rice, Quantitative Methods in Politics, 1928.) */
export const rice = ({ yes, no }: Counts): number | null => (yes + no === 0 ? null : Math.abs(yes - no) / (yes + no))

/**
 * Agreement index: (m − ½(n − m)) / n with the largest of the three answers m and n who took part. Between 0 (all three
 * alike) and 1. Null where nobody took part. (Hix, Noury, Roland, British Journal of Political Science 35, 2005.)
 */
export function agreementIndex(counts: Counts): number | null {
  const all = tookPart(counts)
  const most = Math.max(counts.yes, counts.no, counts.abstain)
  return all === 0 ? null : (most - (all - most) / 2) / all
}

/**
 * Uniformity: (m − s + min(a, s)) / n with the largest m and the second largest s of the three answers and the
 * abstentions a: who abstains does not stand against the others. Between 0 and 1. Null where nobody took part.
 */
export function uniformity(counts: Counts): number | null {
  const all = tookPart(counts)
  const [most = 0, second = 0] = answers.map((answer) => counts[answer]).toSorted((a, b) => b - a)
  return all === 0 ? null : (most - second + Math.min(counts.abstain, second)) / all
}

/** The answer that more of a group gave than any other; null at a tie and where nobody took part. */
export function pluralityLine(counts: Counts): Answer | null {
  const most = Math.max(...answers.map((answer) => counts[answer]))
  const given = answers.filter((answer) => counts[answer] === most)
  return most > 0 && given.length === 1 ? (given[0] ?? null) : null
}
