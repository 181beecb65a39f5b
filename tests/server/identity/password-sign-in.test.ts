import { describe, expect, it } from 'vitest'
import { HOUR, real, words } from '../support/joining.ts'
import type { newHouse } from '../support/house.ts'
import { Visitor } from '../support/visitor.ts'

const many = { burst: 1000, perSecond: 1000 }

const signedUp = async (more: Parameters<typeof newHouse>[0] = {}) => {
  const world = await real(more)
  const token = await world.invite()
  const visitor = new Visitor(world.house)
  await visitor.post('/api/invitation/password', { token, password: words })
  return { ...world, visitor }
}

describe('signing in with a password', () => {
  it('never tells whether an account exists', async () => {
    const { house } = await signedUp()
    const visitor = new Visitor(house)
    const wrong = await visitor.post('/api/sign-in/password', { login: 'jost', password: 'falsch falsch falsch' })
    const nobody = await visitor.post('/api/sign-in/password', { login: 'niemand', password: 'falsch falsch falsch' })
    expect([wrong.status, wrong.text, wrong.cookie]).toEqual([401, nobody.text, undefined])
    expect(nobody.status).toBe(401)
  })

  it('is braked after some failures, for accounts that exist and that do not alike, and in words that help', async () => {
    const { house, time } = await signedUp()
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
    const { house } = await signedUp({ attempts: { accountFromAddress: many, account: many, address: many } })
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
    const { house, time, visitor } = await signedUp()
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
