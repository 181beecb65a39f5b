import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Mandate } from '../../../db/mandates.ts'
import { enrol } from '../../../server/identity/enrol.ts'
import { eventOf } from '../../../server/live/log-entry.ts'
import { agenda } from '../support/agenda.ts'
import { change, mandateOf, own, sessionOf } from '../support/mandates.ts'
import { newHouse } from '../support/house.ts'
import { Screen } from '../support/screen.ts'
import { Visitor } from '../support/visitor.ts'

/** Mandates are dated, and what they say holds at once, on open sockets too. The council's clock stands in February 2021. */

describe('a mandate', () => {
  it('that changes ends open sockets at once, and the new one holds when the screen comes back', async () => {
    // No beat comes to look: the change itself must.
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const house = await newHouse()
    const cookie = await house.signIn('spd.lead')
    const lead = await Screen.open(house.port, cookie)
    const other = await house.screen('gruene.lead')
    const { id } = await mandateOf(house, 'spd.lead')
    await change(
      house,
      { type: 'withdrawn', mandate: id },
      { type: 'given', mandate: own('spd.lead', { office: { role: 'member', committees: [], board: false } }) },
    )
    await lead.until(() => lead.closed !== undefined)
    expect([lead.closed, lead.of('error')]).toEqual([4401, []])
    const member = await Screen.open(house.port, cookie)
    expect(member.of('welcome')[0]?.me.role).toBe('member')
    expect(other.closed, 'nobody else is disturbed').toBeUndefined()
  })

  it('takes no command any more from the moment it ends, even on a socket that is still open', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const lead = await house.screen('spd.lead')
    const { id } = await mandateOf(house, 'spd.lead')
    const before = (await house.file.log.head()).version
    // In one turn: the register has not been read again when the frame arrives, or it has; either way it is refused.
    const ended = change(house, { type: 'ended', mandate: id, to: '2021-02-01' })
    lead.send({ v: 1, kind: 'command', id: 'after-the-end', command: { type: 'dissent.flag', item: 'a' } })
    await ended
    await lead.until(() => lead.closed !== undefined)
    expect((await house.file.log.head()).version).toBe(before)
    await expect(house.screen('spd.lead')).rejects.toThrow('status 403')
  })

  it('ends at midnight in Berlin, in the hall as well: the socket is closed and the next one refused', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const cookie = await house.signIn('spd.lead')
    const { id } = await mandateOf(house, 'spd.lead')
    await change(house, { type: 'ended', mandate: id, to: '2021-02-02' })
    house.clock.millis = Date.parse('2021-02-02T23:59:59.999+01:00')
    const lead = await Screen.open(house.port, cookie)
    expect(await lead.command({ type: 'note.internal', item: 'a', text: 'noch im Amt' })).toMatchObject({ ok: true })
    house.clock.millis += 1
    lead.send({
      v: 1,
      kind: 'command',
      id: 'a-moment-late',
      command: { type: 'note.internal', item: 'a', text: 'zu spät' },
    })
    await lead.until(() => lead.closed !== undefined)
    expect(lead.of('answer').map((answer) => answer.id)).not.toContain('a-moment-late')
    await expect(Screen.open(house.port, cookie)).rejects.toThrow('status 403')
    expect((await new Visitor(house, cookie).get('/api/me')).body).toMatchObject({ role: 'none', waits: false })
  })

  it('that becomes another at midnight is not acted under on the old socket', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const cookie = await house.signIn('spd.lead')
    const { id } = await mandateOf(house, 'spd.lead')
    const member = own('spd.lead', { from: '2021-02-03', office: { role: 'member', committees: [], board: false } })
    await change(house, { type: 'ended', mandate: id, to: '2021-02-02' }, { type: 'given', mandate: member })
    const screen = await Screen.open(house.port, cookie)
    house.clock.millis = Date.parse('2021-02-03T00:00:00+01:00')
    const note = { type: 'note.internal', item: 'a', text: 'als was?' }
    screen.send({ v: 1, kind: 'command', id: 'under-which-mandate', command: note })
    await screen.until(() => screen.closed !== undefined)
    expect(screen.of('answer')).toEqual([])
  })

  it('without a word said, is closed by the next beat after midnight', async () => {
    const house = await newHouse()
    const lead = await house.screen('spd.lead')
    const { id } = await mandateOf(house, 'spd.lead')
    await change(house, { type: 'ended', mandate: id, to: '2021-02-02' })
    await lead.settled()
    expect(lead.closed).toBeUndefined()
    house.clock.millis = Date.parse('2021-02-03T00:00:00+01:00')
    await lead.until(() => lead.closed !== undefined)
    expect(lead.closed).toBe(4401)
  })

  it('begins on its day, and says when that is', async () => {
    const house = await newHouse()
    await house.file.people.addPerson({ id: 'neu', name: 'Neu' })
    await change(house, { type: 'given', mandate: own('neu', { from: '2021-02-03' }) })
    const visitor = new Visitor(house, await sessionOf(house, 'neu'))
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'none', from: '2021-02-03' })
    house.clock.millis = Date.parse('2021-02-03T00:00:00+01:00')
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'lead', partner: 'spd' })
  })

  it('stands in the log with every act: in which register, and for whom a deputy acted', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    await enrol(house.file, { id: 'vize', name: 'Vize', partner: 'spd', role: 'member', committees: [] })
    await house.signIn('spd.lead')
    const deputy: Mandate = {
      kind: 'deputy',
      id: 'd1',
      person: 'vize',
      partner: 'spd',
      represents: 'spd.lead',
      from: '2021-02-02',
      to: '2021-02-05',
      confirmed: { by: 'spd.secretary', at: 0 },
    }
    await change(house, { type: 'given', mandate: deputy })
    const screen = await Screen.open(house.port, await sessionOf(house, 'vize'))
    expect(screen.of('welcome')[0]?.me).toMatchObject({ role: 'lead', board: true, deputyFor: 'Name-spd-lead' })
    expect(await screen.command({ type: 'dissent.flag', item: 'a' })).toMatchObject({ ok: true })
    const { version } = await house.file.mandates.registerHead('spd')
    const { version: last } = await house.file.log.head()
    for await (const entry of house.file.log.read(last - 1)) {
      expect(eventOf(entry).actor).toMatchObject({
        person: 'vize',
        partner: 'spd',
        represents: 'spd.lead',
        register: version,
      })
    }
    await house.restart()
    const story = async (who: string) =>
      (await new Visitor(house, await house.signIn(who)).get('/api/items/a/story')).text
    expect(await story('spd.member')).toContain('"deputyFor":"Name-spd-lead"')
    const told = await story('gruene.lead')
    expect(told, 'the other side learns that it was a deputy’s act, not whose').toContain('"deputyFor":""')
    expect(told).not.toContain('Name-')
  })

  it('of a deputy ends with that of the person represented, and with their own', async () => {
    const house = await newHouse()
    await enrol(house.file, { id: 'vize', name: 'Vize', partner: 'spd', role: 'member', committees: [] })
    await house.signIn('spd.lead')
    const represents = { kind: 'deputy', id: 'd1', person: 'vize', partner: 'spd', represents: 'spd.lead' } as const
    const deputy = { ...represents, from: '2021-02-01', to: null, confirmed: { by: 'x', at: 0 } }
    await change(house, { type: 'given', mandate: deputy })
    const visitor = new Visitor(house, await sessionOf(house, 'vize'))
    const me = async () => (await visitor.get('/api/me')).body
    expect(await me()).toMatchObject({ role: 'lead' })
    await change(house, { type: 'ended', mandate: (await mandateOf(house, 'spd.lead')).id, to: '2021-02-01' })
    expect(await me()).toMatchObject({ role: 'member' })
    expect(await me()).not.toHaveProperty('deputyFor')
    await change(house, { type: 'given', mandate: own('spd.lead', { id: 'elsewhere', partner: 'gruene' }) })
    expect(await me(), 'nor does it lead to another side').toMatchObject({ role: 'member', partner: 'spd' })
  })
})

describe('a revoked session', () => {
  it('closes its sockets in that moment, and only its own', async () => {
    const house = await newHouse()
    const lost = await Screen.open(house.port, await house.signIn('spd.lead'))
    const { id } = (await house.file.sessions.sessions('spd.lead', Date.now()))[0]!
    const kept = await Screen.open(house.port, await house.signIn('spd.lead'))
    // Nothing else ends a revoked session's sockets: no beat asks for it.
    await house.file.sessions.revoke(id, Date.now())
    await lost.until(() => lost.closed !== undefined)
    expect([lost.closed, lost.of('error')]).toMatchObject([4401, [{ error: 'signedOut' }]])
    await kept.settled()
    expect(kept.closed).toBeUndefined()
  })
})
