import type { Database, Statement } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import type { Delivery, News, Notifications } from '../notifications.ts'
import { deliveryFrom, type DeliveryRow, type Found, newsFrom, type NewsRow, REMEMBERED } from '../rows/news.ts'
import { SqliteSubscribers } from './subscribers.ts'

/** Who is told what, and what is on its way, in the same file as the log but in tables that forget. */
export class SqliteNotifications extends SqliteSubscribers implements Notifications {
  readonly #cursor: Statement<[], number>
  readonly #waiting: Statement<[string], NewsRow>
  readonly #due: Statement<[number], DeliveryRow>
  readonly #begin: Statement<[string]>
  readonly #putBack: Statement<[number, string]>
  readonly #drop: Statement<[string]>
  readonly #dropBegun: Statement<[]>
  readonly #found: (version: number, news: readonly Found[], now: number) => void
  readonly #handOver: (person: string, ways: readonly (string | null)[], now: number) => void

  constructor(database: Database) {
    super(database)
    this.#cursor = database.prepare<[], number>('SELECT version FROM notification_cursor').pluck()
    this.#waiting = database.prepare(
      'SELECT key, kind, thing_kind AS thingKind, thing FROM news WHERE person = ? AND handed = 0 ORDER BY found_at, key',
    )
    this.#due = database.prepare(
      'SELECT id, person, device, news, attempts FROM deliveries WHERE begun = 0 AND due_at <= ? ORDER BY due_at, id LIMIT 100',
    )
    this.#begin = database.prepare('UPDATE deliveries SET begun = 1 WHERE id = ? AND begun = 0')
    this.#putBack = database.prepare(
      'UPDATE deliveries SET begun = 0, attempts = attempts + 1, due_at = ? WHERE id = ?',
    )
    this.#drop = database.prepare('DELETE FROM deliveries WHERE id = ?')
    this.#dropBegun = database.prepare('DELETE FROM deliveries WHERE begun = 1')

    const advance = database.prepare('UPDATE notification_cursor SET version = max(version, ?)')
    const add = database.prepare(
      'INSERT INTO news (person, key, kind, thing_kind, thing, found_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    const forget = database.prepare('DELETE FROM news WHERE handed = 1 AND found_at < ?')
    const found = database.transaction((version: number, news: readonly Found[], now: number) => {
      for (const { person, key, kind, thing } of news) add.run(person, key, kind, thing.kind, thing.id, now)
      forget.run(now - REMEMBERED)
      advance.run(version)
    })
    this.#found = (...what) => found.immediate(...what)

    const handed = database.prepare('UPDATE news SET handed = 1 WHERE person = ? AND handed = 0')
    const told = database.prepare('UPDATE notification_choices SET told_at = ? WHERE person = ?')
    const deliver = database.prepare('INSERT INTO deliveries (id, person, device, news, due_at) VALUES (?, ?, ?, ?, ?)')
    const handOver = database.transaction((person: string, ways: readonly (string | null)[], now: number) => {
      const news = JSON.stringify(this.#waiting.all(person).map(newsFrom))
      for (const device of ways) deliver.run(randomUUID(), person, device, news, now)
      handed.run(person)
      told.run(now, person)
    })
    this.#handOver = (...what) => handOver.immediate(...what)
  }

  async cursor(): Promise<number> {
    return this.#cursor.get() ?? 0
  }

  async found(version: number, news: readonly Found[], now: number): Promise<void> {
    this.#found(version, news, now)
  }

  async waiting(person: string): Promise<readonly News[]> {
    return this.#waiting.all(person).map(newsFrom)
  }

  async handOver(person: string, ways: readonly (string | null)[], now: number): Promise<void> {
    this.#handOver(person, ways, now)
  }

  async due(now: number): Promise<readonly Delivery[]> {
    return this.#due.all(now).map(deliveryFrom)
  }

  async begin(id: string): Promise<boolean> {
    return this.#begin.run(id).changes > 0
  }

  async putBack(id: string, dueAt: number): Promise<void> {
    this.#putBack.run(dueAt, id)
  }

  async drop(id: string): Promise<void> {
    this.#drop.run(id)
  }

  async dropBegun(): Promise<number> {
    return this.#dropBegun.run().changes
  }
}
