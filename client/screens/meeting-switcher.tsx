import { useId } from 'preact/hooks'
import { meetingsInOrder } from '../agenda.ts'
import { go, path } from '../router.ts'
import { agreement, known, meeting } from '../store.ts'
import { dayLong } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import type { MeetingView } from '../../server/protocol/view.ts'

/** Chooses the meeting where there is more than one to choose from. In the hall only while another one is in session. */
export function MeetingSwitcher({ screen }: { readonly screen: 'hall' | 'agenda' }) {
  const id = useId()
  const all = meetingsInOrder(known.value.meetings.values())
  const inSession = all.filter(({ state }) => state === 'running' || state === 'recess')
  const choice = screen === 'hall' ? inSession : all
  const shown = meeting.value
  const needed =
    screen === 'hall' ? choice.length > 1 || (choice.length === 1 && shown?.id !== choice[0]?.id) : all.length > 1
  if (!needed || !shown) return null
  const options = choice.some((one) => one.id === shown.id) ? choice : [shown, ...choice]
  return (
    <p class="switcher">
      <label for={id}>{text.value.agenda.meeting}</label>
      <select
        id={id}
        class="field"
        value={shown.id}
        onChange={(event) => go(`${path.value}?sitzung=${encodeURIComponent(event.currentTarget.value)}`)}
      >
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {meetingTitle(one)}
          </option>
        ))}
      </select>
    </p>
  )
}

const meetingTitle = (one: MeetingView): string =>
  `${dayLong(one.start)}, ${one.name ?? bodyName(agreement.value, one.body, one.bodyName)}`
