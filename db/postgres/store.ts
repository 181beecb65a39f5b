import { randomBytes } from 'node:crypto'
import { answerDraft, draft, entryFrom, parseObject } from '../chain.ts'
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
import type { Database } from './database.ts'
import { storedAfter, storedAnswers, storedEntries, storedErasures } from './log-reader.ts'
import { type Batch, headOf, writeToLog, type Written } from './log-writer.ts'

interface Waiting {
  readonly batch: Batch
  resolve(appended: Appended): void
  reject(error: unknown): void
}

/** The log of one council in PostgreSQL. The database belongs to who opened it: closing the store leaves it open. */
export class PostgresEventStore implements EventStore {
  readonly #database: Database
  readonly #council: string
  readonly #newSalt: () => string
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined
  #closed = false

  /** `newSalt` gives 16 bytes in hex: random ones unless a simulation must be able to repeat itself. */
  constructor(database: Database, council: string, newSalt = () => randomBytes(16).toString('hex')) {
    this.#database = database
    this.#council = council
    this.#newSalt = newSalt
  }

  head(): Promise<Head> {
    return headOf(this.#database, this.#council)
  }

  append(expected: number, entries: readonly NewEntry[], answers: readonly Answer[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new Error('The log is closed.')
      const batch = {
        expected,
        entries: entries.map((entry) => draft(entry, this.#newSalt)),
        answers: answers.map(answerDraft),
      }
      this.#waiting.push({ batch, resolve, reject })
      this.#writing ??= this.#write()
    })
  }

  async *read(afterVersion: number): AsyncGenerator<Entry> {
    let version = afterVersion
    for await (const stored of this.readStored(afterVersion)) {
      version += 1
      if (stored.version !== version) throw new Error(`Entry ${version} is missing. Restore the last backup.`)
      yield entryFrom(stored)
    }
  }

  async entries(versions: readonly number[]): Promise<readonly Entry[]> {
    return (await storedEntries(this.#database, this.#council, versions)).map(entryFrom)
  }

  readStored(afterVersion: number): AsyncIterable<StoredEntry> {
    return storedAfter(this.#database, this.#council, afterVersion)
  }

  async answerTo(command: string): Promise<Answer | undefined> {
    const [found] = await this.#database.rows<Omit<StoredAnswer, 'number' | 'hash'>>(
      'SELECT command, actor, at, answer FROM answers WHERE council = $1 AND command = $2',
      this.#council,
      command,
    )
    return found && { ...found, answer: parseObject(found.answer, `the answer to ${command}`) }
  }

  readAnswers(): AsyncIterable<StoredAnswer> {
    return storedAnswers(this.#database, this.#council)
  }

  readErasures(): AsyncIterable<StoredErasure> {
    return storedErasures(this.#database, this.#council)
  }

  async eraseTexts(texts: readonly (TextPlace & { readonly standIn: string })[], why: ErasureCause): Promise<number> {
    const [erased] = await this.#database.rows<{ count: number }>(
      'SELECT erase_texts($1, $2, $3, $4, $5, $6, $7) AS count',
      this.#council,
      texts.map(({ version }) => version),
      texts.map(({ path }) => path),
      texts.map(({ standIn }) => standIn),
      why.at,
      why.by,
      why.cause,
    )
    return erased?.count ?? 0
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#writing
  }

  /** What was asked for while one commit was under way shares the next one. */
  async #write(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting
      this.#waiting = []
      try {
        const batches = waiting.map(({ batch }) => batch)
        const written = await writeToLog(this.#database, this.#council, batches)
        for (const [index, one] of written.entries()) waiting[index]?.resolve(appended(one))
      } catch (error) {
        for (const one of waiting) one.reject(error)
      }
    }
    this.#writing = undefined
  }
}

const appended = (written: Written): Appended =>
  written.ok ? { ...written, entries: written.entries.map(entryFrom) } : written
