import type { Appended, EventStore } from '../../db/event-store.ts'
import type { Round } from './round.ts'
import type { SteadyClock } from './steady-clock.ts'

/** Writes rounds into the log, and knows whether the log took the last one. */
export class Pen {
  readonly #log: EventStore
  readonly #clock: SteadyClock
  #writes = true

  constructor(log: EventStore, clock: SteadyClock) {
    this.#log = log
    this.#clock = clock
  }

  /** False from the first round that the log refused to the next that it took. */
  get writes(): boolean {
    return this.#writes
  }

  /** Appends what a round decided on this version. Rejects, with nothing written, when the disk refuses. */
  async append(version: number, { at, entries, answers }: Round): Promise<Appended> {
    try {
      const result = await this.#log.append(version, entries, answers)
      this.#writes = true
      if (result.ok && entries.length > 0) this.#clock.wrote(at)
      return result
    } catch (error) {
      this.#writes = false
      throw error
    }
  }
}
