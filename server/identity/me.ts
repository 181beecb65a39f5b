import type { MeView } from '../protocol/view.ts'
import type { WhoView } from '../protocol/identity.ts'
import type { Acting, Standing } from './acting.ts'
import type { Register } from './register.ts'
import type { Visitor } from './signed-in.ts'

/** What a person who acts for a partner is told of themselves. */
export function meView({ id, name, partner, role, committees, board, represents }: Acting, register: Register): MeView {
  const deputyFor = represents === undefined ? undefined : register.person(represents)?.name
  return {
    person: id,
    name,
    partner,
    role,
    committees,
    ...(role === 'lead' && { board }),
    ...(represents !== undefined && { deputyFor: deputyFor ?? '—' }),
  }
}

/** Who is signed in: somebody who acts, the administrator, or somebody without a mandate today. */
export function whoView({ person, standing }: Pick<Visitor, 'person' | 'standing'>, register: Register): WhoView {
  return standing.kind === 'acting'
    ? meView(standing.acting, register)
    : { person: person.id, name: person.name, role: standing.kind, ...whyNone(standing) }
}

const whyNone = (standing: Standing) => (standing.kind === 'none' ? { waits: standing.waits, from: standing.from } : {})
