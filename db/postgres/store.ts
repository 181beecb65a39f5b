import { randomBytes } from 'node:crypto'
import { answerDraft, draft, EMPTY_HEAD, entryFrom, type LastRow, NO_ROW, parseObject } from '../chain.ts'
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
import { Listeners } from '../listeners.ts'
import type { CouncilDatabase } from './council-database.ts'
import type { Moment } from '../moment.ts'
import type { OneCouncil } from './one-council.ts'
import { storedAfter, storedAnswers, storedEntries, storedErasures } from './log-reader.ts'
import { type Batch, headOf, writeToLog, type Written } from './log-writer.ts'

interface Waiting {
  readonly batch: Batch
  resolve(appended: Appended): void
  reject(error: unknown): void
}

/** The log of one council in PostgreSQL. The database belongs to who opened it: closing the store leaves it open. */
export class PostgresEventStore implements EventStore {
  readonly #council: CouncilDatabase
  readonly #newSalt: () => string
  readonly #listeners = new Listeners<void>()
  readonly #ownListeners = new Listeners<void>()
  #known = 0
  #seen: Head = EMPTY_HEAD
  #looked: Moment | undefined
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined
  #closed = false

  /** `newSalt` gives 16 bytes in hex: random ones unless a simulation must be able to repeat itself. */
  constructor(council: CouncilDatabase, newSalt = () => randomBytes(16).toString('hex')) {
    this.#council = council
    this.#newSalt = newSalt
  }

  /** The version up to which this store wrote itself, or told its listeners. */
  get known(): number {
    return this.#known
  }

  /** The last entry that was written, told of, or read: a database without it is not the one that this log is in. */
  get seen(): Head {
    return this.#seen
  }

  /** Others may have appended, up to this entry where it is known. */
  appended(head?: Head): void {
    if (head) this.#know(head)
    this.#listeners.tell()
  }

  /** Others were looked for at this time, and told. */
  looked(at: Moment): void {
    this.#looked = at
  }

  /** Calls `listener` after each append of this store that is durable. */
  onOwn(listener: () => void): void {
    this.#ownListeners.add(listener)
  }

  onAppended(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  onErased(listener: () => void): () => void {
    return this.#council.changes.erased.add(listener)
  }

  silence(): number {
    return this.#looked?.ago() ?? Infinity
  }

  head(): Promise<Head> {
    return headOf(this.#council)
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
    return (await storedEntries(this.#council, versions)).map(entryFrom)
  }

  async *readStored(afterVersion: number): AsyncGenerator<StoredEntry> {
    for await (const entry of storedAfter(this.#council, afterVersion)) {
      this.#see(entry)
      yield entry
    }
  }

  async answerTo(command: string): Promise<Answer | undefined> {
    const found = await this.#council.row<Omit<StoredAnswer, 'number' | 'hash'>>(
      `SELECT command, actor, at, answer FROM answers WHERE council || '' = $1 AND command = $2`,
      command,
    )
    return found && { ...found, answer: parseObject(found.answer, `the answer to ${command}`) }
  }

  readAnswers(): AsyncIterable<StoredAnswer> {
    return storedAnswers(this.#council)
  }

  readErasures(): AsyncIterable<StoredErasure> {
    return storedErasures(this.#council)
  }

  async lastErasure(): Promise<LastRow> {
    const last = 'SELECT number, hash FROM erasures WHERE council = $1 ORDER BY number DESC LIMIT 1'
    return (await this.#council.row<LastRow>(last)) ?? NO_ROW
  }

  async eraseTexts(texts: readonly (TextPlace & { readonly standIn: string })[], why: ErasureCause): Promise<number> {
    const { changes } = this.#council
    const erase = async (within: OneCouncil): Promise<{ count: number; last: number }> => {
      const erased = await within.row<{ count: number }>(
        'SELECT erase_texts($1, $2, $3, $4, $5, $6, $7) AS count',
        texts.map(({ version }) => version),
        texts.map(({ path }) => path),
        texts.map(({ standIn }) => standIn),
        why.at,
        why.by,
        why.cause,
      )
      const last = await within.row<{ changes: number }>('SELECT changes FROM councils WHERE council = $1')
      return { count: erased?.count ?? 0, last: last?.changes ?? 0 }
    }
    // Not before: numbers of a change that fails are given to the next one, whoever makes it.
    const { count } = await this.#council.change(erase, (done) => changes.own(done.count, done.last))
    return count
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#writing
  }

  #know(head: Head): void {
    this.#known = Math.max(this.#known, head.version)
    this.#see(head)
  }

  #see({ version, hash }: Head): void {
    if (version > this.#seen.version) this.#seen = { version, hash }
  }

  /** What was asked for while one commit was under way shares the next one. */
  async #write(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting
      this.#waiting = []
      try {
        const batches = waiting.map(({ batch }) => batch)
        const written = await writeToLog(this.#council, batches)
        for (const one of written) if (one.ok) this.#know(one.head)
        if (written.some(({ ok }) => ok)) this.#ownListeners.tell()
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
