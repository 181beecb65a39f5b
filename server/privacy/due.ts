import type { CouncilState } from '../../machines/council-state.ts'
import { finalOf } from '../../machines/item/item.ts'
import { stateOf } from '../../machines/meeting/meeting.ts'
import { isOver } from '../../machines/term.ts'
import { kindOf, type Lifetimes, type TextKind } from './lifetimes.ts'
import type { StandingText, Texts } from './standing-texts.ts'

const DAY = 24 * 60 * 60 * 1000
const endedMotions: ReadonlySet<string> = new Set(['filed', 'abandoned', 'lapsed'])
const endedMeetings: ReadonlySet<string> = new Set(['closed', 'archived', 'cancelled'])

/** Which kind of text this is, seen from the state of what it stands on. */
export function kindIn(state: CouncilState, { event, path, thing }: StandingText): TextKind | undefined {
  const [kind, id] = thingOf(thing)
  return kindOf(event, path, kind === 'meeting' || state.items.get(id)?.context.public === true)
}

/** Is this text kept longer than it should be? `now`: the council's time, ISO 8601. */
export function isDue(
  state: CouncilState,
  keep: Lifetimes,
  now: string,
): (text: StandingText, texts: Pick<Texts, 'lastAt'>) => boolean {
  const millis = Date.parse(now)
  const termOver = isOver(state.agreement, now)
  return (text, { lastAt }) => {
    const kind = kindIn(state, text)
    if (kind === undefined || !(termOver || isEnded(state, text.thing))) return false
    return millis - (lastAt.get(text.thing) ?? millis) > keep[kind] * DAY
  }
}

/** Is a thing over, so that its texts begin to age? */
function isEnded(state: CouncilState, thing: string): boolean {
  const [kind, id] = thingOf(thing)
  const meeting = state.meetings.get(id)
  if (kind === 'meeting') return meeting !== undefined && endedMeetings.has(stateOf(meeting))
  const motion = state.motions.get(id)
  if (kind === 'motion') return motion !== undefined && endedMotions.has(motion.value)
  const item = state.items.get(id)
  return item !== undefined && finalOf(item) !== null
}

/** Is this text about a meeting, or about an item that stood on its agenda? */
export const isOfMeeting =
  (state: CouncilState, meeting: string) =>
  ({ thing }: StandingText): boolean => {
    const [kind, id] = thingOf(thing)
    if (kind === 'meeting') return id === meeting
    return kind === 'item' && (state.meetings.get(meeting)?.context.agenda.includes(id) ?? false)
  }

const thingOf = (thing: string): readonly [kind: string, id: string] => {
  const gap = thing.indexOf(' ')
  return [thing.slice(0, gap), thing.slice(gap + 1)]
}
