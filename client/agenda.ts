import type { Known } from './reduce.ts'
import type { ItemView, MeetingView } from '../server/protocol/view.ts'

/** Whether the item is the one that the meeting is dealing with. */
export const isCalled = ({ proceedings, final }: ItemView): boolean =>
  final === null && (proceedings === 'called' || proceedings === 'voting' || proceedings === 'logged')

const inSession = ({ state }: MeetingView): boolean => state === 'running' || state === 'recess'
const held = ({ state }: MeetingView): boolean => state === 'closed' || state === 'archived'
/** Moments in ISO form are in order as they are; comparing them by a language's rules would have the browser load these first. */
const earlier = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byStart = (a: MeetingView, b: MeetingView): number => earlier(a.start, b.start)

/** The meetings that a person may want to look at: those in session first, then the coming ones, then those held, latest first. */
export function meetingsInOrder(meetings: Iterable<MeetingView>): MeetingView[] {
  const all = [...meetings].filter(({ state }) => state !== 'cancelled')
  return [
    ...all.filter(inSession).toSorted(byStart),
    ...all.filter((meeting) => !inSession(meeting) && !held(meeting)).toSorted(byStart),
    ...all.filter(held).toSorted((a, b) => byStart(b, a)),
  ]
}

/** The meeting to show: the chosen one if it is there, else the one in session, else the next one, else the last one. */
export function shownMeeting(known: Known, chosen: string | null): MeetingView | null {
  const asked = chosen === null ? undefined : known.meetings.get(chosen)
  return asked ?? meetingsInOrder(known.meetings.values())[0] ?? null
}

/** The items of a meeting in the order of its agenda. */
export function agendaItems(known: Known, meeting: MeetingView): ItemView[] {
  return meeting.agenda.flatMap((id) => known.items.get(id) ?? [])
}

/** Whether the meeting is through with the item: it is final, put off, or no longer on this agenda. */
export const isThrough = (item: ItemView, meeting: MeetingView): boolean =>
  item.final !== null || item.proceedings === 'deferred' || item.meeting !== meeting.id

export interface AgendaSections {
  readonly through: readonly ItemView[]
  readonly called: ItemView | null
  /** What comes next, in order; public items first. */
  readonly ahead: readonly ItemView[]
  readonly aheadClosed: readonly ItemView[]
}

/** The item that is called or voted on; between two of them the one voted on last, whose result stands to be confirmed. */
function calledItem(items: readonly ItemView[], meeting: MeetingView): ItemView | null {
  const here = items.filter((item) => item.meeting === meeting.id && isCalled(item))
  const live = here.find(({ proceedings }) => proceedings !== 'logged')
  return live ?? here.toSorted((a, b) => earlier(votedAt(a), votedAt(b))).at(-1) ?? null
}

const votedAt = ({ ballot }: ItemView): string => ballot?.openedAt ?? ''

/** The agenda in the parts that members think in: done, now, still to come, behind closed doors. */
export function agendaSections(known: Known, meeting: MeetingView): AgendaSections {
  const items = agendaItems(known, meeting)
  const called = calledItem(items, meeting)
  const over = (item: ItemView): boolean => item.proceedings === 'logged' || isThrough(item, meeting)
  const through = items.filter((item) => item !== called && over(item))
  const rest = items.filter((item) => item !== called && !over(item))
  return {
    called,
    through,
    ahead: rest.filter((item) => item.public),
    aheadClosed: rest.filter((item) => !item.public),
  }
}

/** What comes after the called item: first what stands below it on the agenda, then what was passed over. */
export function nextItems(known: Known, meeting: MeetingView): ItemView[] {
  const items = agendaItems(known, meeting)
  const { called, ahead, aheadClosed } = agendaSections(known, meeting)
  const waiting = [...ahead, ...aheadClosed].toSorted((a, b) => items.indexOf(a) - items.indexOf(b))
  if (!called) return waiting
  const at = items.indexOf(called)
  return [...waiting.filter((item) => items.indexOf(item) > at), ...waiting.filter((item) => items.indexOf(item) < at)]
}

/** The items whose change of line takes the screen over: the called one and the next three of a meeting in session. */
export function nearItems(known: Known): ReadonlySet<string> {
  const near = new Set<string>()
  for (const meeting of known.meetings.values()) {
    if (!inSession(meeting)) continue
    const { called } = agendaSections(known, meeting)
    if (called) near.add(called.id)
    for (const item of nextItems(known, meeting).slice(0, 3)) near.add(item.id)
  }
  return near
}
