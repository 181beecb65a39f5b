/** Lets in so many between two looks at all sockets, in their order: while a crowd comes, everybody else is heard in between. */
export class NarrowDoor {
  readonly #atOnce: number
  readonly #waiting: (() => void)[] = []
  #left: number
  #looks = false

  constructor(atOnce: number) {
    this.#atOnce = atOnce
    this.#left = atOnce
  }

  /** Calls `comeIn` at once, where there is no crowd, or when its turn has come. */
  pass(comeIn: () => void): void {
    this.#waiting.push(comeIn)
    this.#let()
  }

  #let(): void {
    for (; this.#left > 0 && this.#waiting.length > 0; this.#left -= 1) this.#waiting.shift()?.()
    if (this.#looks || this.#left === this.#atOnce) return
    this.#looks = true
    setImmediate(() => {
      this.#looks = false
      this.#left = this.#atOnce
      this.#let()
    })
  }
}
