import { useTicking } from '../../components/clock.tsx'
import { agreement, clockOffset } from '../../store.ts'
import { clock, dayAndMonth, weekday } from '../../texts/dates.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { bodyName } from '../../texts/why.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** Which meeting, and how much time is left until it starts. */
export function MeetingLine({ meeting, long }: { readonly meeting: MeetingView; readonly long: boolean }) {
  const now = useTicking(10_000) + clockOffset.value
  const words = queueText.value.meeting
  return (
    <p class="meta">
      {bodyName(agreement.value, meeting.body, meeting.bodyName)},{' '}
      {words.starts(long ? weekday(meeting.start) : dayAndMonth(meeting.start), clock(meeting.start))}.{' '}
      <b>{standing(meeting, now)}</b>
    </p>
  )
}

function standing({ state, start, since }: MeetingView, now: number): string {
  const words = queueText.value.meeting
  if (state === 'running') return words.running(clock(since))
  if (state === 'recess') return words.recess(clock(since))
  if (state !== 'planned' && state !== 'invited') return words.over
  const minutes = Math.ceil((Date.parse(start) - now) / 60_000)
  return minutes <= 0 ? words.due : words.ahead(span(minutes))
}

/** The two largest units: "2 Stunden 10 Minuten". */
function span(minutes: number): string {
  const words = queueText.value.meeting
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const left = minutes % 60
  if (days > 0) return hours > 0 && days < 3 ? `${words.days(days)} ${words.hours(hours)}` : words.days(days)
  if (hours === 0) return words.minutes(left)
  return left > 0 ? `${words.hours(hours)} ${words.minutes(left)}` : words.hours(hours)
}
