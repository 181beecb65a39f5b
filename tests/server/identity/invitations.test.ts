import { describe, expect, it } from 'vitest'
import type { AccountView } from '../../../server/protocol/identity.ts'
import { HOUR, real, usePasskey, withPasskey, words } from '../support/joining.ts'
import { Visitor } from '../support/visitor.ts'

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
