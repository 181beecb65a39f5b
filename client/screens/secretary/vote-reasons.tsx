import { agreement } from '../../store.ts'
import { countText } from '../../texts/count.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { majoritySentence } from '../count/majority-sentence.ts'
import { quorumSentence } from '../count/quorum-sentence.ts'
import { checkSentence } from './check-sentence.ts'
import { deviationKinds, figure, suggested } from './vote-draft.ts'
import { figuresOf } from './vote-command.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'
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
  const deviating = draft.mode === 'factions' ? deviations(draft) : []
  const { totals } = figuresOf(draft, item.display)
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
        <b>{words.quorumHead}</b> {quorumSentence(totals, seats)}
      </li>
      {deviating.length === 0 ? null : (
        <li>
          <b>{t.deviationHead}</b> {deviating.join('; ')}. {t.deviationsNote}
        </li>
      )}
    </ul>
  )
}

function because(item: ItemView, draft: Draft): string {
  const t = deskText.value.vote.because
  const { because: why } = suggested(draft, item.display)
  if (why !== 'count') return draft.result === null ? t[why] : t.byHand
  const sentence = majoritySentence(figuresOf(draft, item.display)) ?? t.open
  return draft.electedBy === null ? sentence : `${sentence} ${countText.value.election.note}`
}

function deviations(draft: Draft): string[] {
  const t = deskText.value.vote
  const sides = sidesOf(agreement.value)
  return Object.entries(draft.rows).flatMap(([partner, { counts }]) => {
    const parts = deviationKinds.flatMap((kind) => {
      const count = figure(counts[kind])
      return count === null || Number.isNaN(count) || count === 0 ? [] : [`${String(count)} ${t.countLong[kind]}`]
    })
    return parts.length === 0 ? [] : [t.deviations(sides.name(partner), parts.join(', '))]
  })
}
