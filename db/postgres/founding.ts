import type { FirstPeople, Founding, Foundings } from '../founding.ts'
import { foundingFrom, foundingRow, type FoundingRow } from '../rows/founding.ts'
import type { CouncilDatabase } from './council-database.ts'
import { invite } from './invitations.ts'
import { changeMandates } from './mandates.ts'
import { addPerson } from './people.ts'

/** How the council began, in one row. */
export class PostgresFoundings implements Foundings {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  async founding(): Promise<Founding | undefined> {
    const statement = 'SELECT agreement, own, at FROM founding WHERE council = $1'
    return foundingFrom(await this.#council.row<FoundingRow>(statement))
  }

  found(founding: Founding, first: FirstPeople): Promise<ReadonlyMap<string, string>> {
    return this.#council.change(async (within) => {
      await within.insert('founding', { ...foundingRow(founding) })
      for (const person of first.people) await addPerson(within, person)
      await changeMandates(within, first.mandates, first.by, founding.at)
      const tokens = new Map<string, string>()
      for (const { id } of first.people) {
        tokens.set(id, await invite(within, id, first.by, founding.at, first.expiresAt))
      }
      return tokens
    })
  }
}
