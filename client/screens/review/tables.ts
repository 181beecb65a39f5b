import { text } from '../../texts/text.ts'
import { bodyName } from '../../texts/why.ts'
import { reviewText } from '../../texts/years/review.ts'
import type { Sides } from '../../texts/sides.ts'
import type { NumberTable } from '../../components/figure.tsx'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { ReviewRow, ReviewView, VotesView } from '../../../server/protocol/review.ts'

/** The tables behind the charts: everything that is drawn stands in one of them, and all of them in the file. */

export const indexNames = ['rice', 'agreementIndex', 'uniformity'] as const
export type IndexName = (typeof indexNames)[number]

type Dimension = keyof ReviewView['by']

export const kindName = (kind: string): string => (text.value.kind as Readonly<Record<string, string>>)[kind] ?? kind

export function keyName(agreement: Agreement | null, by: Dimension, key: string): string {
  if (by === 'body') return bodyName(agreement, key)
  return by === 'kind' ? kindName(key) : key
}

const lineCells = ({ withLine, kept, deviating, notAscertainable, secret }: VotesView): number[] => [
  withLine,
  kept,
  deviating,
  notAscertainable,
  secret,
]
const freeCells = ({ n, released, resolution, noLine }: VotesView): number[] => [n, released, resolution, noLine]
const partCells = ({ votes, dissents, adjournments }: ReviewRow): number[] => [
  votes.n,
  votes.withLine,
  votes.kept,
  votes.deviating,
  votes.released,
  dissents,
  adjournments,
]

export function linesTable({ by, votes }: ReviewView): NumberTable {
  const { lines, year, cohesion } = reviewText.value
  return {
    caption: lines.question,
    columns: [year, lines.withLine, lines.kept, lines.deviating, lines.notTold, lines.secret],
    rows: [
      ...by.year.map((row) => ({ name: row.key, cells: lineCells(row.votes) })),
      { name: cohesion.everything, cells: lineCells(votes) },
    ],
  }
}

export function dissentTable({ dissents }: ReviewView): NumberTable {
  const words = reviewText.value.dissent
  return {
    caption: words.question,
    columns: [words.end, words.cases, words.median, words.least, words.most],
    digits: [0, 1, 1, 1],
    rows: dissents.ends.map(({ how, n, days }) => ({
      name: words.ends[how] ?? how,
      cells: [n, days?.median ?? null, days?.least ?? null, days?.most ?? null],
    })),
  }
}

export function releasesTable({ by, votes }: ReviewView): NumberTable {
  const { releases, year, cohesion } = reviewText.value
  return {
    caption: releases.label,
    columns: [year, releases.votes, releases.released, releases.resolution, releases.noLine],
    rows: [
      ...by.year.map((row) => ({ name: row.key, cells: freeCells(row.votes) })),
      { name: cohesion.everything, cells: freeCells(votes) },
    ],
  }
}

/** The courses that an adjournment can take, in the order of the chart. */
export function adjournmentCourses({
  adjournments,
}: ReviewView): readonly { readonly name: string; readonly n: number; readonly open: boolean }[] {
  const words = reviewText.value.adjournments
  const { consensus, releaseTalk, otherwise, open } = adjournments.agreement
  return [
    { name: words.consensus, n: consensus, open: false },
    { name: words.releaseTalk, n: releaseTalk, open: false },
    { name: words.otherwise, n: otherwise, open: false },
    { name: words.open, n: open, open: true },
    { name: words.refused, n: adjournments.refused, open: false },
    { name: words.mutual, n: adjournments.mutual, open: false },
    { name: words.third, n: adjournments.third, open: false },
  ]
}

export function adjournmentsTable(review: ReviewView): NumberTable {
  const { adjournments, dissent } = reviewText.value
  return {
    caption: adjournments.question,
    columns: [adjournments.course, dissent.cases],
    rows: adjournmentCourses(review).map(({ name, n }) => ({ name, cells: [n] })),
  }
}

export function backlogTable({ adjournments }: ReviewView): NumberTable {
  const words = reviewText.value.backlog
  return {
    caption: words.label,
    columns: [words.quarter, words.waiting],
    rows: adjournments.backlog.map(({ quarter, n }) => ({ name: words.quarterName(quarter), cells: [n] })),
  }
}

export function cohesionTables({ cohesion }: ReviewView, sides: Sides): NumberTable[] {
  const words = reviewText.value.cohesion
  const years = [...cohesion.years, { year: words.everything, cohesion: cohesion.all }]
  const indices = indexNames.map((index) => ({
    caption: words[index],
    columns: [reviewText.value.year, ...cohesion.all.groups.flatMap(({ group }) => [sides.name(group), words.n])],
    digits: cohesion.all.groups.flatMap(() => [3, 0]),
    rows: years.map(({ year, cohesion: { groups } }) => ({
      name: year,
      cells: groups.flatMap((group) => [group[index].mean, group[index].n]),
    })),
  }))
  const pairs = {
    caption: words.sameLine,
    columns: [words.faction, words.same, words.opposite, words.n],
    rows: cohesion.all.pairs.map(({ groups, same, opposite, n }) => ({
      name: sides.names(groups),
      cells: [same, opposite, n],
    })),
  }
  return [...indices, pairs]
}

export function partTable({ by }: ReviewView, dimension: Dimension, agreement: Agreement | null): NumberTable {
  const { lines, releases, parts } = reviewText.value
  return {
    caption: parts.by[dimension],
    columns: [
      reviewText.value[dimension],
      releases.votes,
      lines.withLine,
      lines.kept,
      lines.deviating,
      releases.released,
      parts.dissents,
      parts.adjournments,
    ],
    rows: by[dimension].map((row) => ({ name: keyName(agreement, dimension, row.key), cells: partCells(row) })),
  }
}
