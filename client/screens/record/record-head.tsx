import { useId } from 'preact/hooks'
import { agendaItems, meetingsInOrder } from '../../agenda.ts'
import { go } from '../../router.ts'
import { agreement, known } from '../../store.ts'
import { clock, dayLong, weekday } from '../../texts/dates.ts'
import { recordText } from '../../texts/record.ts'
import { deskText } from '../../texts/secretary.ts'
import { bodyName } from '../../texts/why.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

const nameOf = ({ body, bodyName: own, start }: MeetingView): string =>
  `${bodyName(agreement.value, body, own)}, ${dayLong(start)}`

/** Which meeting this is the record of, when and where it was, and how it stands. */
export function RecordHead({ meeting }: { readonly meeting: MeetingView }) {
  const id = useId()
  const t = recordText.value
  const items = agendaItems(known.value, meeting)
  const all = meetingsInOrder(known.value.meetings.values())
  const decided = items.filter(({ final, outcomes }) => final !== null || outcomes.length > 0).length
  return (
    <header class="record-head">
      <p class="record-choice">
        <label for={id}>{t.choose}</label>
        <select
          id={id}
          class="field"
          value={meeting.id}
          onChange={(event) => go(`/niederschrift?sitzung=${encodeURIComponent(event.currentTarget.value)}`)}
        >
          {(all.includes(meeting) ? all : [meeting, ...all]).map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </p>
      <h1 tabIndex={-1}>{t.of(bodyName(agreement.value, meeting.body, meeting.bodyName))}</h1>
      <p class="record-what">{t.what}</p>
      {items.some((item) => !item.public) ? <p class="record-closed">{t.closedNote}</p> : null}
      <dl class="record-facts">
        <div>
          <dt>{t.begin}</dt>
          <dd>
            {weekday(meeting.start)}, {clock(meeting.start)}
          </dd>
        </div>
        {meeting.location === null ? null : (
          <div>
            <dt>{t.place}</dt>
            <dd>{meeting.location}</dd>
          </div>
        )}
        <div>
          <dt>{t.state}</dt>
          <dd>
            {deskText.value.meeting.state[meeting.state]}; {t.counts(items.length, decided)}
          </dd>
        </div>
      </dl>
    </header>
  )
}
