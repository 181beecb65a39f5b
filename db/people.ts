/**
 * The port to the people of a council: all that may have to be erased, and therefore no part of the log, which knows
 * people by id only. What they may do stands in the register of mandates.
 */

export interface Person {
  readonly id: string
  readonly name: string
  /** What they sign in under with a password; unique, in small letters. Without one there is no password. */
  readonly login?: string
  /** Manages people, and by that role sees nothing of the council. */
  readonly administrator?: true
  readonly language?: 'de' | 'en'
}

/** What open sockets must hear of at once. */
export interface PersonChange {
  readonly type: 'added' | 'changed' | 'erased'
  readonly person: string
}

export interface People {
  /** Throws if the id or the login is taken: whoever bore the id is in the log. */
  addPerson(person: Person): Promise<void>
  /** Replaces what is known of a person. False if there is no such person. */
  changePerson(person: Person): Promise<boolean>
  /** Removes name, mandates, credentials and sessions for good. The id stays in the log and means nobody. False if there was none. */
  erasePerson(id: string): Promise<boolean>
  person(id: string): Promise<Person | undefined>
  /** The person who signs in under this login. */
  byLogin(login: string): Promise<Person | undefined>
  people(): Promise<readonly Person[]>
  /** Calls `listener`, which must not throw, after each change is durable. Returns how to stop. */
  onChange(listener: (change: PersonChange) => void): () => void
}
