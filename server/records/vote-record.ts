import type { Call } from '../../machines/item/context.ts'
import type { CountKind } from '../../machines/misfits.ts'
import type { ItemView, OutcomeView } from '../protocol/view.ts'
import { sidesIn } from '../protocol/words/sides.ts'
import { outcomeWordIn } from '../protocol/words/why.ts'
import type { Recorded, Voted, VoteRecord } from '../protocol/records.ts'
import { countIn, deviationsIn, resultWordIn } from './count-words.ts'
import { aboutItem, madeFor, type Sitting } from './sitting.ts'
import type { RecordWords } from './words/record-words-de.ts'

/** What became of a meeting's items, vote by vote, and how the factions voted. */
export const voteRecord = (sitting: Sitting): VoteRecord => ({
  kind: 'schulterschluss-vote-record-1',
  ...madeFor(sitting),
  items: sitting.items.map((item) => voted(sitting, item)),
})

const voted = (sitting: Sitting, item: ItemView): Voted => ({
  ...aboutItem(item),
  state: stateOf(sitting, item),
  outcomes: item.outcomes
    .filter(({ meeting }) => meeting === sitting.meeting.id)
    .map((outcome) => recorded(sitting, item, outcome)),
})

function stateOf({ words, meeting }: Sitting, item: ItemView): string {
  const { record } = words
  const stillHere = item.final === null && item.meeting === meeting.id && item.proceedings !== 'deferred'
  if (!stillHere || item.outcomes.length > 0) return outcomeWordIn(words.display, item)
  return item.proceedings === 'called' ? record.called : item.proceedings === 'voting' ? record.voting : record.none
}

function recorded({ agreement, words }: Sitting, item: ItemView, outcome: OutcomeView): Recorded {
  const sides = sidesIn(agreement, words.language)
  const { result, at, mode, version, confirmed, line, totals, unity, earlier } = outcome
  return {
    result,
    at,
    words: resultWordIn(words, item, outcome),
    count: countIn(words, item, outcome),
    totals: totals ?? null,
    mode,
    version,
    confirmed,
    line,
    lineWords: words.display.outcomeLine[line],
    positions: Object.keys(unity).map((partner) => {
      const position = outcome.positions?.[partner] ?? null
      const alike = unity[partner] ?? 'notAscertainable'
      const said = [
        outcome.positions ? words.record.position[position ?? 'unknown'] : words.record.withheld,
        ...(alike === 'uniform' ? [words.display.unity.uniform] : []),
        ...deviationsIn(words, outcome.deviations?.[partner] ?? {}),
      ]
      return { partner, name: sides.name(partner), position, unity: alike, words: said.join(', ') }
    }),
    earlier: earlier.map(
      (was) =>
        `${resultWordIn(words, item, was)}, ${countIn(words, item, was)} (${words.display.resultBefore(was.reason)})`,
    ),
    names: namesIn(words, item.rollCalls.find((one) => one.at === at)?.calls ?? []),
  }
}

function namesIn({ record }: RecordWords, calls: readonly Call[]): Recorded['names'] {
  const kinds: readonly CountKind[] = ['yes', 'no', 'abstain', 'absent', 'excluded']
  return kinds.flatMap((vote) => {
    const people = calls.filter((call) => call.vote === vote).map(({ person }) => person)
    return people.length === 0 ? [] : [{ vote, words: record.vote[vote], people }]
  })
}
