import type { EventStore } from '../../db/event-store.ts'
import { Listeners } from '../../db/listeners.ts'
import { MemoryEventStore } from '../../db/memory/store.ts'

/** A log that several nodes have open; they hear of each other when the test says so. */
export class SharedLog {
  readonly log = new MemoryEventStore(() => '00'.repeat(16))

  /** The log as one node has it open. */
  node(): SharedLogNode {
    return new SharedLogNode(this.log)
  }
}

export class SharedLogNode {
  readonly #appended = new Listeners<void>()
  readonly #erased = new Listeners<void>()
  readonly store: EventStore
  /** For how long this node has not been able to look, in milliseconds; everything rejects while it is cut off. */
  silence = 0
  cutOff = false

  constructor(log: EventStore) {
    const reached = (): EventStore => {
      if (this.cutOff) throw new Error('The database cannot be reached.')
      return log
    }
    this.store = {
      head: async () => reached().head(),
      append: async (...given) => reached().append(...given),
      async *read(after) {
        yield* reached().read(after)
      },
      entries: async (versions) => reached().entries(versions),
      readStored: (after) => reached().readStored(after),
      answerTo: async (command) => reached().answerTo(command),
      readAnswers: () => reached().readAnswers(),
      readErasures: () => reached().readErasures(),
      lastErasure: async () => reached().lastErasure(),
      eraseTexts: async (...given) => reached().eraseTexts(...given),
      close: async () => undefined,
      onAppended: (listener) => this.#appended.add(listener),
      onErased: (listener) => this.#erased.add(listener),
      silence: () => this.silence,
    }
  }

  /** It hears that there may be more. */
  hint(): void {
    this.#appended.tell()
  }

  hintErased(): void {
    this.#erased.tell()
  }
}
