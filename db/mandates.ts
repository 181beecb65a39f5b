/**
 * The port to the register of mandates: who acts for which partner, in which role, from which day to which. Each partner
 * has a register of its own (RULES §0, Q20), with a version and a chain of hashes, so that an event can name the state
 * of the register that it rests on and nobody can alter in silence who was allowed to act.
 */

export type Role = 'lead' | 'speaker' | 'member' | 'secretary'

/** A day of the council's time zone, `2021-02-04`; days compare as strings. */
export type Day = string

interface Dated {
  readonly id: string
  readonly person: string
  readonly partner: string
  /** Its first and its last day; without a last one it holds until further notice. */
  readonly from: Day
  readonly to: Day | null
  /** Who of the partner's own side confirmed it, and when (milliseconds since 1970); null while nobody has. */
  readonly confirmed: { readonly by: string; readonly at: number } | null
}

/** What somebody is for a partner. */
export interface Office {
  readonly role: Role
  /** The committees that a speaker speaks for; empty for others. */
  readonly committees: readonly string[]
  /** May a lead speak for the board? */
  readonly board: boolean
}

/** A mandate of one's own, or the deputy's: then it gives what the person represented has at the time. */
export type Mandate =
  | (Dated & { readonly kind: 'own'; readonly office: Office })
  | (Dated & { readonly kind: 'deputy'; readonly represents: string })

export type MandateChange =
  | { readonly type: 'given'; readonly mandate: Mandate }
  /** `to` is its last day from now on. */
  | { readonly type: 'ended'; readonly mandate: string; readonly to: Day }
  | { readonly type: 'confirmed'; readonly mandate: string }
  /** Not confirmed any more: its holder came back by a new invitation, and the own side has to say that it is they. */
  | { readonly type: 'held'; readonly mandate: string }
  /** Taken away as if it had never been given: not confirmed, or not begun. */
  | { readonly type: 'withdrawn'; readonly mandate: string }

/** One line of a partner's register: what changed, by whom. Ids only, so that it may stay when a person is erased. */
export interface RegisterEntry {
  readonly partner: string
  /** Dense from 1 in each partner's register. */
  readonly version: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Id of the person who changed it, or the word for what did (`set-up`). */
  readonly by: string
  readonly person: string
  readonly change: MandateChange
  readonly previous: string
  readonly hash: string
}

export interface RegisterHead {
  readonly version: number
  readonly hash: string
}

export interface Mandates {
  mandates(): Promise<readonly Mandate[]>
  /** Writes all of these or none, each one line of the register. Throws for a mandate that does not exist. */
  change(changes: readonly MandateChange[], by: string, at: number): Promise<void>
  /** Version and hash of a partner's register; version 0 while it is empty. */
  registerHead(partner: string): Promise<RegisterHead>
  register(partner: string): Promise<readonly RegisterEntry[]>
  /** The partners that have a register. */
  registers(): Promise<readonly string[]>
  /** Calls `listener`, which must not throw, after each change is durable. Returns how to stop. */
  onChange(listener: () => void): () => void
}
