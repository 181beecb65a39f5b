/** A moment by both clocks: one stands still while the machine sleeps, the other jumps when it is set. */
export class Moment {
  readonly #steady = performance.now()
  readonly #wall = Date.now()

  /** How long ago it was at most, in milliseconds. */
  ago(): number {
    return Math.max(performance.now() - this.#steady, Date.now() - this.#wall)
  }
}
