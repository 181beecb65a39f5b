import { misfitsOf } from '../../../machines/misfits.ts'
import { countText } from '../../texts/count.ts'
import { figuresOf } from './figures.ts'
import { majoritySentence } from './majority-sentence.ts'
import { misfitSentence } from './misfit-sentence.ts'
import { quorumSentence } from './quorum-sentence.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

interface CountFactsProps {
  readonly item: ItemView
  readonly outcome: OutcomeView
  readonly seats: Seats | null
}

/** Of a logged vote: what does not add up, then majority and quorum, as entries of a list of facts. */
export function CountFacts({ item, outcome, seats }: CountFactsProps) {
  const t = countText.value
  const election = item.kind === 'wahl'
  const figures = figuresOf(item, outcome)
  const majority = majoritySentence(figures)
  return (
    <>
      {misfitsOf(figures, seats).map((misfit) => (
        <li key={misfitSentence(misfit, election)} class="facts-check">
          <b>{t.misfitHead}</b> {misfitSentence(misfit, election)}
        </li>
      ))}
      {majority === null ? null : (
        <li>
          <b>{election ? t.electionHead : t.majorityHead}</b> {majority}
        </li>
      )}
      <li>
        <b>{t.quorumHead}</b> {quorumSentence(figures.totals, seats)}
      </li>
    </>
  )
}
