import { useId } from 'preact/hooks'
import { quorumOf } from '../../../machines/quorum.ts'
import { agendaItems, meetingsInOrder } from '../../agenda.ts'
import { closedAt, openedAt, recessesOf, wasInquorate } from '../../meeting-course.ts'
import { go } from '../../router.ts'
import { agreement, known } from '../../store.ts'
import { clock, dayLong, weekday } from '../../texts/dates.ts'
import { recordText } from '../../texts/record.ts'
import { deskText } from '../../texts/secretary.ts'
import { bodyName } from '../../texts/why.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

const nameOf = ({ body, bodyName: own, start }: MeetingView): string =>
  `${bodyName(agreement.value, body, own)}, ${dayLong(start)}`

/** When it was opened, interrupted and closed, and how it stood with its quorum. */
function courseOf(meeting: MeetingView): (readonly [string, string])[] {
  const t = recordText.value
  const [opened, closed] = [openedAt(meeting), closedAt(meeting)]
  const recesses = recessesOf(meeting).map(({ from, to }) => `${clock(from)}–${to === null ? '' : clock(to)}`)
  return [
    ...(opened === null ? [] : [[t.opened, clock(opened)] as const]),
    ...(recesses.length === 0 ? [] : [[t.recesses, recesses.join(', ')] as const]),
    ...(closed === null ? [] : [[t.closed, clock(closed)] as const]),
    ...(opened === null && closed === null ? [] : [[t.quorum, quorum(meeting)] as const]),
  ]
}

function quorum(meeting: MeetingView): string {
  const t = recordText.value
  if (wasInquorate(meeting)) return t.inquorate
  if (meeting.seats === null) return t.quorate
  const { statutory, needed } = quorumOf(meeting.seats)
  return t.quorateOf(needed, statutory)
}

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
        {courseOf(meeting).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
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
