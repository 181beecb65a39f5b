import { recordText } from '../../texts/record.ts'
import { AgendaTable } from './agenda-table.tsx'
import { RecordRow } from './record-row.tsx'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** All items in the order of the agenda, each with what came of it. */
export function RecordTable({ meeting }: { readonly meeting: MeetingView }) {
  const { result, positions } = recordText.value
  return <AgendaTable meeting={meeting} columns={[result, positions]} row={RecordRow} />
}
