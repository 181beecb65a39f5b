import type { EventStore } from '../../db/event-store.ts'
import { Moment } from '../../db/moment.ts'
import { Pursuit } from '../pursuit.ts'
import { Unavailable } from './unavailable.ts'

/** What others do to a log may be seen so much later, in milliseconds: the word of it may be lost, but not the next look. */
const BOUND_MS = 1000
/** A node that knows the log as it was longer ago calls nothing current any more. */
const CURRENT_MS = 2000

export interface LookoutOptions {
  readonly log: Pick<EventStore, 'onAppended' | 'onErased' | 'silence'>
  /** Settles what the log has more, calls `atEnd`, and tells everybody. */
  readonly readOn: (atEnd: () => void) => Promise<void>
  /** Reads the log anew, without what was erased. */
  readonly readAnew: () => Promise<void>
  readonly onTrouble: (error: unknown) => void
}

/**
 * Looks out for what other nodes write into the log, and knows as of when this one knows it. A log that nobody else
 * writes to is always known as of now, and costs nothing.
 */
export class Lookout {
  readonly #log: LookoutOptions['log']
  readonly #reading: Pursuit
  readonly #erasing: Pursuit
  readonly #started = Promise.withResolvers<void>()
  readonly #stops: (() => void)[] = []
  /** The log is known as it was so long before this moment, in milliseconds. */
  #known = { before: 0, moment: new Moment() }

  /** Made before the log is read for the first time. */
  constructor({ log, readOn, readAnew, onTrouble }: LookoutOptions) {
    this.#log = log
    this.#reading = new Pursuit(async () => {
      const known = { before: 0, moment: new Moment() }
      await readOn(() => (this.#known = known))
    }, onTrouble)
    // Listened for from now on: the first reading may be past what is erased meanwhile.
    this.#erasing = new Pursuit(() => this.#started.promise.then(readAnew), onTrouble)
    this.#hear(log.onErased?.(() => void this.#erasing.insist()))
  }

  /** Once the log has been read. */
  start(): void {
    this.#started.resolve()
    if (!this.#log.silence) return
    this.#hear(this.#log.onAppended?.(() => this.follow()))
    this.follow()
  }

  stop(): void {
    for (const stop of this.#stops) stop()
    this.#reading.stop()
    this.#erasing.stop()
  }

  /** May what is settled here be called current? */
  get current(): boolean {
    return this.#age <= CURRENT_MS
  }

  /**
   * How much earlier than now the time is that frames have to bear, in milliseconds: beyond the bound, a frame is as old
   * as what its sender knows, so that screens count it as one that was long on its way.
   */
  get lateness(): number {
    return Math.max(0, this.#age - BOUND_MS)
  }

  /**
   * Resolves when everything is settled that was in the log when this was called; undefined where that is so anyway.
   * Rejects with Unavailable when the log does not say, or not in time.
   */
  upToDate(): Promise<void> | undefined {
    return this.#log.silence && this.#catchUp()
  }

  #hear(stop: (() => void) | undefined): void {
    if (stop) this.#stops.push(stop)
  }

  async #catchUp(): Promise<void> {
    try {
      await this.#reading.ask()
    } catch (error) {
      throw new Unavailable(error)
    }
    if (!this.current) throw new Unavailable()
  }

  /** How long ago the log was as it is known here, in milliseconds. */
  get #age(): number {
    const since = this.#known.before + this.#known.moment.ago()
    return this.#reading.owing ? since : Math.min(since, this.#log.silence?.() ?? 0)
  }

  /**
   * There may be more in the log than was settled, and it is read as soon as it can be: others have written, or nobody knows
   * whether a round of this node was. Until then what is settled is called current for two seconds at most.
   */
  follow(): void {
    this.#known = { before: this.#age, moment: new Moment() }
    void this.#reading.insist()
  }
}
