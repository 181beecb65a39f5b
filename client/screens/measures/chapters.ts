import { type ProgressState, progressStates } from '../../../server/protocol/measures.ts'
import type { NumberTable } from '../../components/figure.tsx'
import { measuresText } from '../../texts/years/measures.ts'
import type { Measure } from '../../../machines/agreements/agreement.ts'
import type { MeasureProgress } from '../../../server/protocol/measures.ts'

/** The test criteria of an agreement are no measures (RULES §6). */
export const tracked = (measures: readonly Measure[]): readonly Measure[] =>
  measures.filter(({ kind }) => kind !== 'criterion')

export type Progress = ReadonlyMap<string, MeasureProgress>

export const stateIn = (progress: Progress, { id }: Measure): ProgressState => progress.get(id)?.state ?? 'open'

export const chaptersOf = (measures: readonly Measure[]): ReadonlyMap<string, Measure[]> =>
  Map.groupBy(tracked(measures), ({ chapter }) => chapter)

/** How many of each state there are, chapter by chapter, and in all. */
export function progressTable(measures: readonly Measure[], progress: Progress): NumberTable {
  const words = measuresText.value
  const counts = (some: readonly Measure[]): number[] =>
    progressStates.map((state) => some.filter((measure) => stateIn(progress, measure) === state).length)
  return {
    caption: words.question,
    columns: [words.chapter, ...progressStates.map((state) => words.states[state])],
    rows: [
      ...[...chaptersOf(measures)].map(([chapter, some]) => ({ name: chapter, cells: counts(some) })),
      { name: '∑', cells: counts(tracked(measures)) },
    ],
  }
}

export const chapterPath = (chapter: string): string => `/massnahmen/${encodeURIComponent(chapter)}`
