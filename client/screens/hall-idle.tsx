import { IdlePoster } from '../components/idle-poster.tsx'
import { agreement, meeting } from '../store.ts'
import { clock, dayAndClock, weekday } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import type { MeetingView } from '../../server/protocol/view.ts'

/** Nothing is called: recess, not open yet, over, or between two items. */
export function HallIdle() {
  const now = meeting.value
  const words = text.value.hall
  if (!now) {
    return (
      <>
        <IdlePoster number={words.title} title={words.idle.noMeeting} text={words.idle.noMeetingText} />
        <p class="why why-source">
          <Rehearse />
        </p>
      </>
    )
  }
  const name = now.name ?? bodyName(agreement.value, now.body, now.bodyName)
  const [title, sentence] = idleWords(now)
  return (
    <>
      <IdlePoster number={name} title={title} text={sentence} />
      <p class="why why-source">
        <span>{weekday(now.start)}</span>
        {now.location === null ? null : <span>{now.location}</span>}
        {now.state === 'planned' || now.state === 'invited' ? <Rehearse /> : null}
      </p>
    </>
  )
}

/** While there is nothing to look at: where to try out what there will be. */
const Rehearse = () => <a href="/probelauf">{text.value.hall.idle.rehearse}</a>

function idleWords({ state, start, since }: MeetingView): readonly [title: string, sentence: string] {
  const words = text.value.hall.idle
  switch (state) {
    case 'running':
      return [words.nothing, words.nothingText]
    case 'recess':
      return [words.recess, words.recessText(clock(since))]
    case 'planned':
    case 'invited':
      return [words.before, words.beforeText(weekday(start), clock(start))]
    default:
      return [words.over, words.overText(dayAndClock(since, start))]
  }
}
