import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { howFar } from './reading.ts'
import { readResult } from './read-result.ts'

/** How much of the past results of an import could be read: the figures, and what was not, with the reason. */

export interface PastResult {
  /** What it was about: number and title. */
  readonly item: string
  readonly text: string
  /** How many may vote in that body, where it is known. */
  readonly most?: number
}

export interface ResultTally {
  readonly all: number
  readonly read: number
  /** Some of the item's votes. */
  readonly partly: number
  /** The text says that nothing was voted on. */
  readonly none: number
  readonly unread: readonly { readonly item: string; readonly source: string; readonly why: Bilingual }[]
}

export function tallyResults(results: readonly PastResult[]): ResultTally {
  const tally = { all: results.length, read: 0, partly: 0, none: 0 }
  const unread: ResultTally['unread'][number][] = []
  for (const { item, text, most } of results) {
    const reading = readResult(text, most)
    const far = howFar(reading)
    const none = reading.parts.every((part) => part.read && part.vote.result === 'none')
    if (none) tally.none += 1
    else if (far !== 'unread') tally[far] += 1
    for (const part of reading.parts) if (!part.read) unread.push({ item, source: part.source, why: part.why })
  }
  return { ...tally, unread }
}

const fewExamples = 5

/** For the terminal; nothing where there are no results. */
export function tallyLines(
  { all, read, partly, none, unread }: ResultTally,
  language: keyof Bilingual = 'de',
): readonly string[] {
  if (all === 0) return []
  const left = all - read - partly - none
  const examples = unread.slice(0, fewExamples)
  const head = {
    de: `${all} Ergebnisse in freiem Text: ${read} gelesen, ${none} ohne Abstimmung, ${partly} zum Teil gelesen, ${left} ungelesen. Sie sind Vorschläge; nichts davon wird eingetragen.`,
    en: `${all} results in free text: ${read} read, ${none} without a vote, ${partly} read in part, ${left} left unread. They are suggestions; none of them is entered.`,
  }[language]
  return [
    head,
    ...examples.map(({ item, source, why }) => `          ${item}: „${source.slice(0, 60)}“: ${why[language]}`),
    ...(unread.length > examples.length ? [`          … +${unread.length - examples.length}`] : []),
  ]
}
