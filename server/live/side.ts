import { hash } from 'node:crypto'
import type { Entry } from '../../db/event-store.ts'
import type { Changes } from '../../machines/council-state.ts'
import type { Event } from '../../machines/events.ts'
import { courseOf } from './course.ts'
import type { Head } from '../protocol/frames.ts'
import { entryRows, sightOf } from '../protocol/who-sees.ts'
import { HashList } from './hash-list.ts'

/** How far back a returning screen may be to get only what it missed. */
const REMEMBERED = 2000

const NOTHING: Head = { version: 0, hash: '0'.repeat(64) }

/** A side's chain: the SHA-256 of the two hashes, one after the other, as 64 bytes. Anyone can compute it again. */
export const linkedHash = (previous: string, digest: string): string =>
  hash('sha256', Buffer.from(previous + digest, 'hex'), 'hex')

/** A course that a meeting took, and the version at which. */
type Course = { readonly course: string; readonly version: number }

/** All that a side counts, as plain data: the fold of its entries. */
export interface SideRecord {
  readonly partner: string
  readonly head: Head
  readonly items: readonly (readonly [string, number])[]
  readonly meetings: readonly (readonly [string, number])[]
  readonly motions: readonly (readonly [string, number])[]
  readonly courses: readonly (readonly [string, Course])[]
  /** 32 bytes each: of its entries, and of its chain at every version. */
  readonly digests: Buffer
  readonly hashes: Buffer
}

/** An accepted event and what it made of the council. */
export interface Step {
  readonly event: Event
  readonly changes: Changes
}

/** The only partner that may know of this step at all: of an internal note, or of a plan not told yet (G1.1, I29). */
function ownerOf({ event: { actor, command }, changes }: Step): string | null {
  switch (sightOf(entryRows, command.type)) {
    case 'ownSide':
      return actor.partner
    case 'sinceTold':
      return changes.motions.every(({ context }) => !context.known) ? actor.partner : null
    default:
      return null
  }
}

/**
 * The log as one partner knows it: its own count and its own chain of hashes, over the entries that are not private to
 * another side. All that goes out is numbered by it, so that nothing private to one side moves a byte of the other's.
 */
export class Side {
  readonly partner: string
  readonly items: Map<string, number>
  readonly meetings: Map<string, number>
  readonly motions: Map<string, number>
  /** When a meeting last took another course, and which: its items depend on nothing else of it. */
  readonly #courses: Map<string, Course>
  #head: Head
  /** Of every entry that this side knows of: with them, anyone who has an earlier head can compute this one. */
  readonly #digests: HashList
  /** The head at every version, from 1. */
  readonly #hashes: HashList
  /** Nobody resumes from this version or an earlier one. */
  #forgotten = 0
  readonly #sign: (head: Head) => string
  #signed: { readonly head: Head; readonly signature: string } | undefined

  /** `sign` signs a head in the server's name. `from`: what it has counted already. */
  constructor(partner: string, sign: (head: Head) => string = () => '', from?: SideRecord) {
    this.partner = partner
    this.#sign = sign
    this.items = new Map(from?.items)
    this.meetings = new Map(from?.meetings)
    this.motions = new Map(from?.motions)
    this.#courses = new Map(from?.courses)
    this.#head = from?.head ?? NOTHING
    this.#digests = new HashList(from?.digests)
    this.#hashes = new HashList(from?.hashes)
  }

  /** What it has counted, as it is now. */
  record(): SideRecord {
    return {
      partner: this.partner,
      head: this.#head,
      items: [...this.items],
      meetings: [...this.meetings],
      motions: [...this.motions],
      courses: [...this.#courses],
      digests: this.#digests.bytes,
      hashes: this.#hashes.bytes,
    }
  }

  get head(): Head {
    return this.#head
  }

  /** The server's signature over the head, made when somebody first asks for it. */
  get signature(): string {
    if (this.#signed?.head !== this.#head) this.#signed = { head: this.#head, signature: this.#sign(this.#head) }
    return this.#signed.signature
  }

  knowsOf(step: Step): boolean {
    const owner = ownerOf(step)
    return owner === null || owner === this.partner
  }

  /** One more entry that this side knows of, and what it changed. */
  add({ digest }: Pick<Entry, 'digest'>, changes: Changes): void {
    const version = this.#head.version + 1
    this.#head = { version, hash: linkedHash(this.#head.hash, digest) }
    this.#digests.push(digest)
    this.#hashes.push(this.#head.hash)
    for (const { context } of changes.items) this.items.set(context.item, version)
    for (const meeting of changes.meetings) {
      const id = meeting.context.meeting
      const course = courseOf(meeting)
      this.meetings.set(id, version)
      if (this.#courses.get(id)?.course !== course) this.#courses.set(id, { course, version })
    }
    for (const { context } of changes.motions) this.motions.set(context.motion, version)
  }

  /** The version at which a meeting last took another course. */
  courseSince(meeting: string): number {
    return this.#courses.get(meeting)?.version ?? 0
  }

  /** Digests of the entries after a version, at most so many. */
  digestsAfter(version: number, count: number): readonly string[] {
    return this.#digests.from(version, count)
  }

  /** Was this the head once? */
  had({ version, hash: known }: Head): boolean {
    return version === 0 ? known === NOTHING.hash : this.#hashes.at(version - 1) === known
  }

  /** Was this the head once, not too long ago? */
  remembers(head: Head): boolean {
    const oldest = Math.max(this.#forgotten, this.#head.version - REMEMBERED)
    return head.version > oldest && this.had(head)
  }

  /** Something changed that no version tells of: whoever returns starts afresh. */
  forget(): void {
    this.#forgotten = this.#head.version
  }
}
