import type { Database, Statement } from 'better-sqlite3'
import { passkeyFrom, passkeyRow, type PasskeyRow } from '../rows/passkey.ts'
import type { Credentials, NewCredential, Passkey } from '../credentials.ts'

/** Passwords' hashes and passkeys of one council, in the same file as its log but in tables that forget. */
export class SqliteCredentials implements Credentials {
  readonly #hash: Statement<[string], string>
  readonly #putHash: Statement<[string, string, number]>
  readonly #dropHash: Statement<[string]>
  readonly #one: Statement<[string], PasskeyRow>
  readonly #ofPerson: Statement<[string], PasskeyRow>
  readonly #add: Statement<[PasskeyRow]>
  readonly #used: Statement<[number, number, string]>
  readonly #drop: Statement<[string, string]>
  readonly #dropAll: Statement<[string]>

  constructor(database: Database) {
    this.#hash = database.prepare<[string], string>('SELECT hash FROM passwords WHERE person = ?').pluck()
    this.#putHash = database.prepare('INSERT OR REPLACE INTO passwords (person, hash, changed_at) VALUES (?, ?, ?)')
    this.#dropHash = database.prepare('DELETE FROM passwords WHERE person = ?')
    this.#one = database.prepare('SELECT * FROM passkeys WHERE id = ?')
    this.#ofPerson = database.prepare('SELECT * FROM passkeys WHERE person = ? ORDER BY created_at, id')
    this.#add = database.prepare(
      'INSERT INTO passkeys VALUES (@id, @person, @public_key, @counter, @transports, @device, @created_at, @used_at)',
    )
    this.#used = database.prepare('UPDATE passkeys SET counter = ?, used_at = ? WHERE id = ?')
    this.#drop = database.prepare('DELETE FROM passkeys WHERE person = ? AND id = ?')
    this.#dropAll = database.prepare('DELETE FROM passkeys WHERE person = ?')
  }

  async passwordHash(person: string): Promise<string | undefined> {
    return this.#hash.get(person)
  }

  async passkey(id: string): Promise<Passkey | undefined> {
    const row = this.#one.get(id)
    return row && passkeyFrom(row)
  }

  async passkeys(person: string): Promise<readonly Passkey[]> {
    return this.#ofPerson.all(person).map(passkeyFrom)
  }

  async keep(person: string, credential: NewCredential, at: number): Promise<void> {
    this.keepNow(person, credential, at)
  }

  /** The same at once, for use within a transaction. */
  keepNow(person: string, credential: NewCredential, at: number): void {
    if (credential.kind === 'password') {
      this.#putHash.run(person, credential.hash, at)
      return
    }
    this.#add.run(passkeyRow(person, credential.passkey, at))
  }

  /** Forgets all that this person signs in with, for use within a transaction. False if there was nothing. */
  dropAllNow(person: string): boolean {
    return this.#dropHash.run(person).changes + this.#dropAll.run(person).changes > 0
  }

  async passkeyUsed(id: string, counter: number, at: number): Promise<void> {
    this.#used.run(counter, at, id)
  }

  async removePasskey(person: string, id: string): Promise<boolean> {
    return this.#drop.run(person, id).changes > 0
  }

  async removePassword(person: string): Promise<boolean> {
    return this.#dropHash.run(person).changes > 0
  }
}
