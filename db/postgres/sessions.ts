import { randomUUID } from 'node:crypto'
import { isSeen, SESSION_COLUMNS, sessionFrom, type SessionRow } from '../rows/session.ts'
import { type Device, idleMs, type LinkOptions, type Session, type Sessions } from '../sessions.ts'
import { newToken, tokenHash } from '../token.ts'
import type { CouncilDatabase } from './council-database.ts'
import type { OneCouncil } from './one-council.ts'

/** Neither expired, left alone for too long nor revoked at the time that `$2` says. */
const ALIVE = `council = $1 AND revoked_at IS NULL AND expires_at > $2 AND last_seen_at > $2 - ${idleMs}`
const SESSIONS = `SELECT ${SESSION_COLUMNS} FROM sessions WHERE ${ALIVE}`

/** Begins a session within a transaction: its token. */
export async function beginSession(
  within: OneCouncil,
  person: string,
  { name, by }: Device,
  now: number,
  expiresAt: number,
): Promise<string> {
  const token = newToken()
  await within.insert('sessions', {
    token_hash: tokenHash(token),
    id: randomUUID(),
    person,
    device: name,
    begun_by: by,
    created_at: now,
    last_seen_at: now,
    expires_at: expiresAt,
    proved_at: now,
  })
  return token
}

/** Ends all sessions of a person but one, within a transaction. Says how many. */
export const revokeAll = (within: OneCouncil, person: string, now: number, but = ''): Promise<number> =>
  within.changed(`UPDATE sessions SET revoked_at = $2 WHERE ${ALIVE} AND person = $3 AND id <> $4`, now, person, but)

/** Links and sessions of one council, in tables that forget. */
export class PostgresSessions implements Sessions {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  async createLink(person: string, expiresAt: number, { reusable = false }: LinkOptions = {}): Promise<string> {
    const token = newToken()
    const row = { person, token_hash: tokenHash(token), expires_at: expiresAt, reusable: Number(reusable) }
    await this.#council.insert('links', row)
    return token
  }

  /** Uses up a link and begins a session in one transaction, so that a link taken twice at once gives one session. */
  redeem(linkToken: string, now: number, sessionExpiresAt: number): Promise<string | undefined> {
    return this.#council.together(async (within) => {
      const used = await within.row<{ person: string }>(
        'UPDATE links SET used_at = $3 WHERE council = $1 AND token_hash = $2 AND expires_at > $3 ' +
          'AND (used_at IS NULL OR reusable = 1) RETURNING person',
        tokenHash(linkToken),
        now,
      )
      return used && beginSession(within, used.person, { name: '', by: 'link' }, now, sessionExpiresAt)
    })
  }

  begin(person: string, device: Device, now: number, expiresAt: number): Promise<string> {
    return beginSession(this.#council, person, device, now, expiresAt)
  }

  async sessionOf(sessionToken: string, now: number): Promise<Session | undefined> {
    const row = await this.#council.row<SessionRow>(`${SESSIONS} AND token_hash = $3`, now, tokenHash(sessionToken))
    if (!row) return undefined
    if (isSeen(row, now)) return sessionFrom(row)
    // Where it cannot be noted now, it is the next time.
    const note = 'UPDATE sessions SET last_seen_at = greatest(last_seen_at, $3) WHERE council = $1 AND id = $2'
    await this.#council.changed(note, row.id, now).catch(() => undefined)
    return sessionFrom({ ...row, lastSeenAt: now })
  }

  async prove(sessionId: string, now: number): Promise<string | undefined> {
    const token = newToken()
    const prove = `UPDATE sessions SET token_hash = $4, proved_at = $2 WHERE ${ALIVE} AND id = $3`
    const proved = await this.#council.change((within) => within.changed(prove, now, sessionId, tokenHash(token)))
    return proved > 0 ? token : undefined
  }

  async sessions(person: string, now: number): Promise<readonly Session[]> {
    const statement = `${SESSIONS} AND person = $3 ORDER BY created_at, id`
    return (await this.#council.rows<SessionRow>(statement, now, person)).map(sessionFrom)
  }

  async revoke(sessionId: string, now: number): Promise<boolean> {
    const revoke = 'UPDATE sessions SET revoked_at = $3 WHERE council = $1 AND id = $2 AND revoked_at IS NULL'
    return (await this.#council.change((within) => within.changed(revoke, sessionId, now))) > 0
  }

  revokeAll(person: string, now: number, but?: string): Promise<number> {
    return this.#council.change((within) => revokeAll(within, person, now, but))
  }

  onRevoke(listener: (sessionId: string) => void): () => void {
    return this.#council.changes.revoked.add(listener)
  }

  onProof(listener: (proof: { readonly session: string; readonly at: number }) => void): () => void {
    return this.#council.changes.proved.add(listener)
  }
}
