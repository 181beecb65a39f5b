import { partnerIds } from '../../machines/agreements/agreement.ts'
import type { Head } from '../protocol/frames.ts'
import type { Audience } from '../protocol/views/audience.ts'
import { calendarOf } from './calendar.ts'
import type { Council } from './council.ts'
import { type Concerned, concernedBy, everything } from './dependants.ts'
import { Gallery } from './gallery.ts'
import type { Names } from './names.ts'
import { Renderings } from './renderings.ts'
import type { Settled } from './settled-state.ts'
import type { Looking } from '../protocol/views/looking.ts'

/** Somebody looking: gets each change of the audience, as a frame made once for all of it. */
export interface Viewer {
  readonly audience: Audience
  readonly show: (change: Buffer, head: Head) => void
}

interface Group {
  readonly gallery: Gallery
  readonly viewers: Set<Viewer>
}

/** Everybody who is looking, by audience. */
export class Viewers {
  readonly #council: Council
  readonly #names: Names
  readonly #renderings: Renderings
  readonly #groups = new Map<string, Group>()
  /** The council's time as of the last look. */
  #at: string
  /** What was taken from the clock when everything was last looked at. */
  #calendar: string

  constructor(council: Council, names: Names) {
    this.#council = council
    this.#names = names
    this.#renderings = new Renderings(council.state, (audience) => this.#looking(audience))
    this.#at = council.now()
    this.#calendar = calendarOf(council.agreement, this.#at)
  }

  /** From now on this viewer is shown what changes. */
  join(viewer: Viewer): void {
    this.#group(viewer.audience).viewers.add(viewer)
  }

  leave(viewer: Viewer): void {
    const group = this.#groups.get(viewer.audience.key)
    group?.viewers.delete(viewer)
    if (group?.viewers.size === 0) this.#groups.delete(viewer.audience.key)
  }

  /** What brings a screen that was last at `left`, or has nothing, up to now; packed, if it can unpack and it is much. */
  upToNow(audience: Audience, left: Head | undefined, unpacks: boolean): Buffer {
    this.#at = this.#council.now()
    return this.#group(audience).gallery.since(left, this.#council.frameTime(), unpacks)
  }

  /** The head as this audience's side counts it. */
  headOf({ partner }: Audience): Head {
    return this.#council.side(partner).head
  }

  settled(news: Settled): void {
    this.watchClock()
    this.#at = news.at
    this.#show(concernedBy(this.#council.state, news))
  }

  /** Looks at the clock: on another day what is due is other, and when the term begins or ends, everything (G1.2). */
  watchClock(): void {
    const calendar = calendarOf(this.#council.agreement, this.#council.now())
    if (calendar === this.#calendar) return
    this.#calendar = calendar
    this.#showAll(partnerIds(this.#council.agreement))
  }

  /** Somebody was added: nothing that is shown yet can bear that name. */
  async nameAdded(): Promise<void> {
    await this.#names.readAgain()
  }

  /** Somebody was renamed or erased: only the side whose notes bear the name may notice. */
  async nameChanged(person: string): Promise<void> {
    await this.#names.readAgain()
    this.#renderings.namesChanged()
    const notes = [...this.#council.state.items.values()].flatMap(({ context }) => context.notes)
    const sides = new Set(notes.flatMap((note) => (note.person === person ? [note.partner] : [])))
    this.#showAll([...sides])
  }

  /** Texts were erased from the log: whoever has them on a screen gets what stands there now. */
  textsErased(): void {
    this.#showAll(partnerIds(this.#council.agreement))
  }

  /** No version tells of this change: whoever was away must start afresh. */
  #showAll(sides: readonly string[]): void {
    this.#at = this.#council.now()
    for (const side of sides) this.#council.side(side).forget()
    this.#show(everything(this.#council.state), sides)
  }

  #show(concerned: Concerned, sides?: readonly string[]): void {
    const said = this.#council.frameTime()
    for (const { gallery, viewers } of this.#groups.values()) {
      if (sides && !sides.includes(gallery.side.partner)) continue
      const change = gallery.change(concerned, said)
      if (change) for (const viewer of viewers) viewer.show(change, gallery.side.head)
    }
  }

  #group(audience: Audience): Group {
    const known = this.#groups.get(audience.key)
    if (known) return known
    const side = this.#council.side(audience.partner)
    const gallery = new Gallery(audience, side, this.#council.state, this.#renderings)
    const group = { gallery, viewers: new Set<Viewer>() }
    this.#groups.set(audience.key, group)
    return group
  }

  #looking(audience: Audience): Looking {
    const { state } = this.#council
    return { state, at: this.#at, revs: this.#council.side(audience.partner), nameOf: this.#names.of }
  }
}
