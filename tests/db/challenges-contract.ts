import { describe, expect, it } from 'vitest'
import { challengeMs, type Challenges, mostChallenges } from '../../db/challenges.ts'

/** What any keeper of challenges promises. `open` gives one that has none under way, and keeps `most`. */
export function challengesContract(
  what: string,
  open: () => Challenges | Promise<Challenges>,
  most = mostChallenges,
): void {
  describe(`a challenge (${what})`, () => {
    const purpose = { what: 'prove', person: 'p1' } as const

    it('is answered once, in time, and for what it was made', async () => {
      const challenges = await open()
      const make = (): Promise<string> => challenges.make(purpose, 0)
      const good = await make()
      expect(Buffer.from(good, 'base64url')).toHaveLength(32)
      expect(await challenges.take(good, purpose, 1)).toBe(true)
      expect(await challenges.take(good, purpose, 1)).toBe(false)
      const misused = await make()
      expect(await challenges.take(misused, { ...purpose, person: 'p2' }, 1)).toBe(false)
      expect(await challenges.take(misused, purpose, 1)).toBe(false)
      expect(await challenges.take(await make(), { ...purpose, what: 'join' }, 1)).toBe(false)
      expect(await challenges.take(await make(), { ...purpose, person: null }, 1)).toBe(false)
      expect(await challenges.take(await make(), purpose, challengeMs)).toBe(false)
      expect(await challenges.take('unknown', purpose, 1)).toBe(false)
    })

    it('is forgotten when far too many are under way', async () => {
      const challenges = await open()
      const first = await challenges.make(purpose, 0)
      for (let each = 0; each < most; each += 1) await challenges.make(purpose, 1)
      expect(await challenges.take(first, purpose, 2)).toBe(false)
    })
  })
}
