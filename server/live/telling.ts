import type { Entry, EventStore, StreamName } from '../../db/event-store.ts'
import type { Actor, Command } from '../../machines/events.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import type { StoryEntry, WordingView } from '../protocol/http.ts'
import type { MovedView } from '../protocol/view.ts'
import { audienceOf } from '../protocol/views/audience.ts'
import type { Chronicle, Touch } from './chronicle.ts'
import type { Council } from './council.ts'
import { outcomeView } from '../protocol/views/item-facts.ts'
import { erasedText } from './erasable.ts'
import { eventOf } from './log-entry.ts'
import { seesItem, seesMotion } from '../protocol/views/looking.ts'
import { byField, entryRows, eventRows, sightOf } from '../protocol/who-sees.ts'
import type { Names } from './names.ts'

/** Whoever asks, by the mandate; who it is does not matter. */
type Viewer = Omit<Actor, 'person'>

/** Puts a story together for one person: which entries, and what of each may be told. */
export class Telling {
  readonly #council: Council
  readonly #log: Pick<EventStore, 'entries'>
  readonly #chronicle: Chronicle
  readonly #names: Names

  constructor(council: Council, log: Pick<EventStore, 'entries'>, chronicle: Chronicle, names: Names) {
    this.#council = council
    this.#log = log
    this.#chronicle = chronicle
    this.#names = names
  }

  /** An item's whole story: the motion that it was, what happened to it, and what moved it from elsewhere. */
  async item(id: string, person: Viewer): Promise<StoryEntry[]> {
    const parts: (readonly [Touch, Entry])[] = []
    for (const motion of this.#council.state.motions.values()) {
      if (motion.context.item === id && this.#sees(person, 'motion', motion.context.motion))
        parts.push(...(await this.#ofMotion(motion, person)))
    }
    const own = await this.#withEntries(await this.#chronicle.item(id))
    const told = new Set(own.map(([{ version }]) => version))
    const before = parts.filter(([{ version }]) => !told.has(version))
    const all = [...before, ...own].toSorted(([a], [b]) => a.version - b.version)
    return this.#numbered(all.flatMap(([touch, entry]) => this.#told(touch, entry, person, id) ?? []))
  }

  async motion(motion: Motion, person: Viewer): Promise<StoryEntry[]> {
    const all = await this.#ofMotion(motion, person)
    return this.#numbered(all.flatMap(([touch, entry]) => this.#told(touch, entry, person, null) ?? []))
  }

  /** What an item's text versions say, in their order. */
  async wordings(id: string): Promise<WordingView[]> {
    const touches = await this.#withEntries(await this.#chronicle.item(id))
    const found = touches.flatMap(([, entry]) => {
      const { command } = eventOf(entry)
      const says = command.type === 'text.record' || command.type === 'text.change'
      if (!says || command.item !== id || command.wording === undefined) return []
      return [{ version: command.version, wording: command.wording === erasedText ? null : command.wording }]
    })
    return found.toSorted((a, b) => a.version - b.version)
  }

  /** What went before the partners were told is not theirs to know (I29). */
  async #ofMotion({ context }: Motion, { partner }: Viewer): Promise<(readonly [Touch, Entry])[]> {
    const all = await this.#withEntries(await this.#chronicle.motion(context.motion))
    if (context.originator === partner) return all
    const notice = all.findIndex(([, entry]) => tellsOthers.has(eventOf(entry).command.type))
    return notice === -1 ? [] : all.slice(notice)
  }

  async #withEntries(touches: readonly Touch[]): Promise<(readonly [Touch, Entry])[]> {
    const entries = await this.#log.entries(touches.map(({ version }) => version))
    const byVersion = new Map(entries.map((entry) => [entry.version, entry]))
    return touches.flatMap((touch) => {
      const entry = byVersion.get(touch.version)
      return entry ? [[touch, entry] as const] : []
    })
  }

  #told(touch: Touch, entry: Entry, person: Viewer, item: string | null): Omit<StoryEntry, 'version'> | undefined {
    const { actor, at, command } = eventOf(entry)
    const own = actor.partner === person.partner
    if (sightOf(entryRows, command.type) === 'ownSide' && !own) return undefined
    const by = own ? this.#names.of(actor.person) : undefined
    // A deputy's act is the partner's; the other side learns that it was a deputy's, not whose.
    const deputyFor = actor.represents === undefined ? undefined : own ? (this.#names.of(actor.represents) ?? '—') : ''
    const facts = { at, partner: actor.partner, role: actor.role, norm: touch.norm, moved: movedView(touch) }
    if (this.#isElsewhere(person, entry.stream, command, item)) {
      // What moved it is something that this person must not know of: then only that it moved.
      const nothing = Object.keys(touch.moved).length === 0
      return nothing ? undefined : { ...facts, type: 'elsewhere', on: { kind: 'item', id: '' }, event: {} }
    }
    return {
      ...facts,
      type: command.type,
      on: entry.stream,
      event: this.#event(person, command),
      ...(by !== undefined && { by }),
      ...(deputyFor !== undefined && { deputyFor }),
    }
  }

  /** Did it happen to another thing than the story's, or to one more, that this person may not see? */
  #isElsewhere(person: Viewer, on: StreamName, command: Command, item: string | null): boolean {
    if (on.kind === 'motion') return !this.#sees(person, 'motion', on.id)
    const things = [on.kind === 'item' ? on.id : item, 'part' in command ? command.part : item]
    return things.some((id) => id !== null && id !== item && !this.#sees(person, 'item', id))
  }

  /** An event's fields, as the table shows them. */
  #event(person: Viewer, command: Command): Readonly<Record<string, unknown>> {
    const shown = Object.entries(command).filter(([field, value]) => {
      const sight = byField(eventRows).get(field)
      if (sight === 'ifSeen') return this.#sees(person, field === 'motion' ? 'motion' : 'item', String(value))
      return sight === 'all' || (sight === 'offices' && person.role === 'secretary')
    })
    return Object.fromEntries(shown)
  }

  #sees(person: Viewer, kind: 'item' | 'motion', id: string): boolean {
    const { state } = this.#council
    const audience = audienceOf(person)
    return kind === 'item' ? seesItem(state, audience, id) : seesMotion(state, audience, id)
  }

  #numbered(entries: readonly Omit<StoryEntry, 'version'>[]): StoryEntry[] {
    return entries.map((entry, index) => ({ ...entry, version: index + 1 }))
  }
}

/** From these on a plan is known to the others. */
const tellsOthers: ReadonlySet<string> = new Set(['motion.notify', 'motion.incident'])

function movedView({ moved: { outcome, ...moved } }: Touch): MovedView {
  if (!outcome) return moved
  return {
    ...moved,
    outcome: { was: outcome.was && outcomeView(outcome.was), now: outcome.now && outcomeView(outcome.now) },
  }
}
