import type { NewCredential } from './credentials.ts'
import type { Device } from './sessions.ts'

/**
 * The port to invitations: how people come in the first time, and how they come back when they have lost what they
 * signed in with. A token is 256 random bits, given out once; the store keeps only its SHA-256.
 */
export interface Invitation {
  readonly person: string
  readonly createdAt: number
  readonly expiresAt: number
  /** Id of the person who invited, or the word for what did. */
  readonly by: string
}

/** What came of taking one up. */
export interface TakenUp {
  readonly person: string
  /** The new session's token. */
  readonly token: string
  /** The person had signed in before and comes back. */
  readonly again: boolean
}

export interface Invitations {
  /** A new invitation's token; earlier ones of this person end. Throws if there is no such person. */
  invite(person: string, by: string, now: number, expiresAt: number): Promise<string>
  /** The invitation behind a token, while it can still be taken up. Looking does not use it up. */
  invitation(token: string, now: number): Promise<Invitation | undefined>
  /** The open invitation of a person. */
  invitationOf(person: string, now: number): Promise<Invitation | undefined>
  /**
   * Takes it up, once: what the person signed in with before is gone, all their sessions end, the new credential is
   * kept, and a session begins. Undefined if the invitation is used up, expired, withdrawn or unknown.
   */
  takeUp(
    token: string,
    credential: NewCredential,
    device: Device,
    now: number,
    sessionExpiresAt: number,
  ): Promise<TakenUp | undefined>
  /** Ends the open invitation of a person. False if there was none. */
  withdraw(person: string, now: number): Promise<boolean>
}
