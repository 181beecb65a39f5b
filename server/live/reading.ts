import type { Entry, EventStore } from '../../db/event-store.ts'
import { type Changes, Draft } from '../../machines/council-state.ts'
import { ChainCheck } from './chain-check.ts'
import { readLog } from './read-log.ts'
import { type Settled, SettledState } from './settled-state.ts'
import { SnapshotKeeping, type SnapshotOptions } from './snapshot-keeping.ts'
import type { SteadyClock } from './steady-clock.ts'

export interface ReadingOptions {
  readonly log: EventStore
  readonly settled: SettledState
  readonly clock: SteadyClock
  /** What was read and not written here. */
  readonly tell: (news: Omit<Settled, 'at'>) => void
  /** From where to begin; without it, at the beginning. */
  readonly snapshots?: SnapshotOptions | undefined
  /** What was passed over by beginning from a snapshot turned out not to be as it was written. */
  readonly onFault: (error: unknown) => void
  readonly onTrouble: (error: unknown) => void
}

/** Reads the log into a council's settled state: from the beginning, on from there, and anew. */
export class Reading {
  readonly #options: ReadingOptions
  readonly #check: ChainCheck
  readonly #snapshots: SnapshotKeeping | undefined

  constructor(options: ReadingOptions) {
    this.#options = options
    this.#snapshots = options.snapshots && new SnapshotKeeping({ ...options, ...options.snapshots })
    this.#check = new ChainCheck({ ...options, onFault: (fault) => void this.#distrust(fault) })
  }

  /**
   * From the snapshot on, if there is one; what it passes over is looked at afterwards. Throws UnusableFile, naming the
   * entry, when the log is not what it should be.
   */
  async fromStart(): Promise<void> {
    const { log, clock } = this.#options
    const last = await this.#snapshots?.takeUp()
    if (last) clock.wrote(last.at)
    try {
      await readLog(log, (entry) => this.#replay(entry), last)
    } catch (error) {
      await this.#snapshots?.drop()
      throw error
    }
    this.#check.start(last?.version ?? 0)
    this.passed()
  }

  /** Something was settled. */
  passed(): void {
    this.#snapshots?.passed()
  }

  /** Before texts are erased. Rejects when it is still there. */
  async dropSnapshot(): Promise<void> {
    await this.#snapshots?.drop()
  }

  /** Nothing more will be read or written. */
  async end(): Promise<void> {
    await this.#check.stop()
    await this.#snapshots?.end()
  }

  /** There must be more: another server of the same council wrote, or a round that the log denied was written. */
  async follow(): Promise<void> {
    const { settled } = this.#options
    const { version } = settled
    await this.on()
    if (settled.version === version) throw new AnotherLog()
  }

  /**
   * What the log has more than was settled is true already, and is told; of as much of it as could be read, too. `atEnd`
   * is called before, once nothing is missing. Throws when the log does not go on from what was settled.
   */
  async on(atEnd?: () => void): Promise<void> {
    const { log, settled, tell } = this.#options
    const { ledger, version } = settled
    const before = new Map(ledger.meetings)
    const touched = new Draft(ledger)
    let isSame = version === 0
    try {
      // The last entry is read once more: a log may have been put in its place that is shorter, or another.
      for await (const entry of log.read(Math.max(0, version - 1))) {
        if (entry.version > version) touched.put(this.#replay(entry))
        else isSame = entry.hash === settled.hash
        if (!isSame) break
      }
      if (!isSame) throw new AnotherLog()
      atEnd?.()
    } finally {
      if (settled.version > version) tell({ changes: touched.changes(), before })
    }
  }

  /** After texts were erased. What others have appended meanwhile is left for later. */
  anew(): Promise<void> {
    return this.#snapshots ? this.#snapshots.anew(() => this.#anew()) : this.#anew()
  }

  async #distrust(fault: unknown): Promise<void> {
    this.#options.onFault(fault)
    try {
      await this.dropSnapshot()
    } catch (error) {
      this.#options.onTrouble(error)
    }
  }

  async #anew(): Promise<void> {
    const { log, settled } = this.#options
    const anew = new SettledState(settled.ledger.agreement)
    await readLog(log, (entry) => entry.version <= settled.version && anew.replay(entry))
    settled.takeOver(anew)
  }

  #replay(entry: Entry): Changes {
    this.#options.clock.wrote(entry.at)
    return this.#options.settled.replay(entry)
  }
}

/** Nothing that is known of it holds any more: the process has to read it from the beginning. */
export class AnotherLog extends Error {
  constructor() {
    super('The log is not the one that was read. Start this server anew.')
    this.name = 'AnotherLog'
  }
}
