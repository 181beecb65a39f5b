import { phaseOf } from '../desk.ts'
import type { Row } from './order.ts'
import type { ItemView, MeetingView } from '../../../../server/protocol/view.ts'

/** An item of the agenda as a row that can, or cannot, be moved. */
export const rowOf = (item: ItemView, meeting: MeetingView): Row => ({
  id: item.id,
  movable: item.meeting === meeting.id && phaseOf(item) === 'scheduled',
  parent: item.parent,
})
