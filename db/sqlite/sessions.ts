import type { Database, Statement } from 'better-sqlite3'
import { hash, randomBytes, randomUUID } from 'node:crypto'
import { Listeners } from '../listeners.ts'
import type { LinkOptions, Session, Sessions, SignedIn } from '../sessions.ts'
import { personFrom, type PersonRow } from './people.ts'

/** How stale `lastSeenAt` may be, in milliseconds. */
const SEEN_EVERY = 60_000

const SESSION =
  'sessions.id AS id, person, created_at AS createdAt, last_seen_at AS lastSeenAt, expires_at AS expiresAt FROM sessions'
const ALIVE = 'revoked_at IS NULL AND expires_at > @now'

type At<Key extends string> = Record<Key, string> & { now: number }

/** Links and sessions of one council, in the same file as its log but in tables that forget. */
export class SqliteSessions implements Sessions {
  readonly #addLink: Statement<[string, string, number, number]>
  readonly #redeem: (link: string, now: number, expiresAt: number) => string | undefined
  readonly #byToken: Statement<[At<'token'>], Session>
  readonly #byPerson: Statement<[At<'person'>], Session>
  readonly #person: Statement<[string], PersonRow>
  readonly #see: Statement<[number, string]>
  readonly #revoke: Statement<[At<'id'>]>
  readonly #revoked = new Listeners<string>()

  constructor(database: Database) {
    this.#addLink = database.prepare('INSERT INTO links (person, token_hash, expires_at, reusable) VALUES (?, ?, ?, ?)')
    this.#redeem = redeemer(database)
    this.#byToken = database.prepare(`SELECT ${SESSION} WHERE token_hash = @token AND ${ALIVE}`)
    this.#byPerson = database.prepare(`SELECT ${SESSION} WHERE person = @person AND ${ALIVE} ORDER BY created_at, id`)
    this.#person = database.prepare('SELECT * FROM people WHERE id = ?')
    this.#see = database.prepare('UPDATE sessions SET last_seen_at = ? WHERE id = ?')
    this.#revoke = database.prepare(`UPDATE sessions SET revoked_at = @now WHERE id = @id AND ${ALIVE}`)
  }

  async createLink(person: string, expiresAt: number, { reusable = false }: LinkOptions = {}): Promise<string> {
    if (!this.#person.get(person)) throw new Error(`There is no person with the id ${person}.`)
    const token = newToken()
    this.#addLink.run(person, tokenHash(token), expiresAt, Number(reusable))
    return token
  }

  async redeem(linkToken: string, now: number, sessionExpiresAt: number): Promise<string | undefined> {
    return this.#redeem(linkToken, now, sessionExpiresAt)
  }

  async sessionOf(sessionToken: string, now: number): Promise<SignedIn | undefined> {
    const session = this.#byToken.get({ token: tokenHash(sessionToken), now })
    const person = session && this.#person.get(session.person)
    if (!session || !person) return undefined
    const lastSeenAt = now - session.lastSeenAt < SEEN_EVERY ? session.lastSeenAt : now
    if (lastSeenAt !== session.lastSeenAt) this.#see.run(lastSeenAt, session.id)
    return { session: { ...session, lastSeenAt }, person: personFrom(person) }
  }

  async sessions(person: string, now: number): Promise<readonly Session[]> {
    return this.#byPerson.all({ person, now })
  }

  async revoke(sessionId: string, now: number): Promise<boolean> {
    const { changes } = this.#revoke.run({ id: sessionId, now })
    if (changes > 0) this.#revoked.tell(sessionId)
    return changes > 0
  }

  onRevoke(listener: (sessionId: string) => void): () => void {
    return this.#revoked.add(listener)
  }
}

/** Uses up a link and begins a session in one transaction, so that a link taken twice at once gives one session. */
function redeemer(database: Database): (link: string, now: number, expiresAt: number) => string | undefined {
  const use = database
    .prepare<[At<'link'>], string>(
      'UPDATE links SET used_at = @now WHERE token_hash = @link AND expires_at > @now ' +
        'AND (used_at IS NULL OR reusable = 1) RETURNING person',
    )
    .pluck()
  const begin = database.prepare(
    'INSERT INTO sessions (token_hash, id, person, created_at, last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const redeem = database.transaction((link: string, now: number, expiresAt: number) => {
    const person = use.get({ link: tokenHash(link), now })
    if (person === undefined) return undefined
    const token = newToken()
    begin.run(tokenHash(token), randomUUID(), person, now, now, expiresAt)
    return token
  })
  return (link, now, expiresAt) => redeem.immediate(link, now, expiresAt)
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The token is random, so that a plain hash keeps it safe, and finding it by hash leaks nothing by its timing. */
function tokenHash(token: string): string {
  return hash('sha256', token, 'hex')
}
