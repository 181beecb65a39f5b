import type { Person } from '../../db/people.ts'
import type { MeView } from '../protocol/view.ts'

/** What a person is told of themselves. */
export const meView = ({ id, name, partner, role, committees }: Person): MeView => ({
  person: id,
  name,
  partner,
  role,
  committees,
})
