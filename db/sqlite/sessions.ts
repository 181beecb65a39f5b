import type { Database, Statement } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { Listeners } from '../listeners.ts'
import { isSeen, SESSION_COLUMNS, sessionFrom, type SessionRow } from '../rows/session.ts'
import { type Device, idleMs, type LinkOptions, type Session, type Sessions } from '../sessions.ts'
import { newToken, tokenHash } from '../token.ts'

const ALIVE = `revoked_at IS NULL AND expires_at > @now AND last_seen_at > @now - ${idleMs}`

type At<Key extends string> = Record<Key, string> & { now: number }

/** Links and sessions of one council, in the same file as its log but in tables that forget. */
export class SqliteSessions implements Sessions {
  readonly #addLink: Statement<[string, string, number, number]>
  readonly #redeem: (link: string, now: number, expiresAt: number) => string | undefined
  readonly #begin: Statement<[Record<string, string | number>]>
  readonly #byToken: Statement<[At<'token'>], SessionRow>
  readonly #byPerson: Statement<[At<'person'>], SessionRow>
  readonly #see: Statement<[number, string]>
  readonly #prove: Statement<[At<'id'> & { token: string }]>
  readonly #revoke: Statement<[At<'id'>]>
  readonly #revoked = new Listeners<string>()
  readonly #proved = new Listeners<{ readonly session: string; readonly at: number }>()

  constructor(database: Database) {
    this.#addLink = database.prepare('INSERT INTO links (person, token_hash, expires_at, reusable) VALUES (?, ?, ?, ?)')
    this.#begin = database.prepare(
      'INSERT INTO sessions (token_hash, id, person, device, begun_by, created_at, last_seen_at, expires_at, proved_at) ' +
        'VALUES (@token, @id, @person, @device, @by, @now, @now, @expiresAt, @now)',
    )
    this.#redeem = this.#redeemer(database)
    this.#byToken = database.prepare(`SELECT ${SESSION_COLUMNS} FROM sessions WHERE token_hash = @token AND ${ALIVE}`)
    this.#byPerson = database.prepare(
      `SELECT ${SESSION_COLUMNS} FROM sessions WHERE person = @person AND ${ALIVE} ORDER BY created_at, id`,
    )
    this.#see = database.prepare('UPDATE sessions SET last_seen_at = ? WHERE id = ?')
    this.#prove = database.prepare(
      `UPDATE sessions SET token_hash = @token, proved_at = @now WHERE id = @id AND ${ALIVE}`,
    )
    this.#revoke = database.prepare(`UPDATE sessions SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL`)
  }

  async createLink(person: string, expiresAt: number, { reusable = false }: LinkOptions = {}): Promise<string> {
    const token = newToken()
    this.#addLink.run(person, tokenHash(token), expiresAt, Number(reusable))
    return token
  }

  async redeem(linkToken: string, now: number, sessionExpiresAt: number): Promise<string | undefined> {
    return this.#redeem(linkToken, now, sessionExpiresAt)
  }

  async begin(person: string, device: Device, now: number, expiresAt: number): Promise<string> {
    return this.beginNow(person, device, now, expiresAt)
  }

  /** The same at once, for use within a transaction. */
  beginNow(person: string, device: Device, now: number, expiresAt: number): string {
    const token = newToken()
    const { name, by } = device
    this.#begin.run({ token: tokenHash(token), id: randomUUID(), person, device: name, by, now, expiresAt })
    return token
  }

  async sessionOf(sessionToken: string, now: number): Promise<Session | undefined> {
    const row = this.#byToken.get({ token: tokenHash(sessionToken), now })
    if (!row) return undefined
    const seen = isSeen(row, now)
    if (!seen) this.#note(now, row.id)
    return sessionFrom(seen ? row : { ...row, lastSeenAt: now })
  }

  /** Looking needs no disk that can be written: whoever is signed in stays so when it is full. */
  #note(now: number, id: string): void {
    try {
      this.#see.run(now, id)
    } catch {
      // It is noted the next time.
    }
  }

  async prove(sessionId: string, now: number): Promise<string | undefined> {
    const token = newToken()
    const { changes } = this.#prove.run({ id: sessionId, now, token: tokenHash(token) })
    if (changes === 0) return undefined
    this.#proved.tell({ session: sessionId, at: now })
    return token
  }

  async sessions(person: string, now: number): Promise<readonly Session[]> {
    return this.#byPerson.all({ person, now }).map(sessionFrom)
  }

  async revoke(sessionId: string, now: number): Promise<boolean> {
    const { changes } = this.#revoke.run({ id: sessionId, now })
    if (changes > 0) this.tellRevoked([sessionId])
    return changes > 0
  }

  async revokeAll(person: string, now: number, but?: string): Promise<number> {
    const revoked = this.revokeAllNow(person, now, but)
    this.tellRevoked(revoked)
    return revoked.length
  }

  /** The same at once and without telling anybody, for use within a transaction. */
  revokeAllNow(person: string, now: number, but?: string): string[] {
    const all = this.#byPerson.all({ person, now }).filter(({ id }) => id !== but)
    for (const { id } of all) this.#revoke.run({ id, now })
    return all.map(({ id }) => id)
  }

  tellRevoked(sessions: readonly string[]): void {
    for (const session of sessions) this.#revoked.tell(session)
  }

  onRevoke(listener: (sessionId: string) => void): () => void {
    return this.#revoked.add(listener)
  }

  onProof(listener: (proof: { readonly session: string; readonly at: number }) => void): () => void {
    return this.#proved.add(listener)
  }

  /** Uses up a link and begins a session in one transaction, so that a link taken twice at once gives one session. */
  #redeemer(database: Database): (link: string, now: number, expiresAt: number) => string | undefined {
    const use = database
      .prepare<[At<'link'>], string>(
        'UPDATE links SET used_at = @now WHERE token_hash = @link AND expires_at > @now ' +
          'AND (used_at IS NULL OR reusable = 1) RETURNING person',
      )
      .pluck()
    const redeem = database.transaction((link: string, now: number, expiresAt: number) => {
      const person = use.get({ link: tokenHash(link), now })
      return person === undefined ? undefined : this.beginNow(person, { name: '', by: 'link' }, now, expiresAt)
    })
    return (link, now, expiresAt) => redeem.immediate(link, now, expiresAt)
  }
}
