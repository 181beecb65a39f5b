import type { CouncilState } from '../council-state.ts'
import { nextMeeting } from '../meeting/meeting.ts'
import { owedOnMotion } from '../owed.ts'
import { addressees, coordinationDay, noticeDay, type Reminder, type Task, timingOf } from '../reminder.ts'
import { isInForce } from '../term.ts'
import type { Motion } from './motion.ts'
import { nextOnMotion } from './next-steps.ts'

/**
 * The last good day for it; none for what is cleared. Announcing a plan comes early, everything else, a resolution's
 * notice too, in good time (G5.1, G7.2).
 */
const dayFor = (task: Task, kind: 'motion' | 'resolution'): typeof coordinationDay | undefined => {
  if (task === 'fileMotion') return undefined
  return task === 'tellPartners' && kind === 'motion' ? noticeDay : coordinationDay
}

/**
 * What is due on a planned motion before it may be published or filed, at this moment (ISO 8601 with offset). A plan
 * names no day, so its days count from the next sitting of the body it is meant for. As with the motion itself, the
 * partners must not see a plan's reminder before they have been told (I29).
 */
export function motionReminders(state: CouncilState, motion: Motion, at: string): Reminder[] {
  const due = owedOnMotion(motion)
  const lastDay = due && dayFor(due.task, motion.context.kind)
  if (!lastDay || !isInForce(state.agreement, at)) return []
  const sitting = nextMeeting(state.meetings.values(), motion.context.target, at)
  const day = sitting ? lastDay(state.agreement, sitting.context.start) : null
  return [
    {
      ...due,
      dueOn: day,
      timing: timingOf(state.agreement, day, at),
      meeting: sitting?.context.meeting ?? null,
      whom: addressees(nextOnMotion(motion)),
    },
  ]
}
