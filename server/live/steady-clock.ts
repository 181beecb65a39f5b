import type { Clock } from '../clock.ts'

/** How far a clock may be set back, in milliseconds, before it is believed that it was wrong before. */
const HOLD = 5 * 60_000

/** The machine's clock was set back behind the log's last entry, further than it is waited for. */
export class ClockSetBack extends Error {
  constructor() {
    super('The clock is behind the last entry of the log.')
    this.name = 'ClockSetBack'
  }
}

/**
 * A clock that does not run behind the log. When the machine's is set back a little, as time servers do, it stands still
 * until that has caught up, so that entries stay in the order of their times. When it is set back further, it was wrong
 * before: to stand still would date a whole sitting wrongly, so it follows, and says so. The log's order is its versions.
 */
export class SteadyClock {
  readonly #clock: Clock
  readonly #onSetBack: (error: ClockSetBack) => void
  #last = -Infinity
  #told = false

  constructor(clock: Clock, onSetBack: (error: ClockSetBack) => void) {
    this.#clock = clock
    this.#onSetBack = onSetBack
  }

  /** The log has an entry of this moment. */
  wrote(at: string): void {
    this.#last = Date.parse(at)
  }

  /** What the machine's own clock shows, wherever the log is. */
  machineNow(): number {
    return this.#clock.now()
  }

  /** Milliseconds since 1970 (UTC). */
  now(): number {
    const now = this.#clock.now()
    const behind = this.#last - now
    if (behind <= 0) this.#told = false
    if (behind <= 0 || behind > HOLD) {
      if (behind > 0 && !this.#told) this.#onSetBack(new ClockSetBack())
      this.#told = behind > 0
      return now
    }
    return this.#last
  }
}
