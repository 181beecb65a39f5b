import type { Mandate, MandateChange, Role } from '../../db/mandates.ts'
import type { Chance } from './chance.ts'
import { beginning } from './host.ts'

/** Somebody who takes part, in the mandate that they have now. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly partner: string
  readonly role: Role
  readonly committees: readonly string[]
  /** How many mandates they had before. */
  readonly mandate: number
}

/** The first three carry a council; who else comes is a matter of chance. */
const names = [
  'spd.lead',
  'gruene.lead',
  'spd.secretary',
  'gruene.member',
  'spd.member',
  'gruene.speaker',
  'gruene.secretary',
]
const needed = 3

export function castOf(chance: Chance): Actor[] {
  return names
    .filter((_, index) => index < needed || chance.often(0.35))
    .map((id) => {
      const [partner = '', role = ''] = id.split('.')
      const committees = role === 'speaker' ? [chance.one('FBL', 'PBMS')] : []
      return { id, name: `Name ${id}`, partner, role: role as Role, committees, mandate: 0 }
    })
}

const idOf = ({ id, mandate }: Actor): string => `${id} ${mandate}`

/** In office until further notice. */
export function appointed(actor: Actor): MandateChange {
  const { id: person, partner, role, committees } = actor
  const mandate: Mandate = {
    kind: 'own',
    id: idOf(actor),
    person,
    partner,
    from: '0001-01-01',
    to: null,
    confirmed: { by: 'set-up', at: beginning },
    office: { role, committees, board: role === 'lead' },
  }
  return { type: 'given', mandate }
}

/** Not in office any more, by whatever clock. */
export const dismissed = (actor: Actor): MandateChange => ({ type: 'ended', mandate: idOf(actor), to: '2020-12-31' })
