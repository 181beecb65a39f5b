import type { Entry } from '../../db/event-store.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { at as markedAt, decide } from '../../machines/decide.ts'
import type { Actor } from './cast.ts'
import { type Audience, audienceOf } from '../../server/protocol/views/audience.ts'
import { eventOf } from '../../server/live/log-entry.ts'
import type { Looking } from '../../server/protocol/views/looking.ts'
import { Side } from '../../server/live/side.ts'
import { councilView } from '../../server/protocol/views/view-for.ts'
import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { Head } from '../../server/protocol/frames.ts'
import { Council } from '../support/council.ts'
import { invariants } from '../support/invariants.ts'
import { motionInvariants } from '../support/motion-invariants.ts'
import { Witness } from '../support/witness.ts'
import type { Verdict } from './verdict.ts'

const promises = [...invariants, ...motionInvariants]

/** An entry of the log and where the sender's own side counts it. */
export interface Recorded {
  readonly entry: Entry
  readonly version: number
}

/**
 * What really happened: everything durable, in order, lived through a second time by rules, counts and views that nobody
 * has touched, with the invariants of RULES §4 held against every step.
 */
export class Record {
  readonly byCommand = new Map<string, Recorded>()
  readonly #verdict: Verdict
  readonly #council = new Council()
  readonly #witness = new Witness(this.#council, promises)
  readonly #sides = new Map(krefeld.partners.map(({ id }) => [id, new Side(id)]))
  readonly #names: ReadonlyMap<string, string>
  #hash = ''

  constructor(verdict: Verdict, people: readonly Actor[]) {
    this.#verdict = verdict
    this.#names = new Map(people.map(({ id, name }) => [id, name]))
  }

  get state(): Council['state'] {
    return this.#council.state
  }

  get length(): number {
    return this.#council.log.length
  }

  /** Of the last entry: it stands for all of them. */
  get hash(): string {
    return this.#hash
  }

  written(entries: readonly Entry[]): void {
    for (const entry of entries) this.#live(entry)
  }

  head(partner: string): Head {
    return this.#side(partner).head
  }

  /** What this person must see now, made from scratch. */
  view(actor: Actor, at: string): { readonly key: string; readonly view: CouncilView } {
    const audience: Audience = audienceOf({ ...actor, ...(actor.role === 'lead' && { board: true }) })
    const looking: Looking = {
      state: this.state,
      at,
      revs: this.#side(audience.partner),
      nameOf: (id: string) => this.#names.get(id),
    }
    return { key: audience.key, view: councilView(looking, audience) }
  }

  #live(entry: Entry): void {
    const event = eventOf(entry)
    const { command } = event
    this.#hash = entry.hash
    this.#verdict.hold('a command takes effect once at most', !this.byCommand.has(entry.command), () => entry.command)
    this.#verdict.hold('versions are dense', entry.version === this.length + 1, () => String(entry.version))
    const decision = decide(this.state, event)
    this.#verdict.hold('the log holds only what the rules accept (I22)', decision.ok, () => JSON.stringify(command))
    if (!decision.ok) return
    const changes = markedAt(decision.changes, entry.version)
    this.#witness.before()
    this.state.put(changes)
    this.#council.log.push(event)
    this.#witness.after(event)
    for (const [id, what] of this.#witness.violated) this.#verdict.hold(`invariant ${id}`, false, () => what)
    const step = { event, changes: decision.changes }
    for (const side of this.#sides.values()) if (side.knowsOf(step)) side.add(entry, changes)
    this.byCommand.set(entry.command, { entry, version: this.head(event.actor.partner).version })
  }

  #side(partner: string): Side {
    const side = this.#sides.get(partner)
    if (!side) throw new Error(`There is no partner ${partner}.`)
    return side
  }
}
