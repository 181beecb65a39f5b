import { DateTime } from 'luxon'
import type { CouncilState } from '../council-state.ts'
import { isAhead, type Meeting } from '../meeting/meeting.ts'
import { addressees, coordinationDay, noticeDay, type Reminder, timingOf } from '../reminder.ts'
import { isInForce } from '../term.ts'
import type { Motion } from './motion.ts'
import { nextOnMotion } from './next-steps.ts'

type Due = Pick<Reminder, 'task' | 'norm'> & { readonly dayFor: typeof coordinationDay }

const tellPartners: Due = { task: 'tellPartners', norm: 'G5.1', dayFor: noticeDay }
/** Notice alone, with no waiting time: in good time is enough (G7.2). */
const tellResolution: Due = { task: 'tellPartners', norm: 'G7.2', dayFor: coordinationDay }
const coordinateMotion: Due = { task: 'coordinateMotion', norm: 'G5.2', dayFor: coordinationDay }
const boardTalk: Due = { task: 'boardTalk', norm: 'G6.1', dayFor: coordinationDay }
const settleClass: Due = { task: 'settleClass', norm: 'G7.1', dayFor: coordinationDay }

/** What must come before publication and filing; once cleared, filed or dropped, nothing is due (§3.4). */
function dueOn({ value, context }: Motion): Due | undefined {
  switch (value) {
    case 'planned':
      return context.kind === 'resolution' ? tellResolution : tellPartners
    case 'irregular':
      return context.kind === 'resolution' ? tellResolution : coordinateMotion
    case 'notified':
    case 'coordinating':
      return coordinateMotion
    case 'boardTalk':
      return boardTalk
    case 'classDispute':
      return settleClass
    default:
      return undefined
  }
}

/**
 * What is due on a planned motion before it may be published or filed, at this moment (ISO 8601 with offset). A plan
 * names no day, so its days count from the next sitting of the body it is meant for. As with the motion itself, the
 * partners must not see a plan's reminder before they have been told (I29).
 */
export function motionReminders(state: CouncilState, motion: Motion, at: string): Reminder[] {
  const due = dueOn(motion)
  if (!due || !isInForce(state.agreement, at)) return []
  const sitting = nextSitting(state, motion.context.target, at)
  const day = sitting ? due.dayFor(state.agreement, sitting.context.start) : null
  return [
    {
      task: due.task,
      norm: due.norm,
      dueOn: day,
      timing: timingOf(state.agreement, day, at),
      meeting: sitting?.context.meeting ?? null,
      whom: addressees(nextOnMotion(motion)),
    },
  ]
}

const startOf = ({ context }: Meeting): number => DateTime.fromISO(context.start).toMillis()

/** The earliest sitting of this body that is still planned or invited and lies ahead. */
function nextSitting({ meetings }: CouncilState, body: string, at: string): Meeting | undefined {
  const now = DateTime.fromISO(at).toMillis()
  let next: Meeting | undefined
  for (const meeting of meetings.values()) {
    if (meeting.context.body !== body || !isAhead(meeting) || startOf(meeting) <= now) continue
    if (!next || startOf(meeting) < startOf(next)) next = meeting
  }
  return next
}
