import type { Agreement } from './agreements/agreement.ts'
import type { Item } from './item/item.ts'
import type { Meeting } from './meeting/meeting.ts'

/** Things by id. A plain `Map` is one. */
export interface Things<Thing> {
  get(id: string): Thing | undefined
  values(): Iterable<Thing>
}

/** All that the rules know of a council: the fold of its log. */
export interface CouncilState {
  readonly agreement: Agreement
  readonly items: Things<Item>
  readonly meetings: Things<Meeting>
}

/** What an accepted event makes of the things it touches. */
export interface Changes {
  readonly items: readonly Item[]
  readonly meetings: readonly Meeting[]
}

export const idOf = (thing: Item | Meeting): string =>
  'item' in thing.context ? thing.context.item : thing.context.meeting

/** A map laid over another: reads fall through, writes stay here until they are settled. */
class Layer<Thing extends Item | Meeting> implements Things<Thing> {
  readonly own = new Map<string, Thing>()
  readonly base: Things<Thing>
  constructor(base: Things<Thing>) {
    this.base = base
  }
  get(id: string): Thing | undefined {
    return this.own.get(id) ?? this.base.get(id)
  }
  *values(): Iterable<Thing> {
    for (const thing of this.base.values()) yield this.own.get(idOf(thing)) ?? thing
    for (const [id, thing] of this.own) if (this.base.get(id) === undefined) yield thing
  }
}

/**
 * A council's state that grows by whole changes. Work goes into a draft; only `settle`, called once the log has it,
 * makes a draft the state that others see.
 */
export class CouncilLedger implements CouncilState {
  readonly agreement: Agreement
  readonly items: Map<string, Item>
  readonly meetings: Map<string, Meeting>

  constructor(agreement: Agreement) {
    this.agreement = agreement
    this.items = new Map()
    this.meetings = new Map()
  }

  draft(): Draft {
    return new Draft(this)
  }

  /** Writes changes straight in: for reading a log, which is settled already. */
  put(changes: Changes): void {
    for (const item of changes.items) this.items.set(idOf(item), item)
    for (const meeting of changes.meetings) this.meetings.set(idOf(meeting), meeting)
  }

  settle(draft: Draft): void {
    this.put(draft.changes())
  }
}

/** Changes under way, on top of a settled state. */
export class Draft implements CouncilState {
  readonly agreement: Agreement
  readonly items: Layer<Item>
  readonly meetings: Layer<Meeting>

  constructor(state: CouncilState) {
    this.agreement = state.agreement
    this.items = new Layer(state.items)
    this.meetings = new Layer(state.meetings)
  }

  put(changes: Changes): void {
    for (const item of changes.items) this.items.own.set(idOf(item), item)
    for (const meeting of changes.meetings) this.meetings.own.set(idOf(meeting), meeting)
  }

  changes(): Changes {
    return { items: [...this.items.own.values()], meetings: [...this.meetings.own.values()] }
  }
}
