import { randomBytes } from 'node:crypto'
import { challengeMs, type Challenges, mostChallenges, type Purpose } from '../challenges.ts'

/** For the one process that serves a council: a restart forgets them. */
export class MemoryChallenges implements Challenges {
  readonly #waiting = new Map<string, Purpose & { readonly until: number }>()

  async make(purpose: Purpose, now: number): Promise<string> {
    for (const [challenge, { until }] of this.#waiting) if (until <= now) this.#waiting.delete(challenge)
    const oldest = this.#waiting.keys().next().value
    if (oldest !== undefined && this.#waiting.size >= mostChallenges) this.#waiting.delete(oldest)
    const challenge = randomBytes(32).toString('base64url')
    this.#waiting.set(challenge, { ...purpose, until: now + challengeMs })
    return challenge
  }

  async take(challenge: string, { what, person }: Purpose, now: number): Promise<boolean> {
    const waiting = this.#waiting.get(challenge)
    this.#waiting.delete(challenge)
    return waiting !== undefined && waiting.until > now && waiting.what === what && waiting.person === person
  }
}
