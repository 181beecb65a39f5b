import { randomUUID } from 'node:crypto'
import type { CouncilStore } from '../../db/council-store.ts'
import type { Office } from '../../db/mandates.ts'
import type { Person } from '../../db/people.ts'

/** Somebody with a mandate from the beginning and until further notice. */
export interface Enrolled extends Person, Omit<Office, 'board'> {
  readonly partner: string
  /** A lead speaks for the board unless it is said otherwise. */
  readonly board?: boolean
}

/** Adds a person in office without anybody's word for it: the demo's personas, and people of tests. */
export async function enrol({ people, mandates }: Pick<CouncilStore, 'people' | 'mandates'>, someone: Enrolled) {
  const { partner, role, committees, board, ...person } = someone
  const at = Date.now()
  await people.addPerson(person)
  const mandate = {
    kind: 'own',
    id: `m-${randomUUID()}`,
    person: person.id,
    partner,
    from: '0001-01-01',
    to: null,
    confirmed: { by: 'enrolled', at },
    office: { role, committees, board: role === 'lead' && board !== false },
  } as const
  await mandates.change([{ type: 'given', mandate }], 'enrolled', at)
}
