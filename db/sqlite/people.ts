import type { Database, Statement } from 'better-sqlite3'
import { Listeners } from '../listeners.ts'
import type { People, Person, PersonChange, Role } from '../people.ts'

/** A person as the table has one. */
export interface PersonRow {
  id: string
  name: string
  partner: string
  role: Role
  committees: string
  language: 'de' | 'en' | null
}

/** The people of one council, in the same file as its log but in a table that forgets. */
export class SqlitePeople implements People {
  readonly #insert: Statement<[PersonRow]>
  readonly #update: Statement<[PersonRow]>
  readonly #delete: Statement<[string]>
  readonly #one: Statement<[string], PersonRow>
  readonly #all: Statement<[], PersonRow>
  readonly #database: Database
  readonly #listeners = new Listeners<PersonChange>()

  constructor(database: Database) {
    this.#database = database
    this.#insert = database.prepare('INSERT INTO people VALUES (@id, @name, @partner, @role, @committees, @language)')
    this.#update = database.prepare(
      'UPDATE people SET name = @name, partner = @partner, role = @role, committees = @committees, ' +
        'language = @language WHERE id = @id',
    )
    this.#delete = database.prepare('DELETE FROM people WHERE id = ?')
    this.#one = database.prepare('SELECT * FROM people WHERE id = ?')
    this.#all = database.prepare('SELECT * FROM people ORDER BY id')
  }

  async addPerson(person: Person): Promise<void> {
    if (this.#one.get(person.id)) throw new Error(`There is a person with the id ${person.id} already.`)
    this.#insert.run(rowFrom(person))
    this.#listeners.tell({ type: 'added', person: person.id })
  }

  async changePerson(person: Person): Promise<boolean> {
    const { changes } = this.#update.run(rowFrom(person))
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

  async people(): Promise<readonly Person[]> {
    return this.#all.all().map(personFrom)
  }

  onChange(listener: (change: PersonChange) => void): () => void {
    return this.#listeners.add(listener)
  }
}

export function personFrom({ id, name, partner, role, committees, language }: PersonRow): Person {
  const list = JSON.parse(committees) as string[]
  return { id, name, partner, role, committees: list, ...(language && { language }) }
}

function rowFrom({ id, name, partner, role, committees, language }: Person): PersonRow {
  return { id, name, partner, role, committees: JSON.stringify(committees), language: language ?? null }
}
