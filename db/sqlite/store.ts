import type { Database, Statement } from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { type AnswerDraft, answerDraft, draft, entryFrom, type LastRow, parseObject } from '../chain.ts'
import type {
  Answer,
  Appended,
  Entry,
  ErasureCause,
  EventStore,
  Head,
  NewEntry,
  StoredAnswer,
  StoredEntry,
  StoredErasure,
  TextPlace,
} from '../event-store.ts'
import { Checkpoints } from './checkpoints.ts'
import { textEraser } from './erasures.ts'
import {
  headReader,
  lastErasureReader,
  storedAnswers,
  storedErasures,
  storedPicker,
  storedReader,
} from './log-reader.ts'
import { logWriter, type Batch, type Written } from './log-writer.ts'
import { checkRest } from './pages.ts'

interface Waiting {
  readonly batch: Batch
  resolve(appended: Appended): void
  reject(error: unknown): void
}

/** The log of one council in SQLite. The file belongs to who opened it: closing the store leaves it open. */
export class SqliteEventStore implements EventStore {
  readonly #database: Database
  readonly #head: () => Head
  readonly #lastErasure: () => LastRow
  readonly #stored: (afterVersion: number) => AsyncGenerator<StoredEntry>
  readonly #picked: (versions: readonly number[]) => Iterable<StoredEntry>
  readonly #write: (batches: readonly Batch[]) => readonly Written[]
  readonly #answer: Statement<[string], AnswerDraft>
  readonly #erase: ReturnType<typeof textEraser>
  readonly #newSalt: () => string
  readonly #isChecked: boolean
  readonly #checkpoints: Checkpoints
  #waiting: Waiting[] = []
  #closed = false

  /**
   * `newSalt` gives 16 bytes in hex: random ones unless a simulation must be able to repeat itself. `isChecked`: all of the
   * file was looked at when it was opened.
   */
  constructor(database: Database, newSalt = randomSalt, isChecked = true) {
    this.#database = database
    this.#newSalt = newSalt
    this.#isChecked = isChecked
    this.#head = headReader(database)
    this.#lastErasure = lastErasureReader(database)
    this.#stored = storedReader(database)
    this.#picked = storedPicker(database)
    this.#write = logWriter(database)
    this.#answer = database.prepare('SELECT command, actor, at, answer FROM answers WHERE command = ?')
    this.#erase = textEraser(database)
    this.#checkpoints = new Checkpoints(database)
  }

  async head(): Promise<Head> {
    return this.#head()
  }

  append(expected: number, entries: readonly NewEntry[], answers: readonly Answer[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new Error('The log is closed.')
      const batch = {
        expected,
        entries: entries.map((entry) => draft(entry, this.#newSalt)),
        answers: answers.map(answerDraft),
      }
      // Committed after this round of the event loop has read all its sockets: one wait for the disk for all of them.
      if (this.#waiting.push({ batch, resolve, reject }) === 1) setImmediate(() => this.#commit())
    })
  }

  async *read(afterVersion: number): AsyncGenerator<Entry> {
    let version = afterVersion
    for await (const stored of this.#stored(afterVersion)) {
      version += 1
      if (stored.version !== version) throw new Error(`Entry ${version} is missing. Restore the last backup.`)
      yield entryFrom(stored)
    }
  }

  async entries(versions: readonly number[]): Promise<readonly Entry[]> {
    return Array.from(this.#picked(versions), (stored) => entryFrom(stored))
  }

  readStored(afterVersion: number): AsyncIterable<StoredEntry> {
    return this.#stored(afterVersion)
  }

  async answerTo(command: string): Promise<Answer | undefined> {
    const found = this.#answer.get(command)
    return found && { ...found, answer: parseObject(found.answer, `the answer to ${command}`) }
  }

  readAnswers(): AsyncIterable<StoredAnswer> {
    return storedAnswers(this.#database)
  }

  readErasures(): AsyncIterable<StoredErasure> {
    return storedErasures(this.#database)
  }

  async lastErasure(): Promise<LastRow> {
    return this.#lastErasure()
  }

  async eraseTexts(texts: readonly (TextPlace & { readonly standIn: string })[], why: ErasureCause): Promise<number> {
    const erased = this.#erase(texts, why)
    // Erased must also be gone from the write-ahead log, which still holds the pages as they were.
    this.#database.pragma('wal_checkpoint(TRUNCATE)')
    return erased
  }

  async checkRest(rest: () => Promise<void>): Promise<void> {
    if (!this.#isChecked) await checkRest(this.#database, rest)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#commit()
    this.#checkpoints.stop()
  }

  #commit(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    let written: readonly Written[]
    try {
      written = this.#write(waiting.map(({ batch }) => batch))
    } catch (error) {
      // Nothing of it was written: tell everyone who waits, and let the next append try the disk again.
      for (const one of waiting) one.reject(error)
      return
    }
    for (const [index, one] of written.entries()) waiting[index]?.resolve(appended(one))
    this.#checkpoints.committed(
      waiting.reduce((rows, { batch }) => rows + batch.entries.length + batch.answers.length, 0),
    )
  }
}

function randomSalt(): string {
  return randomBytes(16).toString('hex')
}

function appended(written: Written): Appended {
  return written.ok ? { ...written, entries: written.entries.map(entryFrom) } : written
}
