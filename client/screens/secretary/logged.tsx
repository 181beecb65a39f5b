import { useState } from 'preact/hooks'
import { Tag } from '../../components/tag.tsx'
import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { ActList, WithheldActs } from './act-list.tsx'
import { actOf, keysOf, present } from './acts.ts'
import { confirmAct, textActs } from './item-acts.ts'
import { countLong } from './result-words.ts'
import { Scale } from './scale.tsx'
import { useShortcuts } from './shortcuts.ts'
import { Vote } from './vote.tsx'
import type { ItemView, MeetingView, OutcomeView } from '../../../server/protocol/view.ts'

/** The result as it was logged: confirm it, or correct it with a reason. */
export function Logged({ item, meeting }: { readonly item: ItemView; readonly meeting: MeetingView }) {
  const [correcting, setCorrecting] = useState(false)
  const t = deskText.value
  const correct = actOf(item, 'outcome.correct', { words: t.act.correct, key: 'R', run: () => setCorrecting(true) })
  const acts = present([confirmAct(item), correct])
  useShortcuts('item', correcting ? [] : keysOf(acts))
  const outcome = item.outcomes.at(-1)
  if (!outcome) return null
  if (correcting) return <Vote item={item} corrects={outcome} onDone={() => setCorrecting(false)} />
  return (
    <div class="stage-two">
      <div class="stage-acts">
        <Outcome outcome={outcome} />
        {outcome.confirmed ? null : <ActList acts={acts} main={meeting.state === 'closed'} />}
        <WithheldActs acts={[...acts, ...textActs(item)]} />
      </div>
      <aside class="stage-aside" aria-label={text.value.detail.unity}>
        <Facts outcome={outcome} />
      </aside>
    </div>
  )
}

function Outcome({ outcome }: { readonly outcome: OutcomeView }) {
  const t = deskText.value
  return (
    <section class="outcome">
      <p class="outcome-word">{t.result[outcome.result]}</p>
      <p class="desk-lead">{countLong(outcome)}</p>
      <p class="outcome-tags">
        {outcome.confirmed ? null : <Tag>{t.logged.provisional}</Tag>}
        {outcome.earlier.length > 0 ? <Tag>{t.logged.corrected}</Tag> : null}
      </p>
      {outcome.totals ? <Scale yes={outcome.totals.yes} no={outcome.totals.no} /> : null}
    </section>
  )
}

function Facts({ outcome }: { readonly outcome: OutcomeView }) {
  const sides = sidesOf(agreement.value)
  const t = text.value
  return (
    <section>
      <h2>{t.detail.unity}</h2>
      <ul class="facts-list">
        <li>{t.outcomeLine[outcome.line]}.</li>
        {Object.entries(outcome.unity).map(([partner, unity]) => (
          <li key={partner}>
            <b>{sides.name(partner)}:</b> {deskText.value.positionLong[outcome.positions?.[partner] ?? 'unknown']},{' '}
            {t.unity[unity]}
          </li>
        ))}
        {outcome.confirmed ? null : <li>{deskText.value.logged.who}</li>}
      </ul>
    </section>
  )
}
