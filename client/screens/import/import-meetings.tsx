import { Tag } from '../../components/tag.tsx'
import { agreement } from '../../store.ts'
import { clock, dayLong } from '../../texts/dates.ts'
import { importText } from '../../texts/import.ts'
import { bodyName } from '../../texts/why.ts'
import type { ImportPreviewMeeting } from '../../../server/protocol/import.ts'

interface ImportMeetingsProps {
  readonly meetings: readonly ImportPreviewMeeting[]
  /** They were taken over: each line says what became of it, unfolded. */
  readonly done?: boolean
}

/** The file's meetings: when, whose, how much of each is new; their items, each with what becomes or became of it. */
export function ImportMeetings({ meetings, done = false }: ImportMeetingsProps) {
  const t = importText.value
  return (
    <section class="import-part">
      <h2>{done ? t.answers : t.meetingHeading}</h2>
      <ul>
        {meetings.map((one) => (
          <Meeting key={one.id} meeting={one} done={done} />
        ))}
      </ul>
    </section>
  )
}

interface MeetingProps {
  readonly meeting: ImportPreviewMeeting
  readonly done: boolean
}

function Meeting({ meeting, done }: MeetingProps) {
  const t = importText.value
  const { items, newItems, knownItems } = meeting
  const closed = items.filter((item) => !item.public).length
  const counts = [
    newItems > 0 ? t.newItems(newItems) : null,
    knownItems > 0 ? t.knownItems(knownItems) : null,
    closed > 0 ? t.closedCount(closed) : null,
  ].filter((part) => part !== null)
  return (
    <li class="import-meeting">
      <p class="import-when">
        <b>{dayLong(meeting.start)}</b>
        <span class="meta">{clock(meeting.start)}</span>
      </p>
      <div>
        <p>
          <b>{meeting.name}</b> <Tag hard={!meeting.known}>{meeting.known ? t.known : t.isNew}</Tag>{' '}
          {meeting.cancelled ? <Tag>{t.cancelled}</Tag> : null}
        </p>
        <p class="meta">
          {bodyName(agreement.value, meeting.body, meeting.bodyName)}
          {meeting.bodyName === null ? '' : ` (${t.outside})`} ·{' '}
          {items.length === 0 ? t.noItems : `${t.items(items.length)}: ${counts.join(', ')}`}
        </p>
        {items.length === 0 ? null : <Items items={items} done={done} />}
      </div>
    </li>
  )
}

function Items({ items, done }: Pick<ImportPreviewMeeting, 'items'> & Pick<MeetingProps, 'done'>) {
  const t = importText.value
  return (
    <details open={done}>
      <summary>{t.showItems(items.length)}</summary>
      <ol class="import-items">
        {items.map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- numbers and titles may repeat; the order is the file's
          <li key={at}>
            <b>{item.number === '' ? '–' : item.number}</b>
            <span>
              {item.title}
              {item.public ? null : <span class="meta"> {t.closed}</span>}{' '}
              <span class="meta">{item.isNew ? (done ? t.itemAdded : t.itemNew) : t.itemKnown}</span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
