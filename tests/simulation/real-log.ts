import type { EventStore } from '../../db/event-store.ts'

/** A real store in the simulation: while it works nothing else happens, so that a seed repeats itself. */
export class RealLog {
  readonly store: EventStore
  #working = 0
  #rested = Promise.withResolvers<void>()

  constructor(log: EventStore) {
    this.store = {
      head: () => this.#wait(log.head()),
      append: (...given) => this.#wait(log.append(...given)),
      read: (after) => this.#each(log.read(after)),
      entries: (versions) => this.#wait(log.entries(versions)),
      readStored: (after) => this.#each(log.readStored(after)),
      answerTo: (command) => this.#wait(log.answerTo(command)),
      readAnswers: () => this.#each(log.readAnswers()),
      readErasures: () => this.#each(log.readErasures()),
      lastErasure: () => this.#wait(log.lastErasure()),
      eraseTexts: (...given) => this.#wait(log.eraseTexts(...given)),
      close: () => log.close(),
    }
  }

  /** Resolves when it has answered everything; undefined when it has. */
  readonly working = (): Promise<void> | undefined => (this.#working > 0 ? this.#rested.promise : undefined)

  async #wait<Result>(work: Promise<Result>): Promise<Result> {
    this.#working += 1
    try {
      return await work
    } finally {
      this.#working -= 1
      if (this.#working === 0) {
        this.#rested.resolve()
        this.#rested = Promise.withResolvers()
      }
    }
  }

  async *#each<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
    const iterator = rows[Symbol.asyncIterator]()
    for (;;) {
      const next = await this.#wait(iterator.next())
      if (next.done === true) return
      yield next.value
    }
  }
}
