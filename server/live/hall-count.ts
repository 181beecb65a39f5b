import { maySee } from '../../machines/visibility.ts'
import type { Register } from '../identity/register.ts'
import type { Audience } from '../protocol/views/audience.ts'
import type { Connection } from './connection.ts'
import type { Council } from './council.ts'
import { frameOf } from './frame-text.ts'

/** What of a connection is counted. */
type Counted = Pick<Connection, 'audience' | 'person' | 'shows'>

/**
 * Before how many members' eyes the called item is as it stands now: for each side that a lead of is looking, its own
 * members alone. It is counted anew from the open sockets with every beat, names nobody, and is kept nowhere.
 */
export class HallCount {
  readonly #council: Council
  readonly #register: Register
  #members: { readonly mandates: unknown; readonly day: string; readonly bySide: ReadonlyMap<string, number> } = {
    mandates: null,
    day: '',
    bySide: new Map(),
  }

  constructor(council: Council, register: Register) {
    this.#council = council
    this.#register = register
  }

  /** The frame for the leads of each side that has one connected. */
  count(connections: Iterable<Counted>): ReadonlyMap<string, Buffer> {
    const open = [...connections]
    const leads = new Map(
      open.flatMap(({ audience }) => (audience.role === 'lead' ? [[audience.partner, audience]] : [])),
    )
    return new Map([...leads].map(([side, audience]) => [side, this.#frame(audience, open)] as const))
  }

  #frame(lead: Audience, open: readonly Counted[]): Buffer {
    const side = lead.partner
    const own = open.filter(({ audience }) => audience.partner === side && audience.role === 'member')
    const { items } = this.#council.side(side)
    return frameOf({
      v: 1,
      kind: 'screens',
      members: this.#membersOf(side),
      connected: people(own),
      called: this.#called(lead).map((item) => ({
        item,
        seenBy: people(own.filter(({ shows }) => shows?.id === item && shows.rev === items.get(item))),
      })),
    })
  }

  /** The items that meetings deal with now, as far as this lead may know of them. */
  #called(lead: Audience): string[] {
    const { meetings, items } = this.#council.state
    return [...meetings.values()].flatMap(({ context: { current } }) => {
      const item = current === null ? undefined : items.get(current)
      return item && maySee(lead, item) ? [item.context.item] : []
    })
  }

  /** Counted anew when the register or the day is another. */
  #membersOf(side: string): number {
    const { mandates } = this.#register
    const day = this.#register.today()
    if (this.#members.mandates !== mandates || this.#members.day !== day)
      this.#members = { mandates, day, bySide: membersBySide(this.#register) }
    return this.#members.bySide.get(side) ?? 0
  }
}

function membersBySide(register: Register): ReadonlyMap<string, number> {
  const bySide = new Map<string, number>()
  for (const { id } of register.people) {
    const standing = register.standingOf(id)
    if (standing.kind !== 'acting' || standing.acting.role !== 'member') continue
    const { partner } = standing.acting
    bySide.set(partner, (bySide.get(partner) ?? 0) + 1)
  }
  return bySide
}

/** Somebody with two devices is one. */
const people = (connections: readonly Counted[]): number => new Set(connections.map(({ person }) => person.id)).size
