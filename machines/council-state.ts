import type { Agreement } from './agreements/agreement.ts'
import type { Item } from './item/item.ts'
import type { Meeting } from './meeting/meeting.ts'
import type { Motion } from './motion/motion.ts'

/** Things by id. A plain `Map` is one. */
export interface Things<Kind> {
  get(id: string): Kind | undefined
  values(): Iterable<Kind>
}

/** The thing that a command or another thing names, if it names one and it is there. */
export const thingOf = <Kind>(things: Things<Kind>, id: string | null | undefined): Kind | undefined =>
  id === undefined || id === null ? undefined : things.get(id)

/**
 * The thing that must be there: all that a command names was looked for before it was decided on.
 * @throws {Error} if it is not, which is a fault of these rules.
 */
export function known<Kind>(things: Things<Kind>, id: string | null | undefined): Kind {
  const thing = thingOf(things, id)
  if (thing === undefined) throw new Error(`There is no ${String(id)}, though it was decided on`)
  return thing
}

/** All that the rules know of a council: the fold of its log. */
export interface CouncilState {
  readonly agreement: Agreement
  readonly items: Things<Item>
  readonly meetings: Things<Meeting>
  readonly motions: Things<Motion>
}

/** What an accepted event makes of the things it touches. */
export interface Changes {
  readonly items: readonly Item[]
  readonly meetings: readonly Meeting[]
  readonly motions: readonly Motion[]
}

type Thing = Item | Meeting | Motion

const itemId = ({ context }: Item): string => context.item
const meetingId = ({ context }: Meeting): string => context.meeting
const motionId = ({ context }: Motion): string => context.motion

/** A map laid over another: reads fall through, writes stay here until they are settled. */
class Layer<Kind extends Thing> implements Things<Kind> {
  readonly own = new Map<string, Kind>()
  readonly base: Things<Kind>
  readonly idOf: (thing: Kind) => string
  constructor(base: Things<Kind>, idOf: (thing: Kind) => string) {
    this.base = base
    this.idOf = idOf
  }
  put(things: readonly Kind[]): void {
    for (const thing of things) this.own.set(this.idOf(thing), thing)
  }
  get(id: string): Kind | undefined {
    return this.own.get(id) ?? this.base.get(id)
  }
  *values(): Iterable<Kind> {
    for (const thing of this.base.values()) yield this.own.get(this.idOf(thing)) ?? thing
    for (const [id, thing] of this.own) if (this.base.get(id) === undefined) yield thing
  }
}

/**
 * A council's state that grows by whole changes. Work goes into a draft; its changes are put here once the log has them,
 * and only then do others see them.
 */
export class CouncilLedger implements CouncilState {
  readonly agreement: Agreement
  readonly items: Map<string, Item>
  readonly meetings: Map<string, Meeting>
  readonly motions: Map<string, Motion>

  constructor(agreement: Agreement) {
    this.agreement = agreement
    this.items = new Map()
    this.meetings = new Map()
    this.motions = new Map()
  }

  /** Writes changes straight in: for reading a log, which is settled already. */
  put(changes: Changes): void {
    for (const item of changes.items) this.items.set(itemId(item), item)
    for (const meeting of changes.meetings) this.meetings.set(meetingId(meeting), meeting)
    for (const motion of changes.motions) this.motions.set(motionId(motion), motion)
  }
}

/** Changes under way, on top of a settled state. */
export class Draft implements CouncilState {
  readonly agreement: Agreement
  readonly items: Layer<Item>
  readonly meetings: Layer<Meeting>
  readonly motions: Layer<Motion>

  constructor(state: CouncilState) {
    this.agreement = state.agreement
    this.items = new Layer(state.items, itemId)
    this.meetings = new Layer(state.meetings, meetingId)
    this.motions = new Layer(state.motions, motionId)
  }

  put({ items = [], meetings = [], motions = [] }: Partial<Changes>): void {
    this.items.put(items)
    this.meetings.put(meetings)
    this.motions.put(motions)
  }

  changes(): Changes {
    return {
      items: [...this.items.own.values()],
      meetings: [...this.meetings.own.values()],
      motions: [...this.motions.own.values()],
    }
  }
}
