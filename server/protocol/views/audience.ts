import type { Actor, Role } from '../../../machines/events.ts'

/** People who see the same: one partner, one role, the same committees. Frames are made for it, never for a person. */
export interface Audience {
  readonly key: string
  readonly partner: string
  readonly role: Role
  /** Committees that its speakers speak for, in order. */
  readonly committees: readonly string[]
}

export function audienceOf({ partner, role, committees }: Omit<Actor, 'person'>): Audience {
  const ordered = [...committees].toSorted()
  return { key: JSON.stringify([partner, role, ...ordered]), partner, role, committees: ordered }
}

/** The audience as the rules know people: nobody in particular. */
export const actorOf = ({ partner, role, committees }: Audience): Actor => ({ person: '', partner, role, committees })
