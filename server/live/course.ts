import { type Meeting, stateOf } from '../../machines/meeting/meeting.ts'

/** What the items of a meeting depend on: whether it runs, and which of them is called (§3.5). */
export const courseOf = (meeting: Meeting | undefined): string =>
  meeting ? `${stateOf(meeting)} ${meeting.context.current ?? ''}` : ''
