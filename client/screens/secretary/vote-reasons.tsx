import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { checkSentence } from './check-sentence.ts'
import { deviationKinds, figure, suggested, totalsOf } from './vote-draft.ts'
import type { Check } from './vote-checks.ts'
import type { Draft } from './vote-draft.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface VoteReasonsProps {
  readonly item: ItemView
  readonly draft: Draft
  readonly checks: readonly Check[]
}

/** Majority, quorum, deviations and what does not fit, as sentences with their paragraph. */
export function VoteReasons({ item, draft, checks }: VoteReasonsProps) {
  const t = deskText.value.vote
  const deviating = draft.mode === 'factions' ? deviations(draft) : []
  return (
    <ul class="facts-list" aria-live="polite">
      {checks.map((check) => (
        <li key={checkSentence(check)} class="facts-check">
          <b>{t.checkHead}</b> {checkSentence(check)}
        </li>
      ))}
      <li>
        <b>{t.majorityHead}</b> {because(item, draft)}
      </li>
      <li>
        <b>{t.quorumHead}</b> {t.quorum}
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
  const totals = totalsOf(draft)
  const uncounted = why === 'unanimous' || why === 'line' || why === 'open'
  if (uncounted || !totals)
    return draft.result === null ? t[why === 'majority' || why === 'tie' ? 'open' : why] : t.byHand
  if (why === 'tie') return t.tie(totals.yes)
  const election = item.kind === 'wahl' ? ` ${t.election}` : ''
  const silent = totals.abstain + totals.invalid > 0 ? ` ${t.abstentions}` : ''
  return `${t.majority(totals.yes, totals.no)}${silent}${election === '' ? ` ${t.tieWould}` : election}`
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
