import { useState } from 'preact/hooks'
import { Tag } from '../../components/tag.tsx'
import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { CountFacts } from '../count/count-facts.tsx'
import { countLong, resultLong, resultWord } from '../count/result-words.ts'
import { ActList, WithheldActs } from './act-list.tsx'
import { actOf, keysOf, present } from './acts.ts'
import { seatsOf } from './desk.ts'
import { confirmAct, furtherBallotAct, textActs } from './item-acts.ts'
import { Scale } from './scale.tsx'
import { useShortcuts } from './shortcuts.ts'
import { Vote } from './vote.tsx'
import type { ItemView, MeetingView, OutcomeView } from '../../../server/protocol/view.ts'

/** The result as it was logged: confirm it, or correct it with a reason; of an election, go on with a further ballot. */
export function Logged({ item, meeting }: { readonly item: ItemView; readonly meeting: MeetingView }) {
  const [correcting, setCorrecting] = useState(false)
  const t = deskText.value
  const correct = actOf(item, 'outcome.correct', { words: t.act.correct, key: 'R', run: () => setCorrecting(true) })
  const outcome = item.outcomes.at(-1)
  const further = furtherBallotAct(item, meeting)
  const acts = present(outcome?.confirmed === false ? [further, confirmAct(item), correct] : [further])
  useShortcuts('item', correcting ? [] : keysOf(acts))
  if (!outcome) return null
  if (correcting) return <Vote item={item} corrects={outcome} onDone={() => setCorrecting(false)} />
  return (
    <div class="stage-two">
      <div class="stage-acts">
        <Outcome item={item} outcome={outcome} />
        <ActList acts={acts} main={meeting.state === 'closed' || further !== null} />
        <WithheldActs acts={[...acts, ...textActs(item)]} />
      </div>
      <aside class="stage-aside" aria-label={t.logged.facts}>
        <Facts item={item} outcome={outcome} />
      </aside>
    </div>
  )
}

interface OutcomeProps {
  readonly item: ItemView
  readonly outcome: OutcomeView
}

function Outcome({ item, outcome }: OutcomeProps) {
  const t = deskText.value
  return (
    <section class="outcome">
      <p class="outcome-word">{resultWord(item, outcome.result)}</p>
      <p class="desk-lead">{countLong(item, outcome)}</p>
      <p class="outcome-tags">
        {outcome.confirmed ? null : <Tag>{t.logged.provisional}</Tag>}
        {outcome.earlier.length > 0 ? <Tag>{t.logged.corrected}</Tag> : null}
      </p>
      {outcome.totals ? <Scale yes={outcome.totals.yes} no={outcome.totals.no} /> : null}
      {outcome.earlier.map((was) => (
        <p key={was.at} class="outcome-earlier">
          <s>{resultLong(item, was)}</s> {text.value.resultBefore(was.reason)}
        </p>
      ))}
    </section>
  )
}

function Facts({ item, outcome }: OutcomeProps) {
  const sides = sidesOf(agreement.value)
  const t = text.value
  return (
    <section>
      <h2>{deskText.value.logged.facts}</h2>
      <ul class="facts-list">
        <CountFacts item={item} outcome={outcome} seats={seatsOf(outcome.meeting)} />
        <li>{t.outcomeLine[outcome.line]}.</li>
        {Object.entries(outcome.unity).map(([partner, unity]) => (
          <li key={partner}>
            <b>{sides.name(partner)}:</b> {positionWord(outcome, partner)}
            {t.unity[unity]}
          </li>
        ))}
        {outcome.confirmed ? null : <li>{deskText.value.logged.who}</li>}
      </ul>
    </section>
  )
}

/** "Ja, " before whether they were at one; what is not known is said once. */
function positionWord({ positions }: OutcomeView, partner: string): string {
  const position = positions?.[partner] ?? 'unknown'
  return position === 'unknown' || position === 'mixed' ? '' : `${deskText.value.positionLong[position]}, `
}
