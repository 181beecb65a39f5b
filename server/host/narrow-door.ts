/** How many come in between two looks at all sockets: some 4 ms of work. */
const AT_ONCE = 8

/**
 * Lets those who open a socket in one small group after the other, with one look at all sockets between two: when all people of a
 * council come back at once, everybody else's commands are heard in between.
 */
export class NarrowDoor {
  readonly #waiting: (() => void)[] = []
  #left = AT_ONCE
  #looks = false

  /** Resolves when one may come in. */
  pass(): Promise<void> {
    return new Promise((comesIn) => {
      this.#waiting.push(comesIn)
      this.#let()
    })
  }

  #let(): void {
    for (; this.#left > 0 && this.#waiting.length > 0; this.#left -= 1) this.#waiting.shift()?.()
    if (this.#looks || this.#left === AT_ONCE) return
    this.#looks = true
    setImmediate(() => {
      this.#looks = false
      this.#left = AT_ONCE
      this.#let()
    })
  }
}
