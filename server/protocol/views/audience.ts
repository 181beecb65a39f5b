import type { Actor, Role } from '../../../machines/events.ts'

/** People who see the same: one partner, one role, the same committees. Frames are made for it, never for a person. */
export interface Audience {
  readonly key: string
  readonly partner: string
  readonly role: Role
  /** Committees that its speakers speak for, in order. */
  readonly committees: readonly string[]
  /** False for leads who do not speak for the board: they are offered other acts. */
  readonly board: boolean
}

export function audienceOf({ partner, role, committees, board }: Omit<Actor, 'person'>): Audience {
  const ordered = [...committees].toSorted()
  const bound = role !== 'lead' || board !== false
  const key = JSON.stringify([partner, bound ? role : `${role}, not the board`, ...ordered])
  return { key, partner, role, committees: ordered, board: bound }
}

/** The audience as the rules know people: nobody in particular. */
export const actorOf = ({ partner, role, committees, board }: Audience): Actor => ({
  person: '',
  partner,
  role,
  committees,
  board,
})
