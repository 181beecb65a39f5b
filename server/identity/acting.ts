import type { Actor } from '../../machines/events.ts'
import type { Person } from '../../db/people.ts'
import type { Office } from '../../db/mandates.ts'

/** A person in the mandate that they act in now. */
export interface Acting extends Pick<Person, 'id' | 'name'>, Office {
  readonly partner: string
  /** The person whom they represent as a deputy. */
  readonly represents?: string
  /** Version of the partner's own register that says so. */
  readonly register: number
}

/** Where somebody who is signed in stands today. */
export type Standing =
  | { readonly kind: 'acting'; readonly acting: Acting }
  | { readonly kind: 'administrator' }
  /** No mandate today; perhaps one that the own side has still to confirm, or that begins later. */
  | { readonly kind: 'none'; readonly waits: boolean; readonly from: string | null }

/** Who acts, as the rules and the log know it. */
export function actorOf({ id, partner, role, committees, board, represents, register }: Acting): Actor {
  return {
    person: id,
    partner,
    role,
    committees,
    ...(role === 'lead' && !board && { board }),
    ...(represents !== undefined && { represents }),
    register,
  }
}

/** Do these two amount to the same rights and the same name? */
export const sameMandate = (a: Acting, b: Acting): boolean => a === b || keyOf(a) === keyOf(b)

const keyOf = ({ id, name, partner, role, committees, board, represents }: Acting): string =>
  JSON.stringify([id, name, partner, role, board, represents ?? null, ...committees])
