/**
 * The port to sign-in links and sessions. All times are milliseconds since 1970 (UTC), so that they compare.
 * A token is 256 random bits, given out once; the store keeps only its SHA-256.
 */

import type { Person } from './people.ts'

/** One device signed in. The id may be shown and logged; it is not what the cookie holds. */
export interface Session {
  readonly id: string
  readonly person: string
  readonly createdAt: number
  /** Kept to the minute, so that looking does not wait for the disk. */
  readonly lastSeenAt: number
  readonly expiresAt: number
}

export interface SignedIn {
  readonly session: Session
  readonly person: Person
}

export interface LinkOptions {
  /** May be redeemed any number of times until it expires: for the personas of the demo only. */
  readonly reusable?: boolean
}

export interface Sessions {
  /** A sign-in link's token. Throws if there is no such person. */
  createLink(person: string, expiresAt: number, options?: LinkOptions): Promise<string>
  /** Turns a link into a session until `sessionExpiresAt`: its token, or undefined if used up, expired or unknown. */
  redeem(linkToken: string, now: number, sessionExpiresAt: number): Promise<string | undefined>
  /** Who a session token stands for; undefined if expired, revoked or unknown. */
  sessionOf(sessionToken: string, now: number): Promise<SignedIn | undefined>
  /** Sessions of a person that are neither expired nor revoked, oldest first. */
  sessions(person: string, now: number): Promise<readonly Session[]>
  /** Ends a session for good. False if there was none or it had ended. */
  revoke(sessionId: string, now: number): Promise<boolean>
  /** Calls `listener`, which must not throw, after each revocation is durable. Returns how to stop. */
  onRevoke(listener: (sessionId: string) => void): () => void
}
