/** For so many milliseconds what was read of the names holds: whoever asks for names that do not exist costs no more. */
const HOLDS = 1000

/** Told of the first time in a row that the names could not be read, and of the next that they could. */
export interface Outages {
  readonly begun: (error: unknown) => void
  readonly over: () => void
}

/** Which councils there are, also those that were added while the process runs. */
export class Directory {
  readonly #read: () => Promise<readonly string[]>
  readonly #now: () => number
  #names: ReadonlySet<string> = new Set()
  #at = -Infinity
  readonly #outages: Outages
  #reading: Promise<void> | undefined
  #away = false

  constructor(read: () => Promise<readonly string[]>, now: () => number, outages: Outages) {
    this.#read = read
    this.#now = now
    this.#outages = outages
  }

  /** As they were a second ago at most. */
  async names(): Promise<ReadonlySet<string>> {
    if (this.#now() - this.#at >= HOLDS) await (this.#reading ??= this.#readOn())
    return this.#names
  }

  /** One that was there stays known; what became of it is found when it is opened. */
  async has(name: string): Promise<boolean> {
    return this.#names.has(name) || (await this.names()).has(name)
  }

  async #readOn(): Promise<void> {
    try {
      this.#names = new Set(await this.#read())
      this.#at = this.#now()
      if (this.#away) this.#outages.over()
      this.#away = false
    } catch (error) {
      if (!this.#away) this.#outages.begun(error)
      this.#away = true
      throw error
    } finally {
      this.#reading = undefined
    }
  }
}
