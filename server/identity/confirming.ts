import { inForceOn } from './in-force.ts'
import type { Register } from './register.ts'
import type { Role } from '../../db/mandates.ts'

/** Who keeps a side's register with it: leads and its office. Nobody confirms themselves. */
const keepers = new Set<Role>(['lead', 'secretary'])

export const mayConfirm = (role: Role): boolean => keepers.has(role)

/** Is there anybody of this side today, other than this person, who could confirm a mandate? */
export const someoneConfirms = (register: Register, partner: string, but: string): boolean =>
  register.people.some(({ id }) => {
    const now = id === but ? undefined : inForceOn(register.mandates, id, register.today())
    return now?.partner === partner && mayConfirm(now.office.role)
  })
