import { describe, expect, it } from 'vitest'
import type { NewInvitation, RegisterView } from '../../../server/protocol/administration.ts'
import { office, world } from '../support/administration.ts'
import { Visitor } from '../support/visitor.ts'

/** What the administrator does, and what only a side itself can do. The council's day is 2 February 2021. */

describe('the administrator', () => {
  it('adds people, invites them and sees their devices; the mandate waits for its own side', async () => {
    const { add, join, seen, lead, mandateOf } = await world()
    const id = await add('Änne Neu', office('member'))
    const visitor = await join(id)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'none', waits: true })
    expect((await seen()).people.find((person) => person.id === id)).toMatchObject({
      name: 'Änne Neu',
      login: 'aenne.neu',
      password: true,
      invitedUntil: null,
      mandates: [{ state: 'waits', office: { role: 'member' } }],
      sessions: [{ by: 'password' }],
    })
    expect((await lead.post(`/api/register/mandates/${await mandateOf(id)}/confirm`)).status).toBe(204)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'member', partner: 'spd' })
  })

  it('cannot act for a side: not by a mandate of their own making, nor by an invitation in another’s name', async () => {
    const { house, admin, add, join, mandateOf } = await world()
    const puppet = await add('Strohmann', office('lead', { board: true }))
    const visitor = await join(puppet)
    expect((await visitor.get('/api/register')).status).toBe(403)
    const confirm = `/api/register/mandates/${await mandateOf(puppet)}/confirm`
    expect([(await admin.post(confirm)).status, (await visitor.post(confirm)).status]).toEqual([403, 403])
    await house.signIn('spd.secretary')
    await join('spd.secretary')
    const stolen = await join('spd.secretary')
    expect((await stolen.get('/api/me')).body).toMatchObject({ role: 'none', waits: true })
    expect((await stolen.post(confirm)).status).toBe(403)
    const other = new Visitor(house, await house.signIn('gruene.lead'))
    expect((await other.post(confirm)).status, 'nor does the other side confirm').toBe(404)
  })

  it('ends sessions, withdraws invitations, corrects names', async () => {
    const { house, admin, lead, seen } = await world()
    const own = (await seen()).people.find(({ id }) => id === 'spd.lead')!
    const path = '/api/administration/people/spd.lead'
    expect((await admin.send('PUT', path, { name: 'Jost Anders' })).status).toBe(204)
    expect((await lead.get('/api/me')).body).toMatchObject({ name: 'Jost Anders' })
    const { token } = (await admin.post(`${path}/invitation`)).body as NewInvitation
    expect((await admin.send('DELETE', `${path}/invitation`)).status).toBe(204)
    expect((await admin.send('DELETE', `${path}/invitation`)).status).toBe(404)
    expect((await new Visitor(house).post('/api/invitation', { token })).status).toBe(410)
    expect((await admin.send('DELETE', `${path}/sessions/${own.sessions[0]!.id}`)).status).toBe(204)
    expect((await admin.send('DELETE', `${path}/sessions/${own.sessions[0]!.id}`)).status).toBe(404)
    expect((await lead.get('/api/me')).status).toBe(401)
  })

  it('changes mandates and invites only after a fresh proof', async () => {
    const { admin, time } = await world()
    time.now += 6 * 60_000
    for (const [method, path, body] of [
      ['POST', '/api/administration/people', { name: 'X', mandate: office('member') }],
      ['POST', '/api/administration/people/spd.lead/mandates', office('member')],
      ['POST', '/api/administration/people/spd.lead/invitation', undefined],
      ['POST', '/api/administration/mandates/x/end', { to: '2021-02-02' }],
      ['DELETE', '/api/administration/people/spd.lead', undefined],
    ] as const) {
      expect([path, (await admin.send(method, path, body)).body]).toMatchObject([path, { error: { code: 'notFresh' } }])
    }
    expect((await admin.get('/api/administration')).status).toBe(200)
  })

  it('never leaves a side without a lead, nor the council without an administrator', async () => {
    const { house, admin, lead, add, mandateOf } = await world()
    const end = async (person: string, to = '2021-02-28') =>
      (await admin.post(`/api/administration/mandates/${await mandateOf(person)}/end`, { to })).body
    expect(await end('spd.lead')).toMatchObject({ error: { code: 'lastLead' } })
    expect((await admin.send('DELETE', '/api/administration/people/spd.lead')).body).toMatchObject({
      error: { code: 'lastLead' },
    })
    const next = await add('Nachfolge', office('lead', { from: '2021-02-10' }))
    expect(await end('spd.lead'), 'not while the successor is unconfirmed').toMatchObject({
      error: { code: 'lastLead' },
    })
    await lead.post(`/api/register/mandates/${await mandateOf(next)}/confirm`)
    expect(await end('spd.lead', '2021-02-05'), 'nor with a gap').toMatchObject({ error: { code: 'lastLead' } })
    expect(await end('spd.lead', '2021-02-09')).toBeUndefined()
    expect((await admin.send('DELETE', '/api/administration/people/admin')).body).toMatchObject({
      error: { code: 'lastAdministrator' },
    })
    await add('Zweite Verwaltung', null)
    expect((await admin.send('DELETE', '/api/administration/people/admin')).status).toBe(204)
    expect((await house.file.people.person('admin')) === undefined).toBe(true)
  })

  it.each([
    ['a partner that there is not', office('member', { partner: 'xyz' })],
    ['a speaker without a committee', office('speaker')],
    ['a member with one', office('member', { committees: ['FBL'] })],
    ['a committee that there is not', office('speaker', { committees: ['XYZ'] })],
    ['the council as a committee', office('speaker', { committees: ['rat'] })],
    ['an end before its beginning', office('member', { to: '2021-02-01' })],
    ['a day that there is not', office('member', { from: '2021-02-30' })],
  ])('is told when a mandate does not fit together: %s', async (_, mandate) => {
    const { admin, house } = await world()
    const refused = await admin.post('/api/administration/people', { name: 'X', mandate })
    expect([refused.status, refused.body]).toMatchObject([422, { error: { code: 'wrongMandate' } }])
    expect((await house.file.people.people()).map(({ name }) => name)).not.toContain('X')
  })

  it('erases a person: sessions end, the register keeps an id, nobody has the name any more', async () => {
    const { house, admin, join, add, lead } = await world()
    const id = await add('Wird Gelöscht', office('member'))
    const visitor = await join(id)
    expect((await admin.send('DELETE', `/api/administration/people/${id}`)).status).toBe(204)
    expect((await visitor.get('/api/me')).status).toBe(401)
    const { lines } = (await lead.get('/api/register')).body as RegisterView
    expect(lines.slice(-2)).toMatchObject([
      { type: 'given', person: null, by: 'Verwaltung' },
      { type: 'withdrawn', person: null },
    ])
    expect(JSON.stringify([lines, (await admin.get('/api/administration')).body])).not.toContain('Gelöscht')
    expect((await house.file.mandates.register('spd')).at(-1)?.person).toBe(id)
  })

  it('sees how the server does, and has the log checked', async () => {
    const { house, admin } = await world()
    const secretary = await house.screen('spd.secretary')
    await secretary.command({ type: 'meeting.add', meeting: 'm', body: 'rat', start: '2021-02-04T17:00:00+01:00' })
    const { version, hash } = await house.file.log.head()
    expect((await admin.get('/api/administration/facts')).body).toMatchObject({
      sockets: 1,
      log: { entries: version, head: hash },
      registers: [{ partner: 'spd' }, { partner: 'gruene', version: 0 }],
    })
    expect((await admin.post('/api/administration/log-check')).body).toEqual({
      ok: true,
      entries: version,
      head: hash,
      fault: null,
    })
  })
})

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
