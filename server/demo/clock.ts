import type { Clock } from '../clock.ts'

/** The demo's clock: set by hand while the story is told, then running on from there at the pace of the real one. */
export class DemoClock implements Clock {
  #base: number
  #since: number | undefined
  readonly #wallClock: () => number

  constructor(start: string, wallClock: () => number = Date.now) {
    this.#base = Date.parse(start)
    this.#wallClock = wallClock
  }

  now = (): number => (this.#since === undefined ? this.#base : this.#base + this.#wallClock() - this.#since)

  /** Sets the time; it never goes back. */
  set(at: string): void {
    this.#base = Math.max(this.#base, Date.parse(at))
  }

  run(): void {
    this.#since = this.#wallClock()
  }
}
