import type { Database, Statement } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { type CalendarLink, type CalendarLinks, isNoted } from '../calendar-links.ts'
import { newToken, tokenHash } from '../token.ts'

export const calendarLinkTable = `
  CREATE TABLE calendar_links (
    token_hash TEXT PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    person     TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX calendar_links_person ON calendar_links (person);
  `

const LINK = 'SELECT id, person, created_at AS createdAt, used_at AS usedAt FROM calendar_links'

/** Calendar links in the council's file; one that was ended is gone. */
export class SqliteCalendarLinks implements CalendarLinks {
  readonly #add: Statement<[string, string, string, number]>
  readonly #byToken: Statement<[string], CalendarLink>
  readonly #byPerson: Statement<[string], CalendarLink>
  readonly #use: Statement<[number, string]>
  readonly #revoke: Statement<[string, string]>

  constructor(database: Database) {
    this.#add = database.prepare('INSERT INTO calendar_links (token_hash, id, person, created_at) VALUES (?, ?, ?, ?)')
    this.#byToken = database.prepare(`${LINK} WHERE token_hash = ?`)
    this.#byPerson = database.prepare(`${LINK} WHERE person = ? ORDER BY created_at, id`)
    this.#use = database.prepare('UPDATE calendar_links SET used_at = ? WHERE id = ?')
    this.#revoke = database.prepare('DELETE FROM calendar_links WHERE id = ? AND person = ?')
  }

  async create(person: string, now: number): Promise<string> {
    const token = newToken()
    this.#add.run(tokenHash(token), randomUUID(), person, now)
    return token
  }

  async linkOf(token: string, now: number): Promise<CalendarLink | undefined> {
    const link = this.#byToken.get(tokenHash(token))
    if (link && !isNoted(link, now)) this.#note(now, link.id)
    return link
  }

  /** Reading needs no disk that can be written. */
  #note(now: number, id: string): void {
    try {
      this.#use.run(now, id)
    } catch {
      // It is noted the next time.
    }
  }

  async links(person: string): Promise<readonly CalendarLink[]> {
    return this.#byPerson.all(person)
  }

  async revoke(id: string, person: string): Promise<boolean> {
    return this.#revoke.run(id, person).changes > 0
  }
}
