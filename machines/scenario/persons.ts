import { type Agreement, type Bilingual, hasPartner } from '../agreements/agreement.ts'
import type { Actor, Role } from '../events.ts'

const roles: readonly Role[] = ['lead', 'speaker', 'member', 'secretary']

type Named =
  | { readonly actor: Actor; readonly wrong?: never }
  | {
      /** What keeps it from naming a person. */
      readonly wrong: Bilingual
      readonly actor?: never
    }

const hasCommittee = ({ bodies }: Agreement, id: string): boolean =>
  bodies.some((body) => body.id === id && body.kind === 'committee')

const wrong = (de: string, en: string): Named => ({ wrong: { de, en } })

/** PARTNER.ROLE, `speaker:COMMITTEE`, with `#2` for a second person of the same role; or what is wrong with it. */
export function personIn(agreement: Agreement, name: string): Named {
  const match = /^([^.]+)\.([^:#]+)(?::([^#]+))?(?:#\d+)?$/.exec(name)
  if (!match) return wrong(`„${name}“ ist nicht PARTNER.ROLLE`, `“${name}” is not PARTNER.ROLE`)
  const [, partner = '', roleName = '', committee] = match
  if (!hasPartner(agreement, partner)) {
    return wrong(`„${partner}“ ist kein Partner der Vereinbarung`, `“${partner}” is no partner of the agreement`)
  }
  const role = roles.find((each) => each === roleName)
  if (!role) return wrong(`„${roleName}“ ist keine Rolle`, `“${roleName}” is no role`)
  if ((role === 'speaker') !== (committee !== undefined)) {
    return wrong(
      'ein Sprecher, und nur ein Sprecher, nennt einen Ausschuss',
      'a speaker, and only a speaker, names a committee',
    )
  }
  if (committee !== undefined && !hasCommittee(agreement, committee)) {
    return wrong(
      `„${committee}“ ist kein Ausschuss der Vereinbarung`,
      `“${committee}” is no committee of the agreement`,
    )
  }
  return { actor: { person: name, partner, role, committees: committee === undefined ? [] : [committee] } }
}

/**
 * The same, where reading the file has checked it already.
 * @throws {Error} for a name that is nobody's.
 */
export function actorNamed(agreement: Agreement, name: string): Actor {
  const { actor, wrong: fault } = personIn(agreement, name)
  if (!actor) throw new Error(fault.en)
  return actor
}
