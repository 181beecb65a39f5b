import { setTimeout } from 'node:timers/promises'
import { EMPTY_HEAD } from '../../db/chain.ts'
import type { EventStore, Head } from '../../db/event-store.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { BrokenLog, verified } from '../../db/verify.ts'
import { explained } from './read-log.ts'

/** Works for so many milliseconds, … */
const WORK = 2
/** … then leaves so many to everybody else. */
const PAUSE = 10
/** A log that does not answer is asked again after so many. */
const AGAIN = 10_000

export interface ChainCheckOptions {
  readonly log: Pick<EventStore, 'readStored'>
  /** The log is not as it was written: an UnusableFile that names the entry. */
  readonly onFault: (error: unknown) => void
  /** The log could not be asked; it is asked again. */
  readonly onTrouble: (error: unknown) => void
}

/** Reads in the background what a start from a snapshot has passed over, hash by hash. */
export class ChainCheck {
  readonly #options: ChainCheckOptions
  readonly #stopped = new AbortController()
  #walk: Promise<void> = Promise.resolve()

  constructor(options: ChainCheckOptions) {
    this.#options = options
  }

  /** From the first entry up to this version, whose hash is known. */
  start(version: number): void {
    this.#walk = this.#through(version)
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#walk
  }

  async #through(version: number): Promise<void> {
    const { onFault, onTrouble } = this.#options
    let head = EMPTY_HEAD
    while (!this.#isStopped()) {
      try {
        for await (const good of this.#goodAfter(head)) {
          head = good
          if (head.version === version) return
        }
        if (!this.#isStopped()) onFault(new UnusableFile('broken', `It ends after entry ${head.version}.`))
        return
      } catch (error) {
        if (this.#isStopped()) return
        if (error instanceof BrokenLog) return onFault(explained(error))
        onTrouble(error)
        await this.#pause(AGAIN)
      }
    }
  }

  async *#goodAfter(head: Head): AsyncGenerator<Head> {
    let since = performance.now()
    for await (const { version, hash } of verified(this.#options.log.readStored(head.version), head)) {
      if (this.#isStopped()) return
      yield { version, hash }
      if (performance.now() - since < WORK) continue
      await this.#pause(PAUSE)
      since = performance.now()
    }
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted
  }

  async #pause(millis: number): Promise<void> {
    await setTimeout(millis, undefined, { ref: false, signal: this.#stopped.signal }).catch(() => undefined)
  }
}
