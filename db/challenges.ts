/** How long somebody may take to find their finger, in milliseconds. */
export const challengeMs = 5 * 60_000
/** How many may be under way at once in a council; the oldest goes first. */
export const mostChallenges = 2000

/** What a challenge was made for: it is good for nothing else. */
export interface Purpose {
  readonly what: 'join' | 'add' | 'signIn' | 'prove'
  /** The person it was made for; null where nobody has said yet who they are. */
  readonly person: string | null
}

/** WebAuthn challenges under way, each answered once or not at all, at whichever node. Forgetting them does little harm: people try again. */
export interface Challenges {
  /** A new one: 256 random bits, base64url. */
  make(purpose: Purpose, now: number): Promise<string>
  /** Uses one up. False if it is unknown, too old, used, or was made for something else. */
  take(challenge: string, purpose: Purpose, now: number): Promise<boolean>
}
