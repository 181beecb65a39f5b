import { meetingsInOrder } from '../../agenda.ts'
import { go } from '../../router.ts'
import { agreement, known, serverNow } from '../../store.ts'
import { dayAndClock, dayLong } from '../../texts/dates.ts'
import { deskText } from '../../texts/secretary.ts'
import { bodyName } from '../../texts/why.ts'
import { MeetingMenu } from './meeting-menu.tsx'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** "Rat, 4. Februar 2021" */
export const meetingName = ({ body, bodyName: own, start }: MeetingView): string =>
  `${bodyName(agreement.value, body, own)}, ${dayLong(start)}`

/** Which meeting this is, how it stands, and everything that can be done with it. */
export function MeetingHead({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.meeting
  const all = meetingsInOrder(known.value.meetings.values())
  const options = all.some((one) => one.id === meeting.id) ? all : [meeting, ...all]
  return (
    <header class="desk-meeting">
      <div class="desk-choice">
        <p aria-hidden="true">
          {bodyName(agreement.value, meeting.body, meeting.bodyName)}, <span>{dayLong(meeting.start)}</span>
        </p>
        <select
          aria-label={t.choose}
          value={meeting.id}
          onChange={(event) => go(`/schriftfuehrung?sitzung=${encodeURIComponent(event.currentTarget.value)}`)}
        >
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {meetingName(one)}
            </option>
          ))}
        </select>
      </div>
      <p class="desk-state">
        <b>{t.state[meeting.state]}</b> {t.since(dayAndClock(meeting.since, serverNow()))}
      </p>
      <MeetingMenu meeting={meeting} />
    </header>
  )
}
