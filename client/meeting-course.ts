import type { MeetingView } from '../server/protocol/view.ts'

/** What a meeting came through, with times. Pure. */

const firstAt = ({ travelled }: MeetingView, wanted: string): string | null =>
  travelled.find(({ state }) => state === wanted)?.at ?? null

/** When it was opened with a quorum; null if it was not, or not yet. */
export const openedAt = (meeting: MeetingView): string | null => firstAt(meeting, 'running')

export const closedAt = (meeting: MeetingView): string | null => firstAt(meeting, 'closed')

/** It was to be opened, had no quorum, and was over. */
export const wasInquorate = (meeting: MeetingView): boolean => closedAt(meeting) !== null && openedAt(meeting) === null

/** Its interruptions; one that lasts has no end. */
export const recessesOf = ({ travelled }: MeetingView): { readonly from: string; readonly to: string | null }[] =>
  travelled.flatMap(({ state, at }, index) =>
    state === 'recess' ? [{ from: at, to: travelled[index + 1]?.at ?? null }] : [],
  )
