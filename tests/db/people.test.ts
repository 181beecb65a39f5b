import { describe, expect, it } from 'vitest'
import type { Person, PersonChange } from '../../db/people.ts'
import { idleMs } from '../../db/sessions.ts'
import { onEveryStore } from './every-store.ts'

const speaker: Person = { id: 'p1', name: 'Mara Beispiel', login: 'mara.beispiel' }
const lead: Person = { id: 'p2', name: 'Toni Muster', administrator: true, language: 'en' }
const NOW = Date.UTC(2021, 1, 25)
const HOUR = 3_600_000
const device = { name: 'Firefox, Linux', by: 'password' } as const

onEveryStore((open) => {
  async function council() {
    const store = await open()
    await store.people.addPerson(speaker)
    await store.people.addPerson(lead)
    return store
  }

  async function signedIn() {
    const { people, sessions } = await council()
    const token = await sessions.redeem(await sessions.createLink('p1', NOW + HOUR), NOW, NOW + HOUR)
    return { people, sessions, token: token! }
  }

  describe('people', () => {
    it('are given back as they were added, and changed as a whole', async () => {
      const { people } = await council()
      expect(await people.people()).toEqual([speaker, lead])
      const changed: Person = { id: 'p1', name: 'Mara Anders' }
      expect(await people.changePerson(changed)).toBe(true)
      expect(await people.person('p1')).toEqual(changed)
      expect(await people.person('p3')).toBeUndefined()
      expect(await people.changePerson({ ...lead, id: 'p3' })).toBe(false)
      await expect(people.addPerson(speaker)).rejects.toThrow('p1')
    })

    it('are found by what they sign in under, which nobody else may have', async () => {
      const { people } = await council()
      expect(await people.byLogin('mara.beispiel')).toEqual(speaker)
      expect(await people.byLogin('toni.muster')).toBeUndefined()
      await expect(people.addPerson({ ...speaker, id: 'p3' })).rejects.toThrow(/unique/i)
    })

    it('are erased with their links and sessions', async () => {
      const { people, sessions } = await council()
      const link = await sessions.createLink('p1', NOW + HOUR, { reusable: true })
      const token = await sessions.redeem(link, NOW, NOW + HOUR)
      expect(await people.erasePerson('p1')).toBe(true)
      expect(await people.erasePerson('p1')).toBe(false)
      expect(await sessions.sessionOf(token!, NOW)).toBeUndefined()
      expect(await sessions.redeem(link, NOW, NOW + HOUR)).toBeUndefined()
    })

    it('are watched', async () => {
      const { people } = await council()
      const heard: PersonChange[] = []
      const stop = people.onChange((change) => heard.push(change))
      await people.changePerson({ ...lead, name: 'Toni' })
      await people.changePerson({ ...lead, id: 'nobody' })
      await people.erasePerson('p2')
      stop()
      await people.erasePerson('p1')
      expect(heard).toEqual([
        { type: 'changed', person: 'p2' },
        { type: 'erased', person: 'p2' },
      ])
    })
  })

  describe('a sign-in link', () => {
    it('gives one session, also when taken twice at once', async () => {
      const { sessions } = await council()
      const link = await sessions.createLink('p1', NOW + HOUR)
      const taken = await Promise.all([1, 2, 3].map(() => sessions.redeem(link, NOW, NOW + HOUR)))
      expect(taken.filter((token) => token !== undefined)).toHaveLength(1)
      expect(await sessions.sessions('p1', NOW)).toHaveLength(1)
    })

    it('gives none once expired, and none if unknown', async () => {
      const { sessions } = await council()
      const link = await sessions.createLink('p1', NOW + HOUR)
      expect(await sessions.redeem(link, NOW + HOUR, NOW + 2 * HOUR)).toBeUndefined()
      expect(await sessions.redeem('unknown', NOW, NOW + HOUR)).toBeUndefined()
      await expect(sessions.createLink('p3', NOW)).rejects.toThrow(/foreign key/i)
    })

    it('gives a new session each time if it is a persona of the demo', async () => {
      const { sessions } = await council()
      const link = await sessions.createLink('p1', NOW + HOUR, { reusable: true })
      const tokens = [await sessions.redeem(link, NOW, NOW + HOUR), await sessions.redeem(link, NOW, NOW + HOUR)]
      expect(new Set(tokens).size).toBe(2)
    })
  })

  describe('a session', () => {
    it('stands for a person until it expires', async () => {
      const { sessions, token } = await signedIn()
      const found = await sessions.sessionOf(token, NOW + HOUR - 1)
      expect(found).toMatchObject({ person: 'p1', createdAt: NOW, provedAt: NOW, device: { by: 'link' } })
      expect(await sessions.sessionOf(token, NOW + HOUR)).toBeUndefined()
      expect(await sessions.sessionOf(found!.id, NOW)).toBeUndefined()
    })

    it('ends when nobody used it for too long', async () => {
      const { sessions } = await council()
      const token = await sessions.begin('p1', device, NOW, NOW + 10 * idleMs)
      expect(await sessions.sessionOf(token, NOW + idleMs - 1)).toBeDefined()
      expect(await sessions.sessionOf(token, NOW + 2 * idleMs - 2)).toBeDefined()
      expect(await sessions.sessionOf(token, NOW + 3 * idleMs)).toBeUndefined()
    })

    it('goes on under a new token when its owner has proved again who they are', async () => {
      const { sessions, token } = await signedIn()
      const { id } = (await sessions.sessionOf(token, NOW))!
      const proofs: object[] = []
      sessions.onProof((proof) => proofs.push(proof))
      const next = await sessions.prove(id, NOW + 1000)
      expect(await sessions.sessionOf(token, NOW + 1000)).toBeUndefined()
      expect(await sessions.sessionOf(next!, NOW + 1000)).toMatchObject({ id, provedAt: NOW + 1000 })
      expect(proofs).toEqual([{ session: id, at: NOW + 1000 }])
      await sessions.revoke(id, NOW + 2000)
      expect(await sessions.prove(id, NOW + 3000)).toBeUndefined()
    })

    it('ends with all others of its person but the one that may stay', async () => {
      const { sessions, token } = await signedIn()
      const stays = (await sessions.sessionOf(token, NOW))!.id
      const other = await sessions.begin('p1', device, NOW, NOW + HOUR)
      const strangers = await sessions.begin('p2', device, NOW, NOW + HOUR)
      expect(await sessions.revokeAll('p1', NOW, stays)).toBe(1)
      expect(await sessions.sessionOf(other, NOW)).toBeUndefined()
      expect([await sessions.sessionOf(token, NOW), await sessions.sessionOf(strangers, NOW)]).not.toContain(undefined)
    })

    it('is remembered as seen, to the minute', async () => {
      const { sessions, token } = await signedIn()
      const seen = async (now: number) => (await sessions.sessionOf(token, now))?.lastSeenAt
      expect(await seen(NOW + 59_999)).toBe(NOW)
      expect(await seen(NOW + 60_000)).toBe(NOW + 60_000)
      expect((await sessions.sessions('p1', NOW))[0]?.lastSeenAt).toBe(NOW + 60_000)
    })

    it('ends when revoked, once, and says so', async () => {
      const { sessions, token } = await signedIn()
      const { id } = (await sessions.sessionOf(token, NOW))!
      const heard: string[] = []
      sessions.onRevoke((session) => heard.push(session))
      expect([await sessions.revoke(id, NOW), await sessions.revoke(id, NOW)]).toEqual([true, false])
      expect(heard).toEqual([id])
      expect(await sessions.sessionOf(token, NOW)).toBeUndefined()
      expect(await sessions.sessions('p1', NOW)).toEqual([])
    })
  })
})
