import { known, lastContact } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { recordText } from '../../texts/record.ts'

/** Where in the log this page was taken: entry and checksum, so that it can be compared later. */
export function RecordFoot() {
  const t = recordText.value
  const head = known.value.head
  if (!head) return null
  return (
    <footer class="record-foot">
      <p>
        <b>{t.foot}:</b> {t.footText(head.version)}, {t.hash} <code>{head.hash}</code>
      </p>
      <p>
        {lastContact.value === null ? null : `${t.asOf(dayAndClock(lastContact.value, 0))}. `}
        {t.footHow}
      </p>
    </footer>
  )
}
