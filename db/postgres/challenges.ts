import { challengeMs, type Challenges, mostChallenges, type Purpose } from '../challenges.ts'
import { newToken } from '../token.ts'
import type { OneCouncil } from './one-council.ts'

/** One round trip: what is too old goes, and what is older than the newest `$7`, before the new one comes. */
const MAKE = `
  WITH gone AS (
    DELETE FROM challenges WHERE council = $1 AND (until <= $5 OR until <
      (SELECT until FROM challenges WHERE council = $1 ORDER BY until DESC OFFSET $7 - 1 LIMIT 1)))
  INSERT INTO challenges (council, challenge, what, person, until) VALUES ($1, $2, $3, $4, $6)`

/** Challenges under way, for whichever node they are answered at. */
export class PostgresChallenges implements Challenges {
  readonly #council: OneCouncil
  readonly #most: number

  constructor(council: OneCouncil, most = mostChallenges) {
    this.#council = council
    this.#most = most
  }

  async make({ what, person }: Purpose, now: number): Promise<string> {
    const challenge = newToken()
    await this.#council.changed(MAKE, challenge, what, person, now, now + challengeMs, this.#most - 1)
    return challenge
  }

  async take(challenge: string, { what, person }: Purpose, now: number): Promise<boolean> {
    const used = await this.#council.row<{ good: boolean }>(
      'DELETE FROM challenges WHERE council = $1 AND challenge = $2 ' +
        'RETURNING what = $3 AND person IS NOT DISTINCT FROM $4 AND until > $5 AS good',
      challenge,
      what,
      person,
      now,
    )
    return used?.good === true
  }
}
