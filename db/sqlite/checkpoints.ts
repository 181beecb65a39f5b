import type { Database } from 'better-sqlite3'

/** Milliseconds without a commit after which the log is calm enough. */
const CALM = 200
/** Rows written since the last checkpoint (a page or two each) beyond which it no longer waits for calm. */
const FULL = 2000

/**
 * Moves what was committed from the write-ahead log into the file between commits, never inside one: in calm moments,
 * or, if none comes, once the answers of the commit that filled it are out. Missing one loses nothing.
 */
export class Checkpoints {
  readonly #database: Database
  #calm: NodeJS.Timeout | undefined
  #now: NodeJS.Immediate | undefined
  #rows = 0

  constructor(database: Database) {
    this.#database = database
  }

  /** Tells of a commit of so many rows. */
  committed(rows: number): void {
    this.#rows += rows
    if (this.#rows >= FULL) this.#now ??= setImmediate(() => this.#run())
    else if (this.#calm) this.#calm.refresh()
    else this.#calm = setTimeout(() => this.#run(), CALM).unref()
  }

  stop(): void {
    clearTimeout(this.#calm)
    clearImmediate(this.#now)
  }

  #run(): void {
    this.stop()
    this.#calm = undefined
    this.#now = undefined
    this.#rows = 0
    try {
      // Passive: it waits for no reader and fails for none. What it leaves is taken by the next.
      this.#database.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // A full or broken disk: nothing is lost by it, everything stands in the write-ahead log, and the next commit
      // is the one to say so.
    }
  }
}
