import { setTimeout } from 'node:timers/promises'
import { EMPTY_HEAD } from '../../db/chain.ts'
import type { EventStore, Head } from '../../db/event-store.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { verified } from '../../db/verify.ts'
import { explained } from './read-log.ts'

/** Works for so many milliseconds, … */
const WORK = 2
/** … then leaves so many to everybody else. */
const PAUSE = 10
/** A log that does not answer is asked again after so many. */
const AGAIN = 10_000

export interface ChainCheckOptions {
  readonly log: Pick<EventStore, 'readStored' | 'checkRest'>
  /** The log is not as it was written: an UnusableFile that names the entry. */
  readonly onFault: (error: unknown) => void
  /** The log could not be asked; it is asked again. */
  readonly onTrouble: (error: unknown) => void
}

/** Looks in the background at what a start has passed over. */
export class ChainCheck {
  readonly #options: ChainCheckOptions
  readonly #stopped = new AbortController()
  #since = 0
  #walk: Promise<void> = Promise.resolve()

  constructor(options: ChainCheckOptions) {
    this.#options = options
  }

  /** The entries up to this version, whose hash is known (0: all have been read), then what else the log's file holds. */
  start(version: number): void {
    this.#walk = this.#through(version)
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#walk
  }

  async #through(version: number): Promise<void> {
    const { log, onFault, onTrouble } = this.#options
    let head = EMPTY_HEAD
    for (;;) {
      try {
        for await (const good of this.#goodBetween(head, version)) head = good
        if (head.version < version) throw new UnusableFile('broken', `It ends after entry ${head.version}.`)
        await log.checkRest?.(() => this.#rest())
        return
      } catch (error) {
        if (this.#stopped.signal.aborted) return
        const fault = explained(error)
        if (fault instanceof UnusableFile) return onFault(fault)
        onTrouble(error)
        await setTimeout(AGAIN, undefined, { ref: false, signal: this.#stopped.signal }).catch(() => undefined)
      }
    }
  }

  async *#goodBetween(head: Head, end: number): AsyncGenerator<Head> {
    if (head.version === end) return
    for await (const { version, hash } of verified(this.#options.log.readStored(head.version), head)) {
      yield { version, hash }
      if (version === end) return
      await this.#rest()
    }
  }

  /** Leaves time to everybody else. Rejects when it is to stop. */
  async #rest(): Promise<void> {
    if (performance.now() - this.#since < WORK) return
    await setTimeout(PAUSE, undefined, { ref: false, signal: this.#stopped.signal })
    this.#since = performance.now()
  }
}
