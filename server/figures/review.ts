import type { ReviewFilter, ReviewRow, ReviewView, VotesView } from '../protocol/review.ts'
import { disputeEnds } from './annals.ts'
import { backlogOf } from './backlog.ts'
import { cohesionOf, type CohesionReport } from './cohesion.ts'
import type { AdjournmentFact, DisputeFact, Facts, Place, VoteFact } from './facts.ts'

/**
 * The figures of the years: counts of facts, never a verdict.
 * @param groups the partners, in the agreement's order
 * @param at when it was looked at (ISO 8601 with offset), and `today` its day
 */
export function reviewOf(
  facts: Facts,
  filter: ReviewFilter,
  { groups, at, today }: { readonly groups: readonly string[]; readonly at: string; readonly today: string },
): ReviewView {
  const chosen = only(facts, filter)
  const rollCalls = chosen.votes.filter(({ rollCall }) => rollCall)
  return {
    at,
    filter,
    choices: { bodies: keysOf(facts, 'body'), kinds: keysOf(facts, 'kind'), years: keysOf(facts, 'year') },
    votes: votesView(chosen.votes),
    dissents: { n: chosen.disputes.length, ends: endsOf(chosen.disputes) },
    adjournments: { ...adjournmentsView(chosen.adjournments), ...backlogOf(chosen.adjournments, today) },
    items: {
      voted: itemsIn(chosen.votes),
      released: itemsIn(chosen.votes.filter(({ released }) => released)),
    },
    by: { body: rowsBy(chosen, 'body'), kind: rowsBy(chosen, 'kind'), year: rowsBy(chosen, 'year') },
    cohesion: {
      rollCalls: rollCalls.length,
      counted: rollCalls.filter(hasGroups).length,
      all: cohesionIn(rollCalls, groups),
      years: keysOf({ ...chosen, votes: rollCalls, disputes: [], adjournments: [] }, 'year').map((year) => ({
        year,
        cohesion: cohesionIn(
          rollCalls.filter((vote) => keyOf(vote, 'year') === year),
          groups,
        ),
      })),
    },
  }
}

type Dimension = 'body' | 'kind' | 'year'

const keyOf = (place: Place, by: Dimension): string => (by === 'year' ? place.day.slice(0, 4) : place[by])

const allOf = ({ votes, disputes, adjournments }: Facts): readonly Place[] => [...votes, ...disputes, ...adjournments]

const keysOf = (facts: Facts, by: Dimension): string[] =>
  [...new Set(allOf(facts).map((place) => keyOf(place, by)))].toSorted()

function only({ votes, disputes, adjournments }: Facts, filter: ReviewFilter): Facts {
  const fits = (place: Place): boolean =>
    (['body', 'kind', 'year'] as const).every((by) => filter[by] === undefined || filter[by] === keyOf(place, by))
  return { votes: votes.filter(fits), disputes: disputes.filter(fits), adjournments: adjournments.filter(fits) }
}

const rowsBy = (facts: Facts, by: Dimension): ReviewRow[] =>
  keysOf(facts, by).map((key) => {
    const here = (place: Place): boolean => keyOf(place, by) === key
    return {
      key,
      votes: votesView(facts.votes.filter(here)),
      dissents: facts.disputes.filter(here).length,
      adjournments: facts.adjournments.filter((each) => each.what !== 'refused' && here(each)).length,
    }
  })

function votesView(votes: readonly VoteFact[]): VotesView {
  const count = (holds: (vote: VoteFact) => boolean): number => votes.filter(holds).length
  const lined = (line: VoteFact['line']): number => count((vote) => vote.line === line)
  const [kept, deviating, notAscertainable] = [lined('kept'), lined('deviating'), lined('notAscertainable')]
  return {
    n: votes.length,
    unconfirmed: count(({ confirmed }) => !confirmed),
    withLine: kept + deviating + notAscertainable,
    kept,
    deviating,
    notAscertainable,
    secret: count(({ line, secret }) => line === 'notAscertainable' && secret),
    released: count(({ released }) => released),
    resolution: count(({ line, released }) => line === 'free' && !released),
    noLine: lined('noLine'),
  }
}

const itemsIn = (votes: readonly VoteFact[]): number => new Set(votes.map(({ item }) => item)).size

function endsOf(disputes: readonly DisputeFact[]): ReviewView['dissents']['ends'] {
  return [...disputeEnds, null].map((how) => {
    const these = disputes.filter((dispute) => dispute.how === how)
    const days = these.flatMap((dispute) => dispute.days ?? []).toSorted((a, b) => a - b)
    return { how: how ?? 'open', n: these.length, days: spreadOf(days) }
  })
}

/** Of numbers in ascending order. */
function spreadOf(days: readonly number[]): ReviewView['dissents']['ends'][number]['days'] {
  const [least, most] = [days[0], days.at(-1)]
  if (least === undefined || most === undefined) return null
  const [low = least, high = least] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
  return { median: (low + high) / 2, least, most }
}

function adjournmentsView(
  adjournments: readonly AdjournmentFact[],
): Pick<ReviewView['adjournments'], 'agreement' | 'mutual' | 'third' | 'refused'> {
  const of = (what: AdjournmentFact['what']) => adjournments.filter((each) => each.what === what)
  const agreement = of('agreement')
  const followed = (sequel: AdjournmentFact['sequel']): number =>
    agreement.filter((each) => each.sequel === sequel).length
  return {
    agreement: {
      n: agreement.length,
      consensus: followed('consensus'),
      releaseTalk: followed('releaseTalk'),
      otherwise: followed('otherwise'),
      open: followed('open'),
    },
    mutual: of('mutual').length,
    third: of('third').length,
    refused: of('refused').length,
  }
}

const hasGroups = ({ groups }: VoteFact): boolean => groups !== null && Object.keys(groups).length > 0

const cohesionIn = (votes: readonly VoteFact[], groups: readonly string[]): CohesionReport =>
  cohesionOf(
    votes.filter(hasGroups).map((vote) => vote.groups ?? {}),
    groups,
  )
