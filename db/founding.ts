import type { MandateChange } from './mandates.ts'
import type { Person } from './people.ts'

/**
 * How a council's file began: under which agreement. A file that has neither this nor people was never set up.
 */
export interface Founding {
  /** Id of the agreement; null for councils from before there was a set-up, which go by their file's name. */
  readonly agreement: string | null
  /** The agreement itself, where it does not come with this program. */
  readonly own: object | null
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The first people of a council, the mandates that nobody could confirm yet, and until when their invitations hold. */
export interface FirstPeople {
  readonly people: readonly Person[]
  readonly mandates: readonly MandateChange[]
  readonly by: string
  readonly expiresAt: number
}

export interface Foundings {
  founding(): Promise<Founding | undefined>
  /**
   * Writes founding, people, mandates and an invitation for each person, all of it or nothing. The invitations' tokens, by
   * person. Throws when the council was founded before.
   */
  found(founding: Founding, first: FirstPeople): Promise<ReadonlyMap<string, string>>
}
