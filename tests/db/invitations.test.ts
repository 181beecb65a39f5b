import { describe, expect, it } from 'vitest'
import type { NewCredential } from '../../db/credentials.ts'
import type { Mandate } from '../../db/mandates.ts'
import { onEveryStore } from './every-store.ts'

const NOW = Date.UTC(2021, 1, 25)
const HOUR = 3_600_000
const device = { name: 'Safari, iPhone', by: 'passkey' } as const
const password: NewCredential = { kind: 'password', hash: '$argon2id$…' }
const passkey = (id: string): NewCredential => ({
  kind: 'passkey',
  passkey: { id, publicKey: new Uint8Array([1, 2, 3]), counter: 0, transports: ['internal'], device: 'Safari, iPhone' },
})

onEveryStore((open) => {
  async function council() {
    const store = await open()
    for (const id of ['p1', 'p2']) await store.people.addPerson({ id, name: id })
    return store
  }

  describe('an invitation', () => {
    it('can be looked at without being used up, and taken up once, also when taken twice at once', async () => {
      const { invitations, sessions } = await council()
      const token = await invitations.invite('p1', 'p9', NOW, NOW + HOUR)
      const seen = { person: 'p1', by: 'p9', createdAt: NOW, expiresAt: NOW + HOUR }
      expect(await invitations.invitation(token, NOW + 1)).toEqual(seen)
      expect(await invitations.invitationOf('p1', NOW + 1)).toEqual(seen)
      const taken = await Promise.all(
        [1, 2, 3].map(() => invitations.takeUp(token, password, device, NOW + 1, NOW + HOUR)),
      )
      expect(taken.filter((each) => each !== undefined)).toMatchObject([{ person: 'p1', again: false }])
      expect(await sessions.sessions('p1', NOW + 1)).toMatchObject([{ device, provedAt: NOW + 1 }])
      expect(await invitations.invitation(token, NOW + 1)).toBeUndefined()
    })

    it('is no good once expired, withdrawn, or followed by another', async () => {
      const { invitations } = await council()
      const takeUp = (token: string, now: number) => invitations.takeUp(token, password, device, now, now + HOUR)
      const expired = await invitations.invite('p1', 'p9', NOW, NOW + HOUR)
      expect(await takeUp(expired, NOW + HOUR)).toBeUndefined()
      const first = await invitations.invite('p1', 'p9', NOW, NOW + HOUR)
      const second = await invitations.invite('p1', 'p9', NOW + 1, NOW + HOUR)
      expect(await takeUp(first, NOW + 2)).toBeUndefined()
      expect([await invitations.withdraw('p1', NOW + 3), await invitations.withdraw('p1', NOW + 3)]).toEqual([
        true,
        false,
      ])
      expect(await takeUp(second, NOW + 4)).toBeUndefined()
      expect(await takeUp('unknown', NOW)).toBeUndefined()
      await expect(invitations.invite('p3', 'p9', NOW, NOW + HOUR)).rejects.toThrow(/foreign key/i)
    })

    it('to somebody who was in before ends all that they had: credentials, and sessions with their sockets', async () => {
      const { invitations, credentials, sessions } = await council()
      await credentials.keep('p1', password, NOW)
      await credentials.keep('p1', passkey('old'), NOW)
      await credentials.keep('p2', passkey('other'), NOW)
      const lost = await sessions.begin('p1', device, NOW, NOW + HOUR)
      const { id } = (await sessions.sessionOf(lost, NOW))!
      const heard: string[] = []
      sessions.onRevoke((session) => heard.push(session))
      const token = await invitations.invite('p1', 'p9', NOW, NOW + HOUR)
      expect(await sessions.sessionOf(lost, NOW), 'nothing ends before it is taken up').toBeDefined()
      expect(await invitations.takeUp(token, passkey('new'), device, NOW + 1, NOW + HOUR)).toMatchObject({
        again: true,
      })
      expect(heard).toEqual([id])
      expect(await sessions.sessionOf(lost, NOW + 1)).toBeUndefined()
      expect(await credentials.passwordHash('p1')).toBeUndefined()
      expect((await credentials.passkeys('p1')).map((each) => each.id)).toEqual(['new'])
      expect(await credentials.passkeys('p2')).toHaveLength(1)
    })
  })

  describe('credentials', () => {
    it('are kept, used and removed one by one', async () => {
      const { credentials } = await council()
      await credentials.keep('p1', passkey('k1'), NOW)
      await credentials.passkeyUsed('k1', 7, NOW + 1)
      expect(await credentials.passkey('k1')).toEqual({
        id: 'k1',
        person: 'p1',
        publicKey: new Uint8Array([1, 2, 3]),
        counter: 7,
        transports: ['internal'],
        device: 'Safari, iPhone',
        createdAt: NOW,
        usedAt: NOW + 1,
      })
      expect(await credentials.removePasskey('p2', 'k1'), 'another’s').toBe(false)
      expect(await credentials.removePasskey('p1', 'k1')).toBe(true)
      await credentials.keep('p1', password, NOW)
      await credentials.keep('p1', { kind: 'password', hash: 'newer' }, NOW)
      expect(await credentials.passwordHash('p1')).toBe('newer')
      expect([await credentials.removePassword('p1'), await credentials.removePassword('p1')]).toEqual([true, false])
    })

    it('are gone with an erased person, as are mandates, invitations and sessions', async () => {
      const { people, credentials, invitations, sessions } = await council()
      await credentials.keep('p1', passkey('k1'), NOW)
      await credentials.keep('p1', password, NOW)
      const token = await invitations.invite('p1', 'p9', NOW, NOW + HOUR)
      const session = await sessions.begin('p1', device, NOW, NOW + HOUR)
      await people.erasePerson('p1')
      expect(await credentials.passkey('k1')).toBeUndefined()
      expect(await credentials.passwordHash('p1')).toBeUndefined()
      expect(await invitations.invitation(token, NOW)).toBeUndefined()
      expect(await sessions.sessionOf(session, NOW)).toBeUndefined()
    })
  })

  describe('founding a council', () => {
    const mandate: Mandate = {
      kind: 'own',
      id: 'm1',
      person: 'p3',
      partner: 'x',
      from: '2021-02-01',
      to: null,
      confirmed: { by: 'set-up', at: NOW },
      office: { role: 'lead', committees: [], board: true },
    }
    const first = {
      people: [{ id: 'p3', name: 'Drei' }],
      mandates: [{ type: 'given', mandate } as const],
      by: 'set-up',
      expiresAt: NOW + HOUR,
    }

    it('happens once, with its first people, mandates and invitations', async () => {
      const { foundings, people, mandates, invitations } = await council()
      const tokens = await foundings.found({ agreement: 'own', own: { id: 'own' }, at: NOW }, first)
      expect(await foundings.founding()).toEqual({ agreement: 'own', own: { id: 'own' }, at: NOW })
      expect(await people.person('p3')).toEqual({ id: 'p3', name: 'Drei' })
      expect(await mandates.mandates()).toEqual([mandate])
      expect(await invitations.invitation(tokens.get('p3')!, NOW)).toMatchObject({ person: 'p3', by: 'set-up' })
      const again = { ...first, people: [{ id: 'p4', name: 'Vier' }], mandates: [] }
      await expect(foundings.found({ agreement: 'a', own: null, at: NOW }, again)).rejects.toThrow(/unique/i)
    })

    it('leaves nothing behind when it fails half-way', async () => {
      const { foundings, people } = await council()
      const broken = { ...first, people: [{ id: 'p5', name: 'Fünf' }] }
      await expect(foundings.found({ agreement: 'a', own: null, at: NOW }, broken)).rejects.toThrow(/foreign key/i)
      expect(await foundings.founding()).toBeUndefined()
      expect(await people.person('p5')).toBeUndefined()
    })
  })
})
