import { type LastRow, NO_ROW } from '../../db/chain.ts'
import type { Entry, EventStore } from '../../db/event-store.ts'
import type { Snapshots } from '../../db/snapshots.ts'
import type { Signer } from '../evidence/signer.ts'
import { programOf } from '../program.ts'
import type { SettledState } from './settled-state.ts'
import { type Origin, read, written } from './snapshot.ts'

/** A new snapshot after so many entries, … */
const EVERY = 2000
/** … once nothing was written for so many milliseconds; */
const CALM_MS = 2000
/** at the end, if more than one in so many entries came after the last: fewer are read again faster than all is written. */
const AT_END = 500

export interface SnapshotOptions {
  readonly store: Snapshots
  /** Signs them, so that nobody who can write to the disk can bring another state in. */
  readonly signer: Signer
}

interface KeepingOptions extends SnapshotOptions {
  readonly log: EventStore
  readonly settled: SettledState
  readonly onTrouble: (error: unknown) => void
}

/** A snapshot could not be read, written or dropped. */
export class SnapshotTrouble extends Error {
  constructor(cause: unknown) {
    super('The snapshot could not be read, written or dropped.', { cause })
    this.name = 'SnapshotTrouble'
  }
}

/** Keeps a council's snapshot: takes it up at the start, renews it in calm moments and at the end, drops it when texts go. */
export class SnapshotKeeping {
  readonly #options: KeepingOptions
  /** The version that the kept one is of. */
  #kept = 0
  /** As of which erasure the texts in memory are known; undefined while some are being erased: nothing is kept then. */
  #erasure: LastRow | undefined = NO_ROW
  #calm: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(options: KeepingOptions) {
    this.#options = options
  }

  /** Takes up what was kept, if it is genuine and of this very log. Resolves with the entry that it ends with. */
  async takeUp(): Promise<Entry | undefined> {
    this.#erasure = await this.#options.log.lastErasure()
    try {
      const { store, settled, signer, log } = this.#options
      const bytes = await store.latest()
      const record = bytes && read(bytes, this.#origin(), signer)
      const [last] = record ? await log.entries([record.version]) : []
      if (record && last?.hash === record.hash) {
        settled.revive(record)
        this.#kept = record.version
        return last
      }
      // It may hold what was erased since.
      if (bytes) await store.drop()
    } catch (error) {
      this.#options.onTrouble(new SnapshotTrouble(error))
    }
    return undefined
  }

  /** Something was settled, or read. */
  passed(): void {
    if (this.#options.settled.version - this.#kept < EVERY) return
    if (this.#calm) this.#calm.refresh()
    else this.#calm = setTimeout(() => void this.#keep(), CALM_MS).unref()
  }

  /**
   * Overwrites what is kept, before texts are erased. Nothing is kept any more until the log has been read without them.
   * Rejects when it is still there.
   */
  drop(): Promise<void> {
    this.#erasure = undefined
    this.#kept = 0
    const dropped = this.#writing.then(() => this.#options.store.drop())
    this.#writing = dropped.catch(() => undefined)
    return dropped
  }

  /** Drops it, and keeps none before `reading` has read the log without what was erased. */
  async anew(reading: () => Promise<void>): Promise<void> {
    await this.drop()
    const erasure = await this.#options.log.lastErasure()
    await reading()
    this.#erasure = erasure
    this.passed()
  }

  /** Nothing more will be settled. Of a council that was removed meanwhile nothing is kept. */
  async end(): Promise<void> {
    clearTimeout(this.#calm)
    await this.#writing
    const { log, settled, onTrouble } = this.#options
    const { version, hash } = settled
    if (version === 0) return
    try {
      const [last] = await log.entries([version])
      if (last?.hash !== hash) await this.drop()
      else if ((version - this.#kept) * AT_END > version) await this.#keep()
    } catch (error) {
      onTrouble(new SnapshotTrouble(error))
    }
  }

  #keep(): Promise<void> {
    this.#calm = undefined
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    if (this.#erasure === undefined) return
    const { store, settled, signer, onTrouble } = this.#options
    const record = settled.record()
    try {
      const origin = this.#origin()
      await store.keep(this.#unlessDropped(written(record, origin, signer)), origin.erasure.number)
      this.#kept = record.version
    } catch (error) {
      if (!(error instanceof Dropped)) onTrouble(new SnapshotTrouble(error))
    }
  }

  async *#unlessDropped(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      if (this.#erasure === undefined) throw new Dropped()
      yield piece
    }
  }

  #origin(): Origin {
    const { rulebook } = this.#options.settled
    return { rulebook, program: programOf(), erasure: this.#erasure ?? NO_ROW }
  }
}

/** Texts are being erased while a snapshot with them is written. */
class Dropped extends Error {}
