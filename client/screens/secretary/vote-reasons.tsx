import { agreement } from '../../store.ts'
import { countText } from '../../texts/count.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { groupWords } from '../count/group-words.ts'
import { majoritySentence } from '../count/majority-sentence.ts'
import { quorumSentence } from '../count/quorum-sentence.ts'
import { checkSentence } from './check-sentence.ts'
import { suggested } from './vote-draft.ts'
import { figuresOf } from './vote-command.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'
import type { Figures } from '../../../machines/misfits.ts'
import type { Check } from './vote-checks.ts'
import type { Draft } from './vote-draft.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface VoteReasonsProps {
  readonly item: ItemView
  readonly draft: Draft
  readonly checks: readonly Check[]
  readonly seats: Seats | null
}

/** Majority, quorum, deviations and what does not fit, as sentences with their paragraph. */
export function VoteReasons({ item, draft, checks, seats }: VoteReasonsProps) {
  const t = deskText.value.vote
  const words = countText.value
  const election = item.kind === 'wahl'
  const figures = figuresOf(draft, item.display)
  const groups = apart(figures)
  return (
    <ul class="facts-list" aria-live="polite">
      {checks.map((check) => (
        <li key={checkSentence(check, election)} class="facts-check">
          <b>{words.misfitHead}</b> {checkSentence(check, election)}
        </li>
      ))}
      <li>
        <b>{election ? words.electionHead : words.majorityHead}</b> {because(item, draft)}
      </li>
      <li>
        <b>{words.quorumHead}</b> {quorumSentence(figures.totals, seats)}
      </li>
      {groups.length === 0 ? null : (
        <li>
          <b>{t.groupsHead}</b> {groups.join('. ')}. {t.groupsNote}
        </li>
      )}
    </ul>
  )
}

function because(item: ItemView, draft: Draft): string {
  const t = deskText.value.vote.because
  const { because: why, result } = suggested(draft, item.display)
  if (why !== 'count') return draft.result === null ? t[why] : t.byHand
  const sentence = majoritySentence(figuresOf(draft, item.display)) ?? t.open
  return draft.electedBy === null || result === null ? sentence : `${sentence} ${countText.value.election.note}`
}

/** A faction’s name with those of its members who voted otherwise or not at all. */
function apart({ deviations = {} }: Pick<Figures, 'deviations'>): string[] {
  const sides = sidesOf(agreement.value)
  return Object.entries(deviations).map(
    ([partner, counts]) => `${sides.name(partner)}: ${groupWords(counts).join('; ')}`,
  )
}
