import { wasInquorate } from '../../meeting-course.ts'
import { serverNow } from '../../store.ts'
import { clock, dayAndClock, weekday } from '../../texts/dates.ts'
import { deskText } from '../../texts/secretary.ts'
import { ActList, WithheldActs } from './act-list.tsx'
import { After } from './after.tsx'
import { items, next } from './desk.ts'
import { meetingActs, prepareActs } from './meeting-acts.ts'
import { meetingName } from './meeting-head.tsx'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** Nothing is called: how the meeting stands, and what moves it on. */
export function MeetingStage({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.meeting
  const running = meetingActs(meeting)
  const live = meeting.state === 'running'
  const preparing = meeting.state === 'planned' || meeting.state === 'invited'
  return (
    <article class="stage">
      <header class="stage-idle">
        <p class="meta">{meeting.name ?? meetingName(meeting)}</p>
        <h1 tabIndex={-1}>{t.title[meeting.state]}</h1>
        <p class="desk-lead">
          {meeting.state === 'recess' ? `${t.since(dayAndClock(meeting.since, serverNow()))}. ` : ''}
          {wasInquorate(meeting) ? `${t.inquorate} ` : ''}
          {t.text[meeting.state](weekday(meeting.start), clock(meeting.start))}
        </p>
      </header>
      {live && items.value.length > 0 ? <After item={next.value} main /> : null}
      <div class="stage-two">
        <div class="stage-acts">
          <ActList acts={running} main={!live} />
          {preparing || live ? <ActList title={deskText.value.agenda} acts={prepareActs(meeting)} /> : null}
          <WithheldActs acts={running} />
          {meeting.state === 'closed' || meeting.state === 'archived' ? (
            <p>
              <a class="btn" href={`/niederschrift?sitzung=${encodeURIComponent(meeting.id)}`}>
                {deskText.value.record}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </article>
  )
}
