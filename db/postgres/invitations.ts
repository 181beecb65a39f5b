import type { NewCredential } from '../credentials.ts'
import type { Invitation, Invitations, TakenUp } from '../invitations.ts'
import type { Device } from '../sessions.ts'
import { newToken, tokenHash } from '../token.ts'
import type { CouncilDatabase } from './council-database.ts'
import { dropCredentials, keepCredential } from './credentials.ts'
import type { OneCouncil } from './one-council.ts'
import { beginSession, revokeAll } from './sessions.ts'

/** Open at the time that `$2` says. */
const OPEN = 'council = $1 AND ended_at IS NULL AND expires_at > $2'
const INVITATIONS = `SELECT person, created_at AS "createdAt", expires_at AS "expiresAt", made_by AS "by" FROM invitations WHERE ${OPEN}`

const end = (within: OneCouncil, person: string, now: number): Promise<number> =>
  within.changed(`UPDATE invitations SET ended_at = $2 WHERE ${OPEN} AND person = $3`, now, person)

const find = (within: OneCouncil, token: string, now: number): Promise<Invitation | undefined> =>
  within.row<Invitation>(`${INVITATIONS} AND token_hash = $3`, now, tokenHash(token))

/** A new invitation's token, within a transaction; earlier ones of this person end. */
export async function invite(
  within: OneCouncil,
  person: string,
  by: string,
  now: number,
  expiresAt: number,
): Promise<string> {
  const token = newToken()
  await end(within, person, now)
  const row = { token_hash: tokenHash(token), person, made_by: by, created_at: now, expires_at: expiresAt }
  await within.insert('invitations', row)
  return token
}

/** Invitations of one council, in a table that forgets. */
export class PostgresInvitations implements Invitations {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  invite(person: string, by: string, now: number, expiresAt: number): Promise<string> {
    return this.#council.change((within) => invite(within, person, by, now, expiresAt))
  }

  invitation(token: string, now: number): Promise<Invitation | undefined> {
    return find(this.#council, token, now)
  }

  invitationOf(person: string, now: number): Promise<Invitation | undefined> {
    return this.#council.row<Invitation>(`${INVITATIONS} AND person = $3`, now, person)
  }

  takeUp(
    token: string,
    credential: NewCredential,
    device: Device,
    now: number,
    sessionExpiresAt: number,
  ): Promise<TakenUp | undefined> {
    return this.#council.change(async (within) => {
      const found = await find(within, token, now)
      if (!found) return undefined
      const { person } = found
      await end(within, person, now)
      await revokeAll(within, person, now)
      const again = await dropCredentials(within, person)
      await keepCredential(within, person, credential, now)
      return { person, again, token: await beginSession(within, person, device, now, sessionExpiresAt) }
    })
  }

  async withdraw(person: string, now: number): Promise<boolean> {
    return (await end(this.#council, person, now)) > 0
  }
}
