/** How soon a run that failed is tried again, in milliseconds. */
const AGAIN_MS = 500

/**
 * Does something anew whenever it may have to be done: one run at a time, and one more for all who asked meanwhile, so
 * that what ends last is what was begun last.
 */
export class Pursuit {
  readonly #run: () => Promise<void>
  readonly #onTrouble: (error: unknown) => void
  #next: Promise<void> | undefined
  #last: Promise<void> = Promise.resolve()
  #insisting = 0
  #fault: string | undefined
  #stopped = false

  /** `onTrouble` is told of the first failure in a row, and of one that has another reason. */
  constructor(run: () => Promise<void>, onTrouble: (error: unknown) => void) {
    this.#run = run
    this.#onTrouble = onTrouble
  }

  /** Is something owed to somebody who insists? */
  get owing(): boolean {
    return this.#insisting > 0
  }

  /** Resolves when a run that begins after this call has succeeded; rejects when it has failed. */
  ask(): Promise<void> {
    this.#next ??= this.#last.then(() => this.#begin())
    return this.#next
  }

  /** The same, tried again until it succeeds: whoever was told of something once is not told again. */
  async insist(): Promise<void> {
    this.#insisting += 1
    while (!(await this.#succeeds())) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    this.#insisting -= 1
  }

  /** Tries nothing again. */
  stop(): void {
    this.#stopped = true
  }

  async #begin(): Promise<void> {
    const running = this.#run()
    this.#next = undefined
    this.#last = running.catch(() => undefined)
    try {
      await running
      this.#fault = undefined
    } catch (error) {
      const fault = error instanceof Error ? `${String(error)} ${String(error.cause)}` : String(error)
      if (this.#fault !== fault && !this.#stopped) this.#onTrouble(error)
      this.#fault = fault
      throw error
    }
  }

  async #succeeds(): Promise<boolean> {
    try {
      await this.ask()
      return true
    } catch {
      return this.#stopped
    }
  }
}
