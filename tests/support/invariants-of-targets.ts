import { councilBody } from '../../machines/agreements/agreement.ts'
import { coordinationOf, finalOf } from '../../machines/item/item.ts'
import { isAhead, isInSession, type Meeting } from '../../machines/meeting/meeting.ts'
import type { Invariant, Moment } from './moment.ts'

/** Where an adjournment under the agreement goes (G6.2, §3.6). */
export const targetInvariants: readonly Invariant[] = [
  {
    id: 'I16',
    ofStep: true,
    promise: 'an adjournment under the agreement goes to a later council meeting that is not cancelled nor over',
    holds: (moment) => {
      const { item, state } = moment
      if (coordinationOf(item) !== 'adjourned' || finalOf(item) !== null) return true
      const { target, from, status } = item.context.g6
      const origin = state.meetings.get(from ?? '')
      if (status !== 'carried' || !origin) return false
      if (target === null) return isWithoutNeed(moment, origin)
      const meeting = state.meetings.get(target)
      return meeting !== undefined && mayFollow(moment, meeting, origin) && (isAhead(meeting) || isInSession(meeting))
    },
  },
]

const startOf = ({ context }: Meeting): number => Date.parse(context.start)

const mayFollow = ({ state }: Moment, meeting: Meeting, after: Meeting): boolean =>
  meeting.context.body === councilBody(state.agreement) && startOf(meeting) > startOf(after)

/** There is no target only if, when it was looked for, no such meeting was planned. */
function isWithoutNeed(moment: Moment, origin: Meeting): boolean {
  const { event, before, state } = moment
  const { command } = event
  const waiting = coordinationOf(before) === 'adjourned'
  const was = waiting ? before.context.g6.target : null
  const fitting = (meeting: Meeting | undefined, after: Meeting | undefined): boolean =>
    meeting !== undefined && isAhead(meeting) && mayFollow(moment, meeting, after ?? origin)
  if (waiting && was === null) {
    const planned = command.type === 'meeting.add' || command.type === 'meeting.reschedule'
    return !planned || !fitting(state.meetings.get(command.meeting), origin)
  }
  const ended = was === null ? undefined : state.meetings.get(was)
  return ![...state.meetings.values()].some((meeting) => fitting(meeting, ended))
}
