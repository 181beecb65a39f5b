import type { Credentials, NewCredential, Passkey } from '../credentials.ts'
import { passkeyFrom, passkeyRow, type PasskeyRow } from '../rows/passkey.ts'
import type { OneCouncil } from './one-council.ts'

const PASSKEYS =
  'SELECT id, person, public_key, counter, transports, device, created_at, used_at FROM passkeys WHERE council = $1'
const DROP_PASSWORD = 'DELETE FROM passwords WHERE council = $1 AND person = $2'

/** Adds a passkey, or puts a password in the place of the one before, also within a transaction. */
export async function keepCredential(
  within: OneCouncil,
  person: string,
  credential: NewCredential,
  at: number,
): Promise<void> {
  if (credential.kind === 'passkey') {
    await within.insert('passkeys', { ...passkeyRow(person, credential.passkey, at) })
    return
  }
  const newer = 'ON CONFLICT (council, person) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at'
  await within.insert('passwords', { person, hash: credential.hash, changed_at: at }, newer)
}

/** Forgets all that this person signs in with, within a transaction. False if there was nothing. */
export async function dropCredentials(within: OneCouncil, person: string): Promise<boolean> {
  const passwords = await within.changed(DROP_PASSWORD, person)
  const passkeys = await within.changed('DELETE FROM passkeys WHERE council = $1 AND person = $2', person)
  return passwords + passkeys > 0
}

/** Passwords' hashes and passkeys of one council, in tables that forget. */
export class PostgresCredentials implements Credentials {
  readonly #council: OneCouncil

  constructor(council: OneCouncil) {
    this.#council = council
  }

  async passwordHash(person: string): Promise<string | undefined> {
    const statement = 'SELECT hash FROM passwords WHERE council = $1 AND person = $2'
    return (await this.#council.row<{ hash: string }>(statement, person))?.hash
  }

  async passkey(id: string): Promise<Passkey | undefined> {
    const row = await this.#council.row<PasskeyRow>(`${PASSKEYS} AND id = $2`, id)
    return row && passkeyFrom(row)
  }

  async passkeys(person: string): Promise<readonly Passkey[]> {
    const rows = await this.#council.rows<PasskeyRow>(`${PASSKEYS} AND person = $2 ORDER BY created_at, id`, person)
    return rows.map(passkeyFrom)
  }

  keep(person: string, credential: NewCredential, at: number): Promise<void> {
    return keepCredential(this.#council, person, credential, at)
  }

  async passkeyUsed(id: string, counter: number, at: number): Promise<void> {
    const statement = 'UPDATE passkeys SET counter = $3, used_at = $4 WHERE council = $1 AND id = $2'
    await this.#council.changed(statement, id, counter, at)
  }

  async removePasskey(person: string, id: string): Promise<boolean> {
    const statement = 'DELETE FROM passkeys WHERE council = $1 AND person = $2 AND id = $3'
    return (await this.#council.changed(statement, person, id)) > 0
  }

  async removePassword(person: string): Promise<boolean> {
    return (await this.#council.changed(DROP_PASSWORD, person)) > 0
  }
}
