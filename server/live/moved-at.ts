import type { CouncilState } from '../../machines/council-state.ts'
import { sittingsOf } from './course.ts'
import type { Side } from './side.ts'

/** When a thing, or anything that its view depends on, last moved, in the side's count. */
export const movedAt = {
  items: ({ items }: CouncilState, side: Side, id: string): number => {
    const context = items.get(id)?.context
    if (!context) return 0
    const related = [id, context.parent, ...context.supersede.map(({ by }) => by), ...context.children]
    const moves = related.map((each) => (typeof each === 'string' ? (side.items.get(each) ?? 0) : 0))
    return Math.max(...moves, ...sittingsOf(context).map((sitting) => side.courseSince(sitting)))
  },

  meetings: ({ meetings, items }: CouncilState, side: Side, id: string): number => {
    const meeting = meetings.get(id)
    if (!meeting) return 0
    const hidden = meeting.context.agenda.filter((item) => items.get(item)?.context.public === false)
    const related = meeting.context.current === null ? hidden : [...hidden, meeting.context.current]
    return Math.max(side.meetings.get(id) ?? 0, ...related.map((item) => side.items.get(item) ?? 0))
  },

  motions: ({ motions, meetings }: CouncilState, side: Side, id: string): number => {
    const context = motions.get(id)?.context
    if (!context) return 0
    const sittings: number[] = []
    for (const { context: meeting } of meetings.values()) {
      if (meeting.body === context.target) sittings.push(side.courseSince(meeting.meeting))
    }
    return Math.max(side.motions.get(id) ?? 0, side.items.get(context.item ?? '') ?? 0, ...sittings)
  },
}
