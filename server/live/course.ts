import type { ItemContext } from '../../machines/item/context.ts'
import { isAhead, type Meeting, stateOf } from '../../machines/meeting/meeting.ts'

/** What the items of a meeting depend on: whether it runs, which of them is called (§3.5), and when it is (reminders). */
export const courseOf = (meeting: Meeting | undefined): string =>
  meeting ? `${stateOf(meeting)} ${meeting.context.current ?? ''} ${meeting.context.start}` : ''

/** What items depend on that were adjourned to a meeting: whether it is still to come, and when (reminders). */
export const dateOf = (meeting: Meeting | undefined): string =>
  meeting ? `${String(isAhead(meeting))} ${meeting.context.start}` : ''

/** The meetings that an item stands in, or was adjourned to. */
export const sittingsOf = ({ meeting, g6, deferred }: ItemContext): readonly string[] =>
  [meeting, g6.target, deferred?.to ?? null].filter((id) => id !== null)
