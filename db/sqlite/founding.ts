import type { Database, Statement } from 'better-sqlite3'
import { foundingFrom, foundingRow, type FoundingRow } from '../rows/founding.ts'
import type { FirstPeople, Founding, Foundings } from '../founding.ts'
import type { SqliteInvitations } from './invitations.ts'
import type { SqliteMandates } from './mandates.ts'
import type { SqlitePeople } from './people.ts'

const GET = 'SELECT agreement, own, at FROM founding'

/** The founding of a file that is only looked at. */
export const storedFounding = (database: Database): Founding | undefined =>
  foundingFrom(database.prepare<[], FoundingRow>(GET).get())

interface Others {
  readonly people: SqlitePeople
  readonly mandates: SqliteMandates
  readonly invitations: SqliteInvitations
}

/** How the council's file began, in one row. */
export class SqliteFoundings implements Foundings {
  readonly #get: Statement<[], FoundingRow>
  readonly #found: (founding: Founding, first: FirstPeople) => Map<string, string>

  constructor(database: Database, { people, mandates, invitations }: Others) {
    this.#get = database.prepare(GET)
    const put = database.prepare<[FoundingRow]>(
      'INSERT INTO founding (only_one, agreement, own, at) VALUES (1, @agreement, @own, @at)',
    )
    const found = database.transaction((founding: Founding, first: FirstPeople) => {
      const { at } = founding
      put.run(foundingRow(founding))
      for (const person of first.people) people.addNow(person)
      mandates.changeNow(first.mandates, first.by, at)
      return new Map(first.people.map(({ id }) => [id, invitations.inviteNow(id, first.by, at, first.expiresAt)]))
    })
    this.#found = (founding, first) => found.immediate(founding, first)
  }

  async founding(): Promise<Founding | undefined> {
    return foundingFrom(this.#get.get())
  }

  async found(founding: Founding, first: FirstPeople): Promise<ReadonlyMap<string, string>> {
    return this.#found(founding, first)
  }
}
