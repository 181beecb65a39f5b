import type { MeetingView } from '../../../server/protocol/view.ts'

/** The earliest sitting of this body that is still to come. */
export function nextSitting(meetings: Iterable<MeetingView>, body: string, now: number): MeetingView | undefined {
  return [...meetings]
    .filter(({ body: of, state, start }) => of === body && isAhead(state) && Date.parse(start) > now)
    .toSorted((a, b) => a.start.localeCompare(b.start))[0]
}

const isAhead = (state: MeetingView['state']): boolean => state === 'planned' || state === 'invited'
