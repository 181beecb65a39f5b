import { agendaItems } from '../../agenda.ts'
import { known } from '../../store.ts'
import { recordText } from '../../texts/record.ts'
import { NoRecord } from './no-record.tsx'
import { RecordRow } from './record-row.tsx'
import { sectionsOf } from './sections.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** All items in the order of the agenda, under their headings. */
export function RecordTable({ meeting }: { readonly meeting: MeetingView }) {
  const t = recordText.value
  const items = agendaItems(known.value, meeting)
  if (items.length === 0) return <NoRecord of="recordItems" heading="h2" />
  return (
    <table class="record-table">
      <thead>
        <tr>
          <th scope="col">{t.number}</th>
          <th scope="col">{t.item}</th>
          <th scope="col">{t.result}</th>
          <th scope="col">{t.positions}</th>
        </tr>
      </thead>
      {sectionsOf(items).map(({ heading, rows }) => (
        <tbody key={rows[0]?.id ?? heading}>
          {heading === null ? null : (
            <tr class="record-section">
              <th scope="rowgroup" colSpan={4}>
                {heading}
              </th>
            </tr>
          )}
          {rows.map((item) => (
            <RecordRow key={item.id} item={item} meeting={meeting} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
