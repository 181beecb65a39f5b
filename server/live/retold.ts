import { setImmediate as tick } from 'node:timers/promises'
import type { Entry, EventStore } from '../../db/event-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { type Changes, CouncilLedger, type CouncilState, Draft } from '../../machines/council-state.ts'
import { enact } from '../../machines/enact.ts'
import type { Event } from '../../machines/events.ts'
import { eventOf } from './log-entry.ts'

/** One entry of the log, told again: the council before it and after it. */
export interface Told {
  readonly version: number
  readonly event: Event
  readonly before: CouncilState
  readonly after: CouncilState
  readonly changes: Changes
}

/** Whoever keeps a fold of the log. */
export interface RetoldListener {
  readonly told: (told: Told) => void
  /** Everything is told once more, from the beginning: texts were erased, and the fold may hold them. */
  readonly anew: () => void
}

/** How many entries are told again before others get a turn. */
const TURN = 100

/**
 * The log told again from its beginning to whoever keeps a fold of it, read on when somebody asks. It stands in nobody's
 * way, can be dropped at any time, and keeps no event.
 */
export class Retold {
  readonly agreement: Agreement
  readonly #log: Pick<EventStore, 'read'>
  readonly #listeners: RetoldListener[] = []
  #ledger: CouncilLedger
  #version = 0
  #reading: Promise<void> = Promise.resolve()

  constructor(agreement: Agreement, log: Pick<EventStore, 'read'>) {
    this.agreement = agreement
    this.#ledger = new CouncilLedger(agreement)
    this.#log = log
  }

  /** Is told every entry. Only before the first reading: nobody may miss the beginning. */
  listen(listener: RetoldListener): void {
    if (this.#version > 0) throw new Error('The log has been told without this listener already.')
    this.#listeners.push(listener)
  }

  /** Texts were erased: drops all that was told, which is told again when somebody asks. */
  forget(): void {
    const begin = (): void => {
      this.#version = 0
      this.#ledger = new CouncilLedger(this.agreement)
      for (const { anew } of this.#listeners) anew()
    }
    this.#reading = this.#reading.then(begin, begin)
  }

  /** Up to the log's end at this moment. */
  readOn(): Promise<void> {
    const read = async (): Promise<void> => {
      for await (const entry of this.#log.read(this.#version)) {
        this.#tell(entry)
        if (entry.version % TURN === 0) await tick()
      }
    }
    this.#reading = this.#reading.then(read, read)
    return this.#reading
  }

  /** Told again, not decided again: the council has read this log before, and would have stopped at a wrong entry. */
  #tell(entry: Entry): void {
    const event = eventOf(entry)
    const after = new Draft(this.#ledger)
    enact(after, event)
    const changes = after.changes()
    for (const { told } of this.#listeners) {
      told({ version: entry.version, event, before: this.#ledger, after, changes })
    }
    this.#ledger.put(changes)
    this.#version = entry.version
  }
}
