import type { Database, Statement } from 'better-sqlite3'
import type { NewCredential } from '../credentials.ts'
import type { Invitation, Invitations, TakenUp } from '../invitations.ts'
import type { Device } from '../sessions.ts'
import type { SqliteCredentials } from './credentials.ts'
import type { SqliteSessions } from './sessions.ts'
import { newToken, tokenHash } from '../token.ts'

const INVITATION =
  'person, created_at AS createdAt, expires_at AS expiresAt, made_by AS "by" FROM invitations WHERE ended_at IS NULL AND expires_at > @now'

/** What taking up an invitation did, with the sessions that ended by it. */
type TakenUpNow = TakenUp & { readonly ended: readonly string[] }

type TakeUp = (
  token: string,
  credential: NewCredential,
  device: Device,
  now: number,
  expiresAt: number,
) => TakenUpNow | undefined

/** Invitations of one council, in the same file as its log but in a table that forgets. */
export class SqliteInvitations implements Invitations {
  readonly #sessions: SqliteSessions
  readonly #byToken: Statement<[{ token: string; now: number }], Invitation>
  readonly #byPerson: Statement<[{ person: string; now: number }], Invitation>
  readonly #end: Statement<[{ person: string; now: number }]>
  readonly #invite: (person: string, by: string, now: number, expiresAt: number) => string
  readonly #takeUp: TakeUp

  constructor(database: Database, sessions: SqliteSessions, credentials: SqliteCredentials) {
    this.#sessions = sessions
    this.#byToken = database.prepare(`SELECT ${INVITATION} AND token_hash = @token`)
    this.#byPerson = database.prepare(`SELECT ${INVITATION} AND person = @person`)
    this.#end = database.prepare(
      'UPDATE invitations SET ended_at = @now WHERE person = @person AND ended_at IS NULL AND expires_at > @now',
    )
    const add = database.prepare(
      'INSERT INTO invitations (token_hash, person, made_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
    )
    const invite = database.transaction((person: string, by: string, now: number, expiresAt: number) => {
      const token = newToken()
      this.#end.run({ person, now })
      add.run(tokenHash(token), person, by, now, expiresAt)
      return token
    })
    this.#invite = (person, by, now, expiresAt) => invite.immediate(person, by, now, expiresAt)
    const takeUp = database.transaction<TakeUp>((token, credential, device, now, expiresAt) => {
      const found = this.#byToken.get({ token: tokenHash(token), now })
      if (!found) return undefined
      const { person } = found
      this.#end.run({ person, now })
      const ended = sessions.revokeAllNow(person, now)
      const again = credentials.dropAllNow(person)
      credentials.keepNow(person, credential, now)
      return { person, again, token: sessions.beginNow(person, device, now, expiresAt), ended }
    })
    this.#takeUp = (...how) => takeUp.immediate(...how)
  }

  async invite(person: string, by: string, now: number, expiresAt: number): Promise<string> {
    return this.inviteNow(person, by, now, expiresAt)
  }

  /** The same at once, for use within a transaction. */
  inviteNow(person: string, by: string, now: number, expiresAt: number): string {
    return this.#invite(person, by, now, expiresAt)
  }

  async invitation(token: string, now: number): Promise<Invitation | undefined> {
    return this.#byToken.get({ token: tokenHash(token), now })
  }

  async invitationOf(person: string, now: number): Promise<Invitation | undefined> {
    return this.#byPerson.get({ person, now })
  }

  async takeUp(...how: Parameters<Invitations['takeUp']>): Promise<TakenUp | undefined> {
    const taken = this.#takeUp(...how)
    if (!taken) return undefined
    const { ended, ...told } = taken
    this.#sessions.tellRevoked(ended)
    return told
  }

  async withdraw(person: string, now: number): Promise<boolean> {
    return this.#end.run({ person, now }).changes > 0
  }
}
