import { hash } from 'node:crypto'
import type { Entry } from '../../db/event-store.ts'
import type { Changes } from '../../machines/council-state.ts'
import type { Event } from '../../machines/events.ts'
import { courseOf } from './course.ts'
import type { Head } from '../protocol/frames.ts'
import { entryRows, sightOf } from '../protocol/who-sees.ts'

/** How far back a returning screen may be to get only what it missed. */
const REMEMBERED = 2000

const NOTHING: Head = { version: 0, hash: '0'.repeat(64) }

/** A side's chain: the SHA-256 of the two hashes, one after the other, as 64 bytes. Anyone can compute it again. */
export const linkedHash = (previous: string, digest: string): string =>
  hash('sha256', Buffer.from(previous + digest, 'hex'), 'hex')

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
  readonly items = new Map<string, number>()
  readonly meetings = new Map<string, number>()
  readonly motions = new Map<string, number>()
  /** When a meeting last took another course, and which: its items depend on nothing else of it. */
  readonly #courses = new Map<string, { readonly course: string; readonly version: number }>()
  #head = NOTHING
  /** Of every entry that this side knows of: with them, anyone who has an earlier head can compute this one. */
  readonly #digests: string[] = []
  /** The head at every version, from 1. */
  readonly #hashes: string[] = []
  /** Nobody resumes from this version or an earlier one. */
  #forgotten = 0
  readonly #sign: (head: Head) => string
  #signed: { readonly head: Head; readonly signature: string } | undefined

  /** `sign` signs a head in the server's name. */
  constructor(partner: string, sign: (head: Head) => string = () => '') {
    this.partner = partner
    this.#sign = sign
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
    return this.#digests.slice(version, version + count)
  }

  /** Was this the head once? */
  had({ version, hash: known }: Head): boolean {
    return version === 0 ? known === NOTHING.hash : this.#hashes[version - 1] === known
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
