import { hasBody, hasPartner } from '../../machines/agreements/agreement.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import type { Actor, Role } from '../../machines/events.ts'

const roles: readonly Role[] = ['lead', 'speaker', 'member', 'secretary']

type Named = { readonly actor: Actor; readonly wrong?: never } | { readonly wrong: string; readonly actor?: never }

/** PARTNER.ROLE, `speaker:COMMITTEE`, with `#2` for a second person of the same role; or what is wrong with it. */
export function personIn(agreementId: string, name: string): Named {
  const agreement = agreementById(agreementId)
  const match = /^([^.]+)\.([^:#]+)(?::([^#]+))?(?:#\d+)?$/.exec(name)
  if (!agreement || !match) return { wrong: `“${name}” is not PARTNER.ROLE` }
  const [, partner = '', roleName = '', committee] = match
  if (!hasPartner(agreement, partner)) return { wrong: `“${partner}” is no partner of the agreement` }
  const role = roles.find((each) => each === roleName)
  if (!role) return { wrong: `“${roleName}” is no role` }
  if ((role === 'speaker') !== (committee !== undefined))
    return { wrong: 'a speaker, and only a speaker, names a committee' }
  if (committee !== undefined && !hasBody(agreement, committee))
    return { wrong: `“${committee}” is no body of the agreement` }
  return { actor: { person: name, partner, role, committees: committee === undefined ? [] : [committee] } }
}

/** The same, where reading the file has checked it already. */
export function actorNamed(agreementId: string, name: string): Actor {
  const { actor, wrong } = personIn(agreementId, name)
  if (!actor) throw new Error(wrong)
  return actor
}
