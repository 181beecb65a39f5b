/** More work waits than may: nothing was begun, the same may be tried again in a moment. */
export class TooBusy extends Error {
  constructor() {
    super('Too much of this kind of work is waiting already.')
    this.name = 'TooBusy'
  }
}

/**
 * Costly work one piece after the other, in the order it came: a whole council that signs in at once must not take the
 * machine from the meeting that runs. What waits is bounded, so that nobody can fill the memory with it.
 */
export class WorkQueue {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Runs it when its turn comes. Rejects with TooBusy at once when too much waits, else as the work itself does. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= this.#mostWaiting) throw new TooBusy()
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // Whoever is next takes over the place of the one that is done.
      if (next) next()
      else this.#running -= 1
    }
  }
}
