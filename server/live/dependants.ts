import type { CouncilState } from '../../machines/council-state.ts'
import { courseOf, dateOf, sittingsOf } from './course.ts'
import type { Settled } from './settled-state.ts'

/** What may look different after a round. Naming too much costs a comparison; naming too little would be a lie. */
export interface Concerned {
  readonly items: ReadonlySet<string>
  readonly meetings: ReadonlySet<string>
  readonly motions: ReadonlySet<string>
}

/**
 * The changed things and what depends on them: an item on its parent's line and on its meeting's course, a parent on
 * which of its children one may see, an agenda on which of its items, an adjourned item on the day of its next sitting,
 * a planned motion on the sittings of the body it is meant for and on whether one may see what it became.
 */
export function concernedBy(state: CouncilState, { changes, before }: Settled): Concerned {
  const items = new Set<string>()
  const meetings = new Set<string>()
  const motions = new Set(changes.motions.map(({ context }) => context.motion))
  for (const { context } of changes.items) {
    items.add(context.item)
    if (context.parent !== null) items.add(context.parent)
    for (const child of context.children) items.add(child)
    // A meeting cannot be closed while its called item is voted on.
    if (state.meetings.get(context.meeting ?? '')?.context.current === context.item) meetings.add(context.meeting ?? '')
    // Who may see it follows its station; everything that points to it then shows or hides it.
    if (!context.public) pointing(state, context.item, { items, meetings, motions })
  }
  for (const meeting of changes.meetings) {
    const id = meeting.context.meeting
    meetings.add(id)
    const was = before.get(id)
    if (courseOf(was) === courseOf(meeting)) continue
    if (dateOf(was) !== dateOf(meeting)) {
      adjournedTo(state, id, items)
      meantFor(state, meeting.context.body, motions)
    }
    for (const item of meeting.context.agenda) if (state.items.get(item)?.context.meeting === id) items.add(item)
  }
  return { items, meetings, motions }
}

/** Another day, or the time run out: everything may look different. */
export const everything = ({ items, meetings, motions }: CouncilState): Concerned => ({
  items: new Set([...items.values()].map(({ context }) => context.item)),
  meetings: new Set([...meetings.values()].map(({ context }) => context.meeting)),
  motions: new Set([...motions.values()].map(({ context }) => context.motion)),
})

/** What waits for this meeting. */
function adjournedTo(state: CouncilState, id: string, items: Set<string>): void {
  for (const { context } of state.items.values()) if (sittingsOf(context).includes(id)) items.add(context.item)
}

/** What is planned for this body. */
function meantFor(state: CouncilState, body: string, motions: Set<string>): void {
  for (const { context } of state.motions.values()) if (context.target === body) motions.add(context.motion)
}

type Found = Readonly<Record<keyof Concerned, Set<string>>>

/** What names this item: agendas, items that it is to replace, the motion that became it. */
function pointing(state: CouncilState, id: string, { items, meetings, motions }: Found): void {
  for (const { context } of state.meetings.values()) if (context.agenda.includes(id)) meetings.add(context.meeting)
  for (const { context } of state.items.values())
    if (context.supersede.some(({ by }) => by === id)) items.add(context.item)
  for (const { context } of state.motions.values()) if (context.item === id) motions.add(context.motion)
}
