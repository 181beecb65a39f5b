import { describe, expect, it } from 'vitest'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { AccountView } from '../../../server/protocol/identity.ts'
import { Authenticator } from '../support/authenticator.ts'
import type { newHouse } from '../support/house.ts'
import { HOUR, real, usePasskey, withPasskey, words } from '../support/joining.ts'
import { Visitor } from '../support/visitor.ts'

/** Coming in, by invitation, passkey and password; one's own sessions; coming back. */

describe('an invitation', () => {
  it('says whom it is for without being used up, and to nobody else', async () => {
    const { house, invite } = await real()
    const [visitor, token] = [new Visitor(house), await invite()]
    const looked = await visitor.post('/api/invitation', { token })
    expect(looked).toMatchObject({ status: 200, body: { name: 'Jost', login: 'jost', administrator: false } })
    expect((await visitor.post('/api/invitation', { token })).status).toBe(200)
    expect(await visitor.post('/api/invitation', { token: 'x'.repeat(43) })).toMatchObject({
      status: 410,
      body: { error: { code: 'linkUsed' } },
    })
  })

  it('with a passkey signs in once, on this device, and the passkey signs in again', async () => {
    const { house, invite } = await real()
    const token = await invite()
    const { visitor, key, answer } = await withPasskey(house, token)
    expect(answer.status).toBe(204)
    expect((await visitor.get('/api/me')).body).toMatchObject({ person: 'jost', role: 'lead', partner: 'spd' })
    expect((await withPasskey(house, token)).answer.status).toBe(410)
    const elsewhere = new Visitor(house)
    expect((await usePasskey(elsewhere, key)).status).toBe(204)
    expect((await elsewhere.get('/api/me')).body).toMatchObject({ person: 'jost' })
  })

  it('with a password signs in once, and name and password sign in again', async () => {
    const { house, invite } = await real()
    const [visitor, token] = [new Visitor(house), await invite()]
    expect(await visitor.post('/api/invitation/password', { token, password: 'zu kurz' })).toMatchObject({
      status: 422,
      body: { error: { code: 'passwordTooShort' } },
    })
    expect((await visitor.post('/api/invitation/password', { token, password: words })).status).toBe(204)
    expect((await visitor.post('/api/invitation/password', { token, password: words })).status).toBe(410)
    const again = await new Visitor(house).post('/api/sign-in/password', { login: ' Jost ', password: words })
    expect([again.status, again.cookie]).toEqual([204, expect.stringMatching(/^schulterschluss=/)])
  })

  it('is worth nothing once expired', async () => {
    const { house, time, invite } = await real()
    const token = await invite()
    time.now += HOUR
    expect((await new Visitor(house).post('/api/invitation/password', { token, password: words })).status).toBe(410)
  })
})

describe('coming back by a new invitation', () => {
  it('ends all that was before, and the mandate waits until the own side has said that it is they', async () => {
    const { house, invite } = await real()
    const { visitor: lostDevice, key: lostKey } = await withPasskey(house, await invite())
    await house.screen('spd.secretary')
    const { visitor } = await withPasskey(house, await invite())
    expect((await lostDevice.get('/api/me')).status).toBe(401)
    expect((await usePasskey(new Visitor(house), lostKey)).status).toBe(401)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'none', waits: true })
    const office = new Visitor(house, await house.signIn('spd.secretary'))
    const mandate = house.file.mandates.mandates().then((all) => all.find(({ person }) => person === 'jost'))
    const confirm = `/api/register/mandates/${(await mandate)!.id}/confirm`
    expect((await visitor.post(confirm)).status, 'not by themselves').toBe(403)
    expect((await office.post(confirm)).status).toBe(204)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'lead' })
  })

  it('does not wait where nobody else of the side is in office', async () => {
    const { house, invite } = await real()
    await withPasskey(house, await invite())
    const { visitor } = await withPasskey(house, await invite())
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'lead' })
  })
})

describe('one’s own sessions', () => {
  it('are listed with their device, and ended one by one or all at once; nobody else’s are', async () => {
    const { house, invite } = await real()
    const { visitor, key } = await withPasskey(house, await invite())
    const phone = new Visitor(house)
    await usePasskey(phone, key)
    const sessions = async () => ((await visitor.get('/api/account')).body as AccountView).sessions
    expect(new Set((await sessions()).map(({ here, by }) => `${by} ${here}`))).toEqual(
      new Set(['passkey true', 'passkey false']),
    )
    const other = new Visitor(house, await house.signIn('gruene.lead'))
    const lost = (await sessions()).find(({ here }) => !here)!
    expect((await other.send('DELETE', `/api/account/sessions/${lost.id}`)).status).toBe(404)
    expect((await visitor.send('DELETE', `/api/account/sessions/${lost.id}`)).status).toBe(204)
    expect((await phone.get('/api/me')).status).toBe(401)
    await usePasskey(phone, key)
    expect((await visitor.post('/api/account/sign-out-others')).status).toBe(204)
    expect((await phone.get('/api/me')).status).toBe(401)
    expect(await sessions()).toHaveLength(1)
    expect((await other.get('/api/me')).status).toBe(200)
  })
})

const withKey = async () => {
  const world = await real()
  return { ...world, ...(await withPasskey(world.house, await world.invite())) }
}

describe('a passkey', () => {
  it('is refused on a challenge that was used, that another site passed on, or without a recognised finger', async () => {
    const { house, key } = await withKey()
    const visitor = new Visitor(house)
    const options = await visitor.post('/api/sign-in/passkey/options')
    const response = key.use(options.body as PublicKeyCredentialRequestOptionsJSON, visitor.origin)
    expect((await visitor.post('/api/sign-in/passkey', { response })).status).toBe(204)
    expect((await visitor.post('/api/sign-in/passkey', { response })).status, 'sent again').toBe(401)
    expect((await usePasskey(visitor, key, undefined, 'https://evil.example')).status).toBe(401)
    key.verified = false
    expect((await usePasskey(visitor, key)).status).toBe(401)
    key.verified = true
    expect((await usePasskey(visitor, key)).status).toBe(204)
  })

  it('that counts backwards is a copy, and refused', async () => {
    const { house, key } = await withKey()
    key.counter = 10
    expect((await usePasskey(new Visitor(house), key)).status).toBe(204)
    key.counter = 5
    expect((await usePasskey(new Visitor(house), key)).status).toBe(401)
  })

  it('of somebody unknown is refused in the same words as a wrong one', async () => {
    const { house, key } = await withKey()
    const stranger = await usePasskey(new Visitor(house), new Authenticator())
    key.verified = false
    const wrong = await usePasskey(new Visitor(house), key)
    expect([stranger.status, stranger.text]).toEqual([wrong.status, wrong.text])
  })

  it('is added and removed by its owner, after a fresh proof, and never the last one', async () => {
    const { time, visitor, key } = await withKey()
    const second = new Authenticator()
    const add = async () => {
      const options = await visitor.post('/api/account/passkeys/options')
      if (options.status !== 200) return options
      const response = second.make(options.body as PublicKeyCredentialCreationOptionsJSON, visitor.origin)
      return visitor.post('/api/account/passkeys', { response })
    }
    const first = key.id.toString('base64url')
    expect((await visitor.send('DELETE', `/api/account/passkeys/${first}`)).body).toMatchObject({
      error: { code: 'lastCredential' },
    })
    time.now += HOUR
    expect((await add()).body).toMatchObject({ error: { code: 'notFresh' } })
    expect((await usePasskey(visitor, key, '/api/proof/passkey')).status).toBe(204)
    expect((await add()).status).toBe(204)
    expect((await visitor.send('DELETE', `/api/account/passkeys/${first}`)).status).toBe(204)
    const { passkeys } = (await visitor.get('/api/account')).body as AccountView
    expect(passkeys.map(({ id }) => id)).toEqual([second.id.toString('base64url')])
  })
})

const many = { burst: 1000, perSecond: 1000 }

const withPassword = async (more: Parameters<typeof newHouse>[0] = {}) => {
  const world = await real(more)
  const token = await world.invite()
  const visitor = new Visitor(world.house)
  await visitor.post('/api/invitation/password', { token, password: words })
  return { ...world, visitor }
}

describe('signing in with a password', () => {
  it('never tells whether an account exists', async () => {
    const { house } = await withPassword()
    const visitor = new Visitor(house)
    const wrong = await visitor.post('/api/sign-in/password', { login: 'jost', password: 'falsch falsch falsch' })
    const nobody = await visitor.post('/api/sign-in/password', { login: 'niemand', password: 'falsch falsch falsch' })
    expect([wrong.status, wrong.text, wrong.cookie]).toEqual([401, nobody.text, undefined])
    expect(nobody.status).toBe(401)
  })

  it('is braked after some failures, for accounts that exist and that do not alike, and in words that help', async () => {
    const { house, time } = await withPassword()
    const visitor = new Visitor(house)
    const fail = async (login: string) => {
      const answers: string[] = []
      for (let each = 0; each < 7; each += 1) {
        answers.push((await visitor.post('/api/sign-in/password', { login, password: 'falsch falsch' })).text)
      }
      return answers
    }
    const known = await fail('jost')
    expect(known).toEqual(await fail('niemand'))
    expect(known.map((text) => (JSON.parse(text) as { error: { code: string } }).error.code)).toEqual([
      ...Array.from({ length: 5 }, () => 'wrongSignIn'),
      'tooManyAttempts',
      'tooManyAttempts',
    ])
    expect(known[6]).toMatch(/In einer Minute geht wieder einer.*Passkey.*Einladung/)
    const right = () => visitor.post('/api/sign-in/password', { login: 'jost', password: words })
    expect((await right()).status, 'the right one neither').toBe(429)
    time.now += 61_000
    expect((await right()).status).toBe(204)
  })

  it('of a whole council at once does not keep the running meeting waiting, and one too many is told to come back', async () => {
    const { house } = await withPassword({ attempts: { accountFromAddress: many, account: many, address: many } })
    const secretary = await house.screen('spd.secretary')
    const ended: string[] = []
    const signIns = Array.from({ length: 60 }, async () => {
      const { status } = await new Visitor(house).post('/api/sign-in/password', { login: 'jost', password: words })
      ended.push('sign-in')
      return status
    })
    // Some are through, the others wait: now the secretary does something.
    await Promise.race(signIns)
    await secretary.command({ type: 'meeting.add', meeting: 'm', body: 'rat', start: '2021-02-04T17:00:00+01:00' })
    ended.push('command')
    expect(await Promise.all(signIns)).toEqual(Array.from({ length: 60 }, () => 204))
    expect(ended.indexOf('command'), 'answered while most were still waiting').toBeLessThan(30)
  })

  it('changes its password after a fresh proof, and the old one is worth nothing', async () => {
    const { house, time, visitor } = await withPassword()
    const change = () => visitor.send('PUT', '/api/account/password', { password: 'ganz andere Wörter' })
    time.now += HOUR
    expect((await change()).body).toMatchObject({ error: { code: 'notFresh' } })
    expect((await visitor.post('/api/proof/password', { password: 'falsch falsch' })).status).toBe(401)
    const before = visitor.cookie
    expect((await visitor.post('/api/proof/password', { password: words })).status).toBe(204)
    expect(visitor.cookie, 'the session goes on under a new token').not.toBe(before)
    expect((await new Visitor(house, before).get('/api/me')).status).toBe(401)
    expect((await change()).status).toBe(204)
    const signIn = (password: string) => new Visitor(house).post('/api/sign-in/password', { login: 'jost', password })
    expect([(await signIn(words)).status, (await signIn('ganz andere Wörter')).status]).toEqual([401, 204])
  })
})
