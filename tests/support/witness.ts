import { apply } from '../../machines/decide.ts'
import type { Event } from '../../machines/events.ts'
import type { Item } from '../../machines/item/item.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import { Council } from './council.ts'
import { invariants } from './invariants.ts'
import { type Invariant, momentOf } from './moment.ts'
import { motionInvariants } from './motion-invariants.ts'
import { type MotionPast, noMotionPast, rememberMotion } from './motion-past.ts'
import { noPast, type Past, remember } from './past.ts'

/** An invariant's name and what it promises. */
export type Promised = Pick<Invariant, 'id' | 'promise'>

/** Watches a council while it lives, remembers what was told of each thing, and says which promises were broken. */
export class Witness {
  /** By the invariant's name: the thing and the event that broke it first. */
  readonly violated = new Map<string, string>()
  private readonly council: Council
  private readonly ofItems: readonly Invariant[]
  private readonly ofMotions: typeof motionInvariants
  private readonly pasts: Map<string, Past>
  private readonly motionPasts = new Map<string, MotionPast>()
  private readonly births = new Map<string, number>()
  private items = new Map<string, Item>()
  private motions = new Map<string, Motion>()

  constructor(council: Council, asked: readonly Promised[]) {
    const ids = new Set(asked.map(({ id }) => id))
    this.council = council
    this.ofItems = invariants.filter(({ id }) => ids.has(id))
    this.ofMotions = motionInvariants.filter(({ id }) => ids.has(id))
    this.pasts = new Map(pastsOf(council))
    this.attend()
  }

  /** Writes down of each new child which text of its parent it belongs to. */
  private attend(): void {
    const { items } = this.council.state
    for (const [id, { context }] of items) {
      const parent = this.births.has(id) ? undefined : items.get(context.parent ?? '')
      if (parent) this.births.set(id, parent.context.version)
    }
  }

  before(): void {
    this.items = new Map(this.council.state.items)
    this.motions = new Map(this.council.state.motions)
  }

  after(event: Event): void {
    const { state } = this.council
    this.attend()
    for (const [id, item] of state.items) {
      const was = this.items.get(id) ?? item
      const known = this.pasts.get(id) ?? noPast
      const past = was === item ? known : remember(known, event, was, item)
      this.pasts.set(id, past)
      this.hold(
        this.ofItems,
        momentOf(state, event, was, item, { past, was: known, bornOn: this.births.get(id) }),
        id,
        event,
      )
    }
    for (const [id, motion] of state.motions) {
      const before = this.motions.get(id)
      if (before === motion) continue
      const was = this.motionPasts.get(id) ?? noMotionPast
      const past = rememberMotion(was, event, before ?? motion)
      this.motionPasts.set(id, past)
      this.hold(this.ofMotions, { state, event, before, motion, past, was }, id, event)
    }
  }

  private hold<At>(promises: readonly Invariant<At>[], moment: At, thing: string, { command }: Event): void {
    for (const { id, holds } of promises) {
      if (!this.violated.has(id) && !holds(moment)) this.violated.set(id, `${thing} after ${JSON.stringify(command)}`)
    }
  }
}

/** By the last event of an opening that many histories share: where it leads is told once. */
const told = new WeakMap<Event, ReadonlyMap<string, Past>>()

/** The pasts of all items after the opening, told by playing its log again. */
function pastsOf({ state: { agreement }, log }: Council): ReadonlyMap<string, Past> {
  const last = log.at(-1)
  const known = last && told.get(last)
  if (known) return known
  const { state } = new Council(agreement)
  const pasts = new Map<string, Past>()
  log.forEach((event, index) => {
    const before = new Map(state.items)
    apply(state, event, index + 1)
    for (const [id, item] of state.items) {
      const was = before.get(id)
      pasts.set(id, was ? remember(pasts.get(id) ?? noPast, event, was, item) : noPast)
    }
  })
  if (last) told.set(last, pasts)
  return pasts
}
