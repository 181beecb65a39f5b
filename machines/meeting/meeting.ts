import { DateTime } from 'luxon'
import { stepperFor } from '../chart-step.ts'
import { type MeetingContext, type MeetingEvent, meetingMachine } from './machine.ts'
import type { MeetingState } from './states.ts'

export type MeetingValue = Exclude<MeetingState, 'running' | 'recess'> | { readonly inSession: 'running' | 'recess' }

/** A meeting of the council or a committee. Plain JSON. */
export interface Meeting {
  readonly value: MeetingValue
  readonly context: MeetingContext
  /** Log version of the last event that touched it. */
  readonly rev: number
}

const chart = stepperFor(meetingMachine)

export const accepts = (meeting: Meeting, event: MeetingEvent): boolean =>
  chart.accepts(chart.revive(meeting.value, meeting.context), event)

export function step(meeting: Meeting, event: MeetingEvent): Meeting {
  const { value, context } = chart.step(chart.revive(meeting.value, meeting.context), event)
  return withStop(
    meeting,
    { value: value as MeetingValue, context: context as MeetingContext, rev: meeting.rev },
    event,
  )
}

/** Notes the state that it came to, and when. */
function withStop(before: Meeting, after: Meeting, { who }: MeetingEvent): Meeting {
  const state = stateOf(after)
  if (state === stateOf(before)) return after
  const { context } = after
  return { ...after, context: { ...context, travelled: [...context.travelled, { state, at: who.at }] } }
}

export const begin = (context: MeetingContext): Meeting => {
  const snapshot = chart.start(context)
  return { value: snapshot.value as MeetingValue, context: snapshot.context as MeetingContext, rev: 0 }
}

export const stateOf = ({ value }: Meeting): MeetingState => (typeof value === 'string' ? value : value.inSession)

/** Still to come: items can be adjourned to it (§3.6). */
export const isAhead = (meeting: Meeting): boolean => {
  const state = stateOf(meeting)
  return state === 'planned' || state === 'invited'
}

export const isInSession = (meeting: Meeting): boolean => typeof meeting.value === 'object'

/** Items can be put on its agenda, in the sitting too (urgent additions). */
export const takesItems = (meeting: Meeting): boolean => isAhead(meeting) || isInSession(meeting)

const startOf = (meeting: Meeting): number => DateTime.fromISO(meeting.context.start).toMillis()

export const startsAfter = (meeting: Meeting, other: Meeting): boolean => startOf(meeting) > startOf(other)

/** The earliest meeting of this body still planned or invited that starts after this moment (ISO 8601); special ones too (Q26). */
export function nextMeeting(meetings: Iterable<Meeting>, body: string, after: string): Meeting | undefined {
  const moment = DateTime.fromISO(after).toMillis()
  return [...meetings]
    .filter((meeting) => meeting.context.body === body && isAhead(meeting) && startOf(meeting) > moment)
    .toSorted((one, other) => startOf(one) - startOf(other))[0]
}
