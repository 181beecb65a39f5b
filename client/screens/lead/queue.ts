import { meetingsInOrder } from '../../agenda.ts'
import { inVerbOrder, turnOf } from './turn.ts'
import type { Known } from '../../reduce.ts'
import type { Verb } from '../../texts/lead/queue.ts'
import type { ItemView, MeetingView, MeView } from '../../../server/protocol/view.ts'

export interface VerbGroup {
  readonly verb: Verb
  readonly items: readonly ItemView[]
}
export interface SideGroup {
  readonly partners: readonly string[]
  readonly items: readonly ItemView[]
}

/** All items as a lead thinks of them: what waits for me, what for the others, the rest, and what is over. */
export interface Queue {
  /** The meetings in session, and the next one of each body that has none in session. */
  readonly meetings: readonly MeetingView[]
  readonly mine: readonly VerbGroup[]
  readonly board: readonly ItemView[]
  readonly theirs: readonly SideGroup[]
  readonly rest: readonly ItemView[]
  readonly over: readonly ItemView[]
  /** How many items stand in other meetings and are left out. */
  readonly elsewhere: number
}

/** The meetings in session, and the next one of each body that has none in session; a spokesperson's own bodies first. */
export function nearMeetings(known: Known, { committees }: MeView): MeetingView[] {
  const bodies = new Set<string>()
  const own = ({ body }: MeetingView): number => (committees.includes(body) ? 0 : 1)
  const near = meetingsInOrder(known.meetings.values()).filter(({ state, body }) => {
    const inSession = state === 'running' || state === 'recess'
    const ahead = (state === 'planned' || state === 'invited') && !bodies.has(body)
    if (inSession || ahead) bodies.add(body)
    return inSession || ahead
  })
  return near.toSorted((a, b) => own(a) - own(b))
}

/** @param all items of every meeting, not only of those in session and the next ones */
export function queueOf(known: Known, me: MeView, all: boolean): Queue {
  const meetings = nearMeetings(known, me)
  const items = inAgendaOrder(known)
  const near = new Set(meetings.flatMap(({ id, agenda }) => [id, ...agenda]))
  const isNear = (item: ItemView): boolean =>
    near.has(item.id) || (item.meeting === null ? item.final === null : near.has(item.meeting))
  const shown = all ? items : items.filter(isNear)
  const turns = shown.map((item) => ({ item, turn: turnOf(item, me) }))
  const mine = new Map<Verb, ItemView[]>()
  const theirs = new Map<string, { partners: readonly string[]; items: ItemView[] }>()
  for (const { item, turn } of turns) {
    if (turn.whose === 'mine') put(mine, turn.verb, item)
    if (turn.whose !== 'theirs') continue
    const group = theirs.get(turn.partners.join()) ?? { partners: turn.partners, items: [] }
    theirs.set(turn.partners.join(), { ...group, items: [...group.items, item] })
  }
  const whose = (name: string): ItemView[] => turns.flatMap(({ item, turn }) => (turn.whose === name ? [item] : []))
  return {
    meetings,
    mine: [...mine].map(([verb, group]) => ({ verb, items: group })).toSorted((a, b) => inVerbOrder(a.verb, b.verb)),
    board: whose('board'),
    theirs: [...theirs.values()],
    rest: whose('nobody'),
    over: whose('over'),
    elsewhere: items.length - items.filter(isNear).length,
  }
}

function put<Key>(groups: Map<Key, ItemView[]>, key: Key, item: ItemView): void {
  groups.set(key, [...(groups.get(key) ?? []), item])
}

/** By meeting, then as on its agenda; what stands on none comes last. */
function inAgendaOrder(known: Known): ItemView[] {
  const placed = new Map<string, number>()
  for (const { agenda } of meetingsInOrder(known.meetings.values())) {
    for (const id of agenda) if (!placed.has(id)) placed.set(id, placed.size)
  }
  const place = ({ id }: ItemView): number => placed.get(id) ?? placed.size
  return [...known.items.values()].toSorted((a, b) => place(a) - place(b))
}

/** In the order in which the desk lists them: for going from one to the next. */
export const inOrder = ({ mine, board, theirs, rest, over }: Queue): readonly ItemView[] => [
  ...mine.flatMap(({ items }) => items),
  ...board,
  ...theirs.flatMap(({ items }) => items),
  ...rest,
  ...over,
]

export const mineCount = ({ mine }: Queue): number => mine.reduce((sum, { items }) => sum + items.length, 0)
