import type { ComponentType } from 'preact'
import { agendaItems } from '../../agenda.ts'
import { known } from '../../store.ts'
import { recordText } from '../../texts/record.ts'
import { NoRecord } from './no-record.tsx'
import { sectionsOf } from './sections.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** All items of a meeting in the order of its agenda, under their headings: number and title, then these columns. */
export function AgendaTable({
  meeting,
  columns,
  row: Row,
}: {
  readonly meeting: MeetingView
  readonly columns: readonly string[]
  readonly row: ComponentType<{ readonly item: ItemView; readonly meeting: MeetingView }>
}) {
  const names = [recordText.value.number, recordText.value.item, ...columns]
  const items = agendaItems(known.value, meeting)
  if (items.length === 0) return <NoRecord of="recordItems" heading="h2" />
  return (
    <table class="record-table">
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {sectionsOf(items).map(({ heading, rows }) => (
        <tbody key={rows[0]?.id ?? heading}>
          {heading === null ? null : (
            <tr class="record-section">
              <th scope="rowgroup" colSpan={names.length}>
                {heading}
              </th>
            </tr>
          )}
          {rows.map((item) => (
            <Row key={item.id} item={item} meeting={meeting} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
