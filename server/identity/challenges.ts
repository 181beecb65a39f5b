import { randomBytes } from 'node:crypto'

/** How long somebody may take to find their finger. */
const GOOD_FOR_MS = 5 * 60_000
/** How many may be under way at once; the oldest goes first. */
const MOST = 2000

/** What a challenge was made for: it is good for nothing else. */
export interface Purpose {
  readonly what: 'join' | 'add' | 'signIn' | 'prove'
  /** The person it was made for; null where nobody has said yet who they are. */
  readonly person: string | null
}

/** WebAuthn challenges under way, each answered once or not at all. A restart forgets them: people try again. */
export class Challenges {
  readonly #waiting = new Map<string, Purpose & { readonly until: number }>()

  /** A new one, base64url. */
  make(purpose: Purpose, now: number): string {
    for (const [challenge, { until }] of this.#waiting) if (until <= now) this.#waiting.delete(challenge)
    const oldest = this.#waiting.keys().next().value
    if (oldest !== undefined && this.#waiting.size >= MOST) this.#waiting.delete(oldest)
    const challenge = randomBytes(32).toString('base64url')
    this.#waiting.set(challenge, { ...purpose, until: now + GOOD_FOR_MS })
    return challenge
  }

  /** Uses one up. False if it is unknown, too old, used, or was made for something else. */
  take(challenge: string, { what, person }: Purpose, now: number): boolean {
    const waiting = this.#waiting.get(challenge)
    this.#waiting.delete(challenge)
    return waiting !== undefined && waiting.until > now && waiting.what === what && waiting.person === person
  }
}
