import { randomUUID } from 'node:crypto'
import { type CalendarLink, type CalendarLinks, isNoted } from '../calendar-links.ts'
import { newToken, tokenHash } from '../token.ts'
import type { OneCouncil } from './one-council.ts'

const LINKS = 'SELECT id, person, created_at AS "createdAt", used_at AS "usedAt" FROM calendar_links WHERE council = $1'

/** Calendar links of one council; one that was ended is gone. */
export class PostgresCalendarLinks implements CalendarLinks {
  readonly #council: OneCouncil

  constructor(council: OneCouncil) {
    this.#council = council
  }

  async create(person: string, now: number): Promise<string> {
    const token = newToken()
    const row = { token_hash: tokenHash(token), id: randomUUID(), person, created_at: now }
    await this.#council.insert('calendar_links', row)
    return token
  }

  async linkOf(token: string, now: number): Promise<CalendarLink | undefined> {
    const link = await this.#council.row<CalendarLink>(`${LINKS} AND token_hash = $2`, tokenHash(token))
    if (!link || isNoted(link, now)) return link
    // Where it cannot be noted now, it is the next time.
    const note = 'UPDATE calendar_links SET used_at = $3 WHERE council = $1 AND id = $2'
    await this.#council.changed(note, link.id, now).catch(() => undefined)
    return link
  }

  links(person: string): Promise<readonly CalendarLink[]> {
    return this.#council.rows<CalendarLink>(`${LINKS} AND person = $2 ORDER BY created_at, id`, person)
  }

  async revoke(id: string, person: string): Promise<boolean> {
    const statement = 'DELETE FROM calendar_links WHERE council = $1 AND id = $2 AND person = $3'
    return (await this.#council.changed(statement, id, person)) > 0
  }
}
