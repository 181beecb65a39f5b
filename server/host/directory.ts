/** For so many milliseconds what was read of the names holds: whoever asks for names that do not exist costs no more. */
const HOLDS = 1000

/** Which councils there are, also those that were added while the process runs. */
export class Directory {
  readonly #read: () => Promise<readonly string[]>
  readonly #now: () => number
  #names: ReadonlySet<string> = new Set()
  #at = -Infinity
  #reading: Promise<void> | undefined

  constructor(read: () => Promise<readonly string[]>, now: () => number = Date.now) {
    this.#read = read
    this.#now = now
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
    } finally {
      this.#reading = undefined
    }
  }
}
