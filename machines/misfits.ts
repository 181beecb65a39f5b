import type { Seats } from './agreements/agreement.ts'
import { electionOf, type ElectionWay } from './election.ts'
import { majorityOf } from './majority.ts'
import { statutoryNumber, type Totals, votesCast } from './quorum.ts'
import type { Position, Result } from './vocabulary.ts'

/** What a record says of a vote, as far as it can be added up. */
export interface Figures {
  /** Null while nobody has said. */
  readonly result: Result | null
  /** Only with an election. */
  readonly electedBy?: ElectionWay
  readonly notCounted?: 'unanimous' | 'majority'
  readonly totals?: Totals
  readonly positions?: Readonly<Record<string, Position>>
  readonly deviations?: Readonly<Record<string, Readonly<Partial<Record<CountKind, number>>>>>
  readonly rollCall?: readonly { readonly vote: CountKind }[]
}

/** The ways to vote that a majority is made of, or that leave it alone. */
export const votedKinds = ['yes', 'no', 'abstain'] as const
export type VotedKind = (typeof votedKinds)[number]
/** Also those who did not vote: absent, or excluded for bias, which is absence and no deviation (§ 31 GO NRW). */
export type CountKind = VotedKind | 'absent' | 'excluded'

/** Something in a record that does not add up. It is pointed out; nobody changes or refuses it for that (§3.9). */
export type Misfit =
  /** More counted of a group than it has seats on that day. */
  | { readonly kind: 'overGroup'; readonly partner: string; readonly sum: number; readonly seats: number }
  /** More votes than there are: members, with the mayor where the mayor votes, without those away. */
  | { readonly kind: 'overBody'; readonly cast: number; readonly most: number; readonly away: number }
  /** More of one kind than are possible beside what is said of the groups. */
  | { readonly kind: 'overKind'; readonly what: VotedKind; readonly total: number; readonly most: number }
  /** More of one kind counted in the groups than altogether. */
  | { readonly kind: 'exceeds'; readonly what: VotedKind; readonly sum: number; readonly total: number }
  | { readonly kind: 'wholeWithout'; readonly partner: string; readonly what: VotedKind }
  /** More people named with this vote than were counted. */
  | { readonly kind: 'rollCall'; readonly what: VotedKind; readonly named: number; readonly total: number }
  | { readonly kind: 'notUnanimous' }
  | { readonly kind: 'against'; readonly byTotals: Result; readonly recorded: Result }
  | { readonly kind: 'empty' }

/** All that does not add up. Without seats the sums alone are held against each other. */
export function misfitsOf(figures: Figures, seats: Seats | null): Misfit[] {
  const { totals } = figures
  const none = totals !== undefined && votesCast(totals) === 0
  return [
    ...(seats === null ? [] : overGroup(figures, seats)),
    ...(none ? [{ kind: 'empty' } as const] : []),
    ...(totals === undefined || none ? [] : misfitsOfTotals(figures, totals, seats)),
    ...(isSplit(figures) ? [{ kind: 'notUnanimous' } as const] : []),
  ]
}

function misfitsOfTotals(figures: Figures, totals: Totals, seats: Seats | null): Misfit[] {
  const over = seats === null ? [] : overBody(figures, totals, seats)
  return [
    ...over,
    ...(seats === null || over.length > 0 ? [] : overKind(figures, totals, seats)),
    ...exceeds(figures, totals),
    ...wholeWithout(figures, totals),
    ...overNamed(figures, totals),
    ...against(figures, totals),
  ]
}

const countOf = ({ deviations }: Figures, partner: string, kind: CountKind): number =>
  deviations?.[partner]?.[kind] ?? 0

const countKinds = [...votedKinds, 'absent', 'excluded'] as const
const sumOf = (figures: Figures, partner: string, kinds: readonly CountKind[] = countKinds): number =>
  kinds.reduce((sum, kind) => sum + countOf(figures, partner, kind), 0)

const overGroup = (figures: Figures, { partners }: Seats): Misfit[] =>
  Object.entries(partners).flatMap(([partner, seats]) => {
    const sum = sumOf(figures, partner)
    return sum > seats ? [{ kind: 'overGroup', partner, sum, seats }] : []
  })

/** How many of the body did not vote, as far as the record tells: counted in the groups, or called by name. */
function awayOf(figures: Figures): number {
  const away = ['absent', 'excluded'] as const
  const counted = Object.keys(figures.deviations ?? {}).reduce((sum, partner) => sum + sumOf(figures, partner, away), 0)
  const named = (figures.rollCall ?? []).filter(({ vote }) => away.some((kind) => kind === vote)).length
  return Math.max(counted, named)
}

function overBody(figures: Figures, totals: Totals, seats: Seats): Misfit[] {
  const away = awayOf(figures)
  const [cast, most] = [votesCast(totals), statutoryNumber(seats) - away]
  return cast > most ? [{ kind: 'overBody', cast, most, away }] : []
}

/** Outside the partners everybody may have voted so, the mayor included; within, whoever is not recorded otherwise. */
function overKind(figures: Figures, totals: Totals, seats: Seats): Misfit[] {
  const groups = Object.entries(seats.partners)
  const outside = groups.reduce((rest, [, own]) => rest - own, statutoryNumber(seats))
  return votedKinds.flatMap((what) => {
    const most = groups.reduce((sum, [partner, own]) => sum + mostOf(figures, partner, own, what), outside)
    return totals[what] > most ? [{ kind: 'overKind', what, total: totals[what], most }] : []
  })
}

function mostOf(figures: Figures, partner: string, seats: number, what: VotedKind): number {
  const position = figures.positions?.[partner] ?? 'unknown'
  if (position !== what && position !== 'mixed' && position !== 'unknown') return countOf(figures, partner, what)
  return Math.max(0, seats - (sumOf(figures, partner) - countOf(figures, partner, what)))
}

const exceeds = (figures: Figures, totals: Totals): Misfit[] =>
  votedKinds.flatMap((what) => {
    const partners = Object.keys(figures.deviations ?? {})
    const sum = partners.reduce((all, partner) => all + countOf(figures, partner, what), 0)
    return sum > totals[what] ? [{ kind: 'exceeds', what, sum, total: totals[what] }] : []
  })

const wholeWithout = ({ positions = {} }: Figures, totals: Totals): Misfit[] =>
  votedKinds.flatMap((what) =>
    Object.entries(positions)
      .filter(([, position]) => position === what && totals[what] === 0)
      .map(([partner]) => ({ kind: 'wholeWithout' as const, partner, what })),
  )

const overNamed = ({ rollCall = [] }: Figures, totals: Totals): Misfit[] =>
  votedKinds.flatMap((what) => {
    const named = rollCall.filter(({ vote }) => vote === what).length
    return named > totals[what] ? [{ kind: 'rollCall', what, named, total: totals[what] }] : []
  })

/** The result that the count says, where it says one. A vote that is no election is rejected at a tie. */
export function resultByTotals(
  { electedBy }: Pick<Figures, 'electedBy'>,
  totals: Totals,
): Extract<Result, 'adopted' | 'rejected'> | null {
  if (electedBy !== undefined) return electionOf(totals, electedBy).result
  return majorityOf(totals) === 'adopted' ? 'adopted' : 'rejected'
}

function against(figures: Figures, totals: Totals): Misfit[] {
  const byTotals = resultByTotals(figures, totals)
  const { result: recorded } = figures
  const decided = recorded === 'adopted' || recorded === 'rejected'
  return byTotals !== null && decided && byTotals !== recorded ? [{ kind: 'against', byTotals, recorded }] : []
}

/** Called unanimous, though the record says that some voted one way and some another. */
function isSplit({ notCounted, positions = {} }: Figures): boolean {
  if (notCounted !== 'unanimous') return false
  const known = new Set(Object.values(positions).filter((position) => position !== 'unknown'))
  return known.size > 1 || known.has('mixed')
}
