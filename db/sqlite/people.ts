import type { Database, Statement } from 'better-sqlite3'
import { Listeners } from '../listeners.ts'
import { personFrom, personRow, type PersonRow } from '../rows/person.ts'
import type { People, Person, PersonChange } from '../people.ts'

/** The people of one council, in the same file as its log but in a table that forgets. */
export class SqlitePeople implements People {
  readonly #insert: Statement<[PersonRow]>
  readonly #update: Statement<[PersonRow]>
  readonly #delete: Statement<[string]>
  readonly #one: Statement<[string], PersonRow>
  readonly #byLogin: Statement<[string], PersonRow>
  readonly #all: Statement<[], PersonRow>
  readonly #database: Database
  readonly #listeners = new Listeners<PersonChange>()

  constructor(database: Database) {
    this.#database = database
    this.#insert = database.prepare(
      'INSERT INTO people (id, name, language, login, administrator) VALUES (@id, @name, @language, @login, @administrator)',
    )
    this.#update = database.prepare(
      'UPDATE people SET name = @name, language = @language, login = @login, administrator = @administrator WHERE id = @id',
    )
    this.#delete = database.prepare('DELETE FROM people WHERE id = ?')
    this.#one = database.prepare('SELECT * FROM people WHERE id = ?')
    this.#byLogin = database.prepare('SELECT * FROM people WHERE login = ?')
    this.#all = database.prepare('SELECT * FROM people ORDER BY id')
  }

  async addPerson(person: Person): Promise<void> {
    this.addNow(person)
    this.#listeners.tell({ type: 'added', person: person.id })
  }

  /** The same at once and without telling anybody, for use within a transaction. */
  addNow(person: Person): void {
    if (this.#one.get(person.id)) throw new Error(`There is a person with the id ${person.id} already.`)
    this.#insert.run(personRow(person))
  }

  async changePerson(person: Person): Promise<boolean> {
    const { changes } = this.#update.run(personRow(person))
    if (changes > 0) this.#listeners.tell({ type: 'changed', person: person.id })
    return changes > 0
  }

  async erasePerson(id: string): Promise<boolean> {
    const { changes } = this.#delete.run(id)
    if (changes === 0) return false
    // Erased must also be gone from the write-ahead log, which still holds the pages as they were.
    this.#database.pragma('wal_checkpoint(TRUNCATE)')
    this.#listeners.tell({ type: 'erased', person: id })
    return true
  }

  async person(id: string): Promise<Person | undefined> {
    const row = this.#one.get(id)
    return row && personFrom(row)
  }

  async byLogin(login: string): Promise<Person | undefined> {
    const row = this.#byLogin.get(login)
    return row && personFrom(row)
  }

  async people(): Promise<readonly Person[]> {
    return this.#all.all().map(personFrom)
  }

  onChange(listener: (change: PersonChange) => void): () => void {
    return this.#listeners.add(listener)
  }
}
