/**
 * The port to the people of a council: all that may have to be erased, and therefore no part of the log, which knows
 * people by id only.
 */

export type Role = 'lead' | 'speaker' | 'member' | 'secretary'

export interface Person {
  readonly id: string
  readonly name: string
  readonly partner: string
  readonly role: Role
  /** The committees that a speaker speaks for; empty for others. */
  readonly committees: readonly string[]
  readonly language?: 'de' | 'en'
}

/** What open sockets must hear of at once. */
export interface PersonChange {
  readonly type: 'added' | 'changed' | 'erased'
  readonly person: string
}

export interface People {
  /** Throws if the id is taken: whoever bore it is in the log. */
  addPerson(person: Person): Promise<void>
  /** Replaces what is known of a person. False if there is no such person. */
  changePerson(person: Person): Promise<boolean>
  /** Removes name, links and sessions for good. The id stays in the log and means nobody. False if there was none. */
  erasePerson(id: string): Promise<boolean>
  person(id: string): Promise<Person | undefined>
  people(): Promise<readonly Person[]>
  /** Calls `listener`, which must not throw, after each change is durable. Returns how to stop. */
  onChange(listener: (change: PersonChange) => void): () => void
}
