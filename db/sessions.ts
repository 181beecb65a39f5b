/**
 * The port to sessions, and to the demo's sign-in links. All times are milliseconds since 1970 (UTC), so that they
 * compare. A token is 256 random bits, given out once; the store keeps only its SHA-256.
 */

/** What a session was begun on and with, so that people can tell theirs apart. */
export interface Device {
  /** Browser and system in a few words, never an address or a fingerprint. */
  readonly name: string
  readonly by: 'passkey' | 'password' | 'link'
}

/** One device signed in. The id may be shown and logged; it is not what the cookie holds. */
export interface Session {
  readonly id: string
  readonly person: string
  readonly device: Device
  readonly createdAt: number
  /** Kept to the minute, so that looking does not wait for the disk. */
  readonly lastSeenAt: number
  readonly expiresAt: number
  /** When its owner last proved who they are: passkey, password or invitation. */
  readonly provedAt: number
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
  /** Begins a session for somebody who has proved who they are: its token. */
  begin(person: string, device: Device, now: number, expiresAt: number): Promise<string>
  /** Which session a token stands for; undefined if expired, unused for too long, revoked or unknown. */
  sessionOf(sessionToken: string, now: number): Promise<Session | undefined>
  /** Its owner has proved again who they are: a new token, the old one is worth nothing. Undefined if it has ended. */
  prove(sessionId: string, now: number): Promise<string | undefined>
  /** Sessions of a person that are neither expired nor revoked, oldest first. */
  sessions(person: string, now: number): Promise<readonly Session[]>
  /** Ends a session for good. False if there was none or it had ended. */
  revoke(sessionId: string, now: number): Promise<boolean>
  /** Ends all of a person's sessions but the one that may stay. Says how many. */
  revokeAll(person: string, now: number, but?: string): Promise<number>
  /** Calls `listener`, which must not throw, after each revocation is durable. Returns how to stop. */
  onRevoke(listener: (sessionId: string) => void): () => void
  /** The same for each new proof: id of the session, and when. */
  onProof(listener: (proof: { readonly session: string; readonly at: number }) => void): () => void
}

/** A session that nobody used for so long has ended. */
export const idleMs = 14 * 24 * 3_600_000
