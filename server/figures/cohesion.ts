import { agreementIndex, type Answer, type Counts, pluralityLine, rice, uniformity } from './indices.ts'

/** One vote by the groups that took part, each by its id. Nothing of a single person. */
export type GroupVote = Readonly<Record<string, Counts>>

/** A mean over so many votes; null over none. */
export interface Mean {
  readonly mean: number | null
  readonly n: number
}

/** How alike a group's members voted, over the votes of which each index says something. */
export interface Cohesion {
  readonly group: string
  readonly rice: Mean
  readonly agreementIndex: Mean
  readonly uniformity: Mean
}

/** How often two groups had the same line: that of the most of each. `n` are the votes in which both had one. */
export interface Closeness {
  readonly groups: [string, string]
  readonly n: number
  readonly same: number
  /** One for, one against. */
  readonly opposite: number
}

export interface CohesionReport {
  readonly votes: number
  readonly groups: Cohesion[]
  readonly pairs: Closeness[]
}

/** The cohesion of these groups, in this order, over all votes. */
export const cohesionOf = (votes: readonly GroupVote[], groups: readonly string[]): CohesionReport => ({
  votes: votes.length,
  groups: groups.map((group) => ofGroup(group, votes)),
  pairs: groups.flatMap((one, index) => groups.slice(index + 1).map((other) => closeness([one, other], votes))),
})

function ofGroup(group: string, votes: readonly GroupVote[]): Cohesion {
  const counts = votes.flatMap((vote) => vote[group] ?? [])
  const over = (index: (counts: Counts) => number | null): Mean => meanOf(counts.flatMap((each) => index(each) ?? []))
  return { group, rice: over(rice), agreementIndex: over(agreementIndex), uniformity: over(uniformity) }
}

const meanOf = (values: readonly number[]): Mean => ({
  n: values.length,
  mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
})

function closeness(groups: [string, string], votes: readonly GroupVote[]): Closeness {
  const lineIn = (vote: GroupVote, group: string): Answer | null => {
    const counts = vote[group]
    return counts === undefined ? null : pluralityLine(counts)
  }
  const both = votes.flatMap((vote) => {
    const [one, other] = [lineIn(vote, groups[0]), lineIn(vote, groups[1])]
    return one === null || other === null ? [] : [{ one, other }]
  })
  const against = ({ one, other }: (typeof both)[number]): boolean =>
    one !== other && one !== 'abstain' && other !== 'abstain'
  return {
    groups,
    n: both.length,
    same: both.filter(({ one, other }) => one === other).length,
    opposite: both.filter(against).length,
  }
}
