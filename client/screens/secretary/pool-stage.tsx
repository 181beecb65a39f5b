import { Button } from '../../components/button.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement, known } from '../../store.ts'
import { paperWords } from '../../texts/paper.ts'
import { deskText } from '../../texts/secretary.ts'
import { meetingWords } from '../../texts/why.ts'
import { agendaItems } from '../../agenda.ts'
import { askFor } from './asking.ts'
import { offerOf, stage } from './desk.ts'
import { meetingName } from './meeting-head.tsx'
import { actOrSay } from './sending.tsx'
import type { Ask } from '../../components/ask-dialog.tsx'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

const waits = ({ final, proceedings }: ItemView): boolean =>
  final === null && (proceedings === 'pool' || proceedings === 'deferred')

/** Items without a meeting: put off, referred, not dealt with. Those meant for this meeting come first. */
export function PoolStage({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.pool
  const due = (item: ItemView): number => Number(item.deferredTo !== meeting.id)
  const waiting = [...known.value.items.values()].filter(waits).toSorted((a, b) => due(a) - due(b))
  return (
    <article class="stage lists">
      <header class="stage-idle">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p class="desk-lead">{waiting.length === 0 ? t.none : t.intro(meetingName(meeting))}</p>
        <Button onPress={() => (stage.value = 'item')}>{deskText.value.classes.back}</Button>
      </header>
      <ul class="lists-rows">
        {waiting.map((item) => (
          <li key={item.id}>
            <p>
              <b>{item.title}</b>
              <span class="meta">{[...paperWords(item), whereFrom(item)].join(' · ')}</span>
            </p>
            <Place item={item} meeting={meeting} />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** The way back onto this agenda, or the server's reason for withholding it. */
function Place({ item, meeting }: { readonly item: ItemView; readonly meeting: MeetingView }) {
  const offer = offerOf(item, 'agenda.place')
  if (!offer) return null
  if (offer.open) {
    return <Button onPress={() => askFor(placeAsk(item, meeting))}>{deskText.value.pool.place}</Button>
  }
  return (
    <span class="meta">
      {deskText.value.notNow} <RefusalText refusal={offer.refusal} agreement={agreement.value} />
    </span>
  )
}

function whereFrom({ deferredTo }: ItemView): string {
  const t = deskText.value.pool
  const target = deferredTo === null ? undefined : known.value.meetings.get(deferredTo)
  return target ? t.deferredTo(meetingWords(agreement.value, target)) : t.inPool
}

function placeAsk(item: ItemView, meeting: MeetingView): Ask {
  const { ask: words, pool } = deskText.value
  const agenda = agendaItems(known.value, meeting)
  return {
    title: pool.place,
    intro: item.title,
    fields: [
      { name: 'number', label: words.number, kind: 'line', optional: true, value: item.number ?? '' },
      {
        name: 'after',
        label: words.after,
        kind: 'choice',
        optional: true,
        options: [
          { value: '', label: words.atEnd },
          ...agenda.map((one) => ({ value: one.id, label: `${one.number ?? '–'} ${one.title}` })),
        ],
      },
      {
        name: 'role',
        label: words.role,
        kind: 'choice',
        optional: true,
        options: [
          { value: '', label: words.roleAuto },
          { value: 'preparatory', label: deskText.value.aside.preparatory },
          { value: 'decision', label: deskText.value.aside.decision },
        ],
      },
    ],
    submit: pool.place,
    send: (answers) => {
      const given = Object.entries(answers).filter(([, value]) => value.trim() !== '')
      return actOrSay({ type: 'agenda.place', item: item.id, meeting: meeting.id, ...Object.fromEntries(given) })
    },
  }
}
