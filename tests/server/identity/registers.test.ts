import { describe, expect, it } from 'vitest'
import type { RegisterView } from '../../../server/protocol/administration.ts'
import { office, world } from '../support/administration.ts'
import { Visitor } from '../support/visitor.ts'

/** Each side keeps its own register. The council's day is 2 February 2021. */

describe('a later mandate of the same person', () => {
  it('takes the place of the earlier one on its day, once it is confirmed', async () => {
    const { house, admin, lead, add, mandateOf, seen, join } = await world()
    const id = await add('Wechsel', office('member'))
    await lead.post(`/api/register/mandates/${await mandateOf(id)}/confirm`)
    const path = `/api/administration/people/${id}/mandates`
    expect((await admin.post(path, office('member', { from: '2021-02-01' }))).body).toMatchObject({
      error: { code: 'mandateOverlaps' },
    })
    expect((await admin.post(path, office('speaker', { from: '2021-03-01', committees: ['FBL'] }))).status).toBe(204)
    const mandates = async () => (await seen()).people.find((person) => person.id === id)!.mandates
    expect(await mandates()).toMatchObject([{ to: null }, { state: 'waits', from: '2021-03-01' }])
    const waiting = (await mandates())[1]!.id
    expect((await lead.post(`/api/register/mandates/${waiting}/confirm`)).status).toBe(204)
    expect((await lead.post(`/api/register/mandates/${waiting}/confirm`)).body).toMatchObject({
      error: { code: 'notWaiting' },
    })
    expect(await mandates()).toMatchObject([{ to: '2021-02-28' }, { state: 'ahead' }])
    const visitor = await join(id)
    house.clock.millis = Date.parse('2021-03-01T08:00:00+01:00')
    const office2 = new Visitor(house, await house.signIn('spd.secretary'))
    for (const each of await mandates()) await office2.post(`/api/register/mandates/${each.id}/confirm`)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'speaker', committees: ['FBL'] })
  })
})

const deputy = (represents: string) => ({ kind: 'deputy', represents, from: '2021-02-02', to: '2021-02-09' })

describe('a side', () => {
  it('keeps its own register: leads and their office see and end, nobody else, and never the other side’s', async () => {
    const { house, lead } = await world()
    await house.signIn('gruene.lead')
    await house.signIn('spd.member')
    const view = (await lead.get('/api/register')).body as RegisterView
    expect(view.people.map(({ id }) => id).toSorted()).toEqual(['spd.lead', 'spd.member'])
    expect(JSON.stringify(view)).not.toContain('gruene')
    const foreign = (await house.file.mandates.mandates()).find(({ person }) => person === 'gruene.lead')
    expect((await lead.post(`/api/register/mandates/${foreign!.id}/end`, { to: '2021-02-02' })).status).toBe(404)
    const member = new Visitor(house, await house.signIn('spd.member'))
    expect((await member.get('/api/register')).status).toBe(403)
    const own = view.people.find(({ id }) => id === 'spd.member')!.mandates[0]!
    expect((await lead.post(`/api/register/mandates/${own.id}/end`, { to: '2021-02-01' })).status).toBe(204)
    expect((await member.get('/api/me')).body).toMatchObject({ role: 'none' })
    const backwards = await lead.post(`/api/register/mandates/${own.id}/end`, { to: '2021-01-01' })
    expect(backwards.body, 'history is not rewritten').toMatchObject({ error: { code: 'wrongMandate' } })
  })

  it('has nobody who confirms their own next mandate', async () => {
    const { house, admin, lead, mandateOf } = await world()
    const office1 = new Visitor(house, await house.signIn('spd.secretary'))
    const path = '/api/administration/people/spd.secretary/mandates'
    await admin.post(path, office('lead', { from: '2021-03-01' }))
    const all = await house.file.mandates.mandates()
    const next = all.find(({ person, confirmed }) => person === 'spd.secretary' && confirmed === null)!
    expect((await office1.post(`/api/register/mandates/${next.id}/confirm`)).body).toMatchObject({
      error: { code: 'ownMandate' },
    })
    expect((await lead.post(`/api/register/mandates/${next.id}/confirm`)).status).toBe(204)
    expect(await mandateOf('spd.secretary')).not.toBe(next.id)
  })

  it('has deputies of its own only, and nobody who deputises for themselves', async () => {
    const { house, admin, lead, add, mandateOf } = await world()
    await house.signIn('gruene.lead')
    const id = await add('Vize', office('member'))
    const path = `/api/administration/people/${id}/mandates`
    expect((await admin.post(path, deputy('spd.lead'))).body, 'not before their own is confirmed').toMatchObject({
      error: { code: 'wrongDeputy' },
    })
    await lead.post(`/api/register/mandates/${await mandateOf(id)}/confirm`)
    for (const wrong of ['gruene.lead', id, 'nobody']) {
      expect((await admin.post(path, deputy(wrong))).body).toMatchObject({ error: { code: 'wrongDeputy' } })
    }
    expect((await admin.post(path, deputy('spd.lead'))).status).toBe(204)
  })
})
