import type { Appended, EventStore } from '../../db/event-store.ts'
import { UnknownOutcome, Unreachable } from '../../db/outcome.ts'
import type { Round } from './round.ts'
import type { SteadyClock } from './steady-clock.ts'
import { Unavailable } from './unavailable.ts'

export interface PenOptions {
  readonly log: EventStore
  readonly clock: SteadyClock
  /** Told of what the log says when it fails. */
  readonly onTrouble: (error: unknown) => void
}

/** Writes rounds into the log, and knows whether the log took the last one. */
export class Pen {
  readonly #options: PenOptions
  #writes = true
  #fault: unknown

  constructor(options: PenOptions) {
    this.#options = options
  }

  /** False from the first round that the log refused to the next that it took. */
  get writes(): boolean {
    return this.#writes && this.#fault === undefined
  }

  /**
   * The log turned out not to be as it was written, which a start from its beginning would have said: nothing is built on
   * it any more.
   */
  stop(fault: unknown): void {
    this.#fault ??= fault
    this.#options.onTrouble(fault)
  }

  /**
   * Appends what a round decided on this version. A log that failed may have taken the round all the same, or some of
   * its commands before: that is asked of the log itself, and comes back as the conflict that it is. Rejects with
   * Unavailable only when nothing was written; with whatever else the log says when that cannot be known.
   */
  async append(version: number, { at, entries, answers }: Round): Promise<Appended> {
    const { log, clock } = this.#options
    if (this.#fault !== undefined) throw new Unavailable(this.#fault)
    try {
      const result = await log.append(version, entries, answers)
      this.#writes = true
      if (result.ok && entries.length > 0) clock.wrote(at)
      return result
    } catch (error) {
      this.#writes = false
      this.#options.onTrouble(error)
      if (error instanceof Unreachable) throw new Unavailable(error)
      return this.#taken(version, answers, error)
    }
  }

  /** What the log has of a round that it says it could not take. */
  async #taken(version: number, answers: Round['answers'], cause: unknown): Promise<Appended> {
    const { log } = this.#options
    const head = await log.head()
    if (head.version !== version) return { ok: false, conflict: 'version', head }
    const kept = await Promise.all(answers.map(({ command }) => log.answerTo(command)))
    const commands = kept.flatMap((answer) => answer?.command ?? [])
    // A commit may be under way still, unseen by everybody.
    if (commands.length === 0) throw cause instanceof UnknownOutcome ? cause : new Unavailable(cause)
    return { ok: false, conflict: 'command', commands }
  }
}
