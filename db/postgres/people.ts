import type { People, Person, PersonChange } from '../people.ts'
import { personFrom, personRow, type PersonRow } from '../rows/person.ts'
import type { CouncilDatabase } from './council-database.ts'
import type { OneCouncil } from './one-council.ts'

const PEOPLE = 'SELECT id, name, language, login, administrator FROM people WHERE council = $1'

/** Adds a person within a transaction. Throws if the id or the login is taken. */
export async function addPerson(within: OneCouncil, person: Person): Promise<void> {
  const taken = await within.row(`${PEOPLE} AND id = $2`, person.id)
  if (taken) throw new Error(`There is a person with the id ${person.id} already.`)
  await within.insert('people', { ...personRow(person) })
}

/** The people of one council, in a table that forgets. */
export class PostgresPeople implements People {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  addPerson(person: Person): Promise<void> {
    return this.#council.change((within) => addPerson(within, person))
  }

  async changePerson(person: Person): Promise<boolean> {
    const { id, name, language, login, administrator } = personRow(person)
    const statement =
      'UPDATE people SET name = $3, language = $4, login = $5, administrator = $6 WHERE council = $1 AND id = $2'
    const changed = await this.#council.change((within) =>
      within.changed(statement, id, name, language, login, administrator),
    )
    return changed > 0
  }

  async erasePerson(id: string): Promise<boolean> {
    const erase = 'DELETE FROM people WHERE council = $1 AND id = $2'
    return (await this.#council.change((within) => within.changed(erase, id))) > 0
  }

  async person(id: string): Promise<Person | undefined> {
    const row = await this.#council.row<PersonRow>(`${PEOPLE} AND id = $2`, id)
    return row && personFrom(row)
  }

  async byLogin(login: string): Promise<Person | undefined> {
    const row = await this.#council.row<PersonRow>(`${PEOPLE} AND login = $2`, login)
    return row && personFrom(row)
  }

  async people(): Promise<readonly Person[]> {
    return (await this.#council.rows<PersonRow>(`${PEOPLE} ORDER BY id`)).map(personFrom)
  }

  onChange(listener: (change: PersonChange) => void): () => void {
    return this.#council.changes.people.add(listener)
  }
}
