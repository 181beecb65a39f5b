import { setTimeout } from 'node:timers/promises'
import { Pursuit } from '../pursuit.ts'
import type { Directory } from './directory.ts'
import type { Load } from './strain.ts'
import type { Rooms } from './rooms.ts'

/** How often it is looked who is to be woken, in milliseconds. */
const LOOK = 1000
/** After one that took so long, so many times as long is waited: waking takes a quarter of a processor at most. */
const REST = 3
/** One that could not be opened is tried again after so many milliseconds. */
const AGAIN = 10 * 60_000

export interface WakesOptions {
  readonly directory: Directory
  readonly rooms: Rooms
  readonly load: () => Load
  readonly now: () => number
  /** Told of the first time in a row that nobody could say which councils there are; it is looked again. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * Opens closed councils when it is time to tell somebody something there: messages held back for a night or a digest, those
 * that a server did not take, and every day's deadlines. One after the other; those that nobody listens in are left alone.
 * Which is when is asked as each is closed; after a start, all are looked at once.
 */
export class Wakes {
  readonly #options: WakesOptions
  readonly #due = new Map<string, number>()
  readonly #stop = new AbortController()
  readonly #rounds: Pursuit
  #working: Promise<void> | undefined

  constructor(options: WakesOptions) {
    this.#options = options
    this.#rounds = new Pursuit(() => this.round(), options.onTrouble)
  }

  /** A council was closed: the next time, in milliseconds since 1970, or null for never. */
  closed(council: string, next: number | null): void {
    this.#due.set(council, next ?? Infinity)
  }

  start(): void {
    this.#working = this.#work()
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#working
  }

  /** Wakes all that are due, one after the other. Rejects when the councils' names cannot be read. */
  async round(): Promise<void> {
    const { directory, load, now } = this.#options
    for (const name of await directory.names()) if (!this.#due.has(name)) this.#due.set(name, 0)
    const due = [...this.#due].filter(([, at]) => at <= now()).toSorted(([, a], [, b]) => a - b)
    for (const [council] of due) {
      if (this.#stop.signal.aborted || load() !== 'calm') return
      const begun = performance.now()
      await this.#wake(council)
      await this.#pause(REST * (performance.now() - begun))
    }
  }

  async #work(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#pause(LOOK)
      await this.#rounds.ask().catch(() => undefined)
    }
  }

  async #wake(council: string): Promise<void> {
    // Closing it sets the next time; so does whatever keeps it open meanwhile.
    this.#due.set(council, this.#options.now() + AGAIN)
    try {
      const room = await this.#options.rooms.of(council)
      if (!room) return void this.#due.delete(council)
      if (room.standing === 'open') return
      const { app } = await room.enter('request')
      try {
        await app?.tell()
      } finally {
        room.leave('request')
      }
      await room.close()
    } catch {
      // It could not be opened, which has been said where it is opened.
    }
  }

  async #pause(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined)
  }
}
