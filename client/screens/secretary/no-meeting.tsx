import { emptyText } from '../../texts/empty.ts'
import { deskText } from '../../texts/secretary.ts'
import { ActList } from './act-list.tsx'
import { prepareActs } from './meeting-acts.ts'

/** The first day: nothing there yet, and the two ways to begin. */
export function NoMeeting() {
  const t = deskText.value
  const empty = emptyText.value.secretary
  return (
    <div class="desk-first">
      <h1>{t.noMeeting}</h1>
      <p class="desk-lead">{empty.purpose}</p>
      <p class="desk-lead">{t.noMeetingText}</p>
      <ActList acts={prepareActs(null)} />
      <p>
        <a class="btn btn--main" href="/einlesen">
          {t.readIn}
        </a>
      </p>
      <p class="desk-lead">
        {empty.next} <a href="/probelauf/sitting">{emptyText.value.rehearse}</a>
      </p>
    </div>
  )
}
