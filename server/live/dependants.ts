import type { CouncilState } from '../../machines/council-state.ts'
import { courseOf, dateOf, sittingsOf } from './course.ts'
import type { Settled } from './settled-state.ts'

/** What may look different after a round. Naming too much costs a comparison; naming too little would be a lie. */
export interface Concerned {
  readonly items: ReadonlySet<string>
  readonly meetings: ReadonlySet<string>
}

/**
 * The changed things and what depends on them: an item on its parent's line and on its meeting's course, a parent on
 * which of its children one may see, an agenda on which of its items, an adjourned item on the day of its next sitting.
 */
export function concernedBy(state: CouncilState, { changes, before }: Settled): Concerned {
  const items = new Set<string>()
  const meetings = new Set<string>()
  for (const { context } of changes.items) {
    items.add(context.item)
    if (context.parent !== null) items.add(context.parent)
    for (const child of context.children) items.add(child)
    // A meeting cannot be closed while its called item is voted on.
    if (state.meetings.get(context.meeting ?? '')?.context.current === context.item) meetings.add(context.meeting ?? '')
    // Who may see it follows its station; everything that points to it then shows or hides it.
    if (!context.public) pointing(state, context.item, items, meetings)
  }
  for (const meeting of changes.meetings) {
    const id = meeting.context.meeting
    meetings.add(id)
    const was = before.get(id)
    if (courseOf(was) === courseOf(meeting)) continue
    if (dateOf(was) !== dateOf(meeting)) adjournedTo(state, id, items)
    for (const item of meeting.context.agenda) if (state.items.get(item)?.context.meeting === id) items.add(item)
  }
  return { items, meetings }
}

/** Another day, or the time run out: everything may look different. */
export const everything = ({ items, meetings }: CouncilState): Concerned => ({
  items: new Set([...items.values()].map(({ context }) => context.item)),
  meetings: new Set([...meetings.values()].map(({ context }) => context.meeting)),
})

/** What waits for this meeting. */
function adjournedTo(state: CouncilState, id: string, items: Set<string>): void {
  for (const { context } of state.items.values()) if (sittingsOf(context).includes(id)) items.add(context.item)
}

/** What names this item: agendas, and items that it is to replace. */
function pointing(state: CouncilState, id: string, items: Set<string>, meetings: Set<string>): void {
  for (const { context } of state.meetings.values()) if (context.agenda.includes(id)) meetings.add(context.meeting)
  for (const { context } of state.items.values()) if (context.supersede?.by === id) items.add(context.item)
}
