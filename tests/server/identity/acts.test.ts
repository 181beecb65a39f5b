import { describe, expect, it } from 'vitest'
import { enrol } from '../../../server/identity/enrol.ts'
import { agenda, agreedYes } from '../support/agenda.ts'
import { newHouse } from '../support/house.ts'
import { change, mandateOf, own, sessionOf } from '../support/mandates.ts'
import { Screen } from '../support/screen.ts'
import { Visitor } from '../support/visitor.ts'

/** What a mandate lets somebody say, and what takes a fresh proof. */

describe('two stamps', () => {
  it('of one person never count as both sides’, also after changing sides (Q20)', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const cookie = await house.signIn('spd.lead')
    const first = await Screen.open(house.port, cookie)
    for (const [who, command] of agreedYes('a').slice(0, 2)) {
      const screen = who === 'spd.lead' ? first : await house.screen(who)
      await screen.command(command)
    }
    expect(await first.command({ type: 'line.propose', item: 'a', vote: 'yes', version: 1 })).toMatchObject({
      ok: true,
    })
    const { id } = await mandateOf(house, 'spd.lead')
    await change(
      house,
      { type: 'ended', mandate: id, to: '2021-02-01' },
      { type: 'given', mandate: own('spd.lead', { partner: 'gruene' }) },
    )
    const gone = await Screen.open(house.port, cookie)
    expect(gone.of('welcome')[0]?.me.partner).toBe('gruene')
    const confirm = { type: 'line.confirm', item: 'a', vote: 'yes', version: 1 }
    expect(await gone.command(confirm)).toMatchObject({ ok: false, refusal: { reason: 'spokeForOther' } })
    await gone.settled()
    expect(gone.items.get('a')?.display.code).toBe('noLine')
    const another = await house.screen('gruene.lead')
    expect(await another.command(confirm)).toMatchObject({ ok: true })
    await another.settled()
    expect(another.items.get('a')?.display.code).toBe('yes')
  })

  it('of one side never count as both sides’', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const [one, two] = [await house.screen('spd.lead'), await house.screen('spd.lead#2')]
    await one.command({ type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' })
    expect(await two.command({ type: 'classify.confirm', item: 'a', value: 'covered' })).toMatchObject({
      ok: false,
      refusal: { reason: 'alreadyStamped' },
    })
  })
})

const fail = (screen: Screen) => screen.items.get('a')?.offers.find(({ type }) => type === 'consensus.fail')

describe('a lead whose mandate does not bind the board', () => {
  it('is offered other acts than one whose does, and is refused what only the board says', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    await enrol(house.file, { id: 'vorsitz', name: 'V', partner: 'spd', role: 'lead', committees: [], board: false })
    const bound = await house.screen('spd.lead')
    await house.screen('gruene.lead')
    const unbound = await Screen.open(house.port, await sessionOf(house, 'vorsitz'))
    await bound.command({ type: 'dissent.flag', item: 'a' })
    await Promise.all([bound.settled(), unbound.settled()])
    expect(fail(bound)).toMatchObject({ open: true })
    expect(fail(unbound)).toMatchObject({ open: false, refusal: { reason: 'notTheBoard' } })
    expect(await unbound.command({ type: 'consensus.fail', item: 'a' })).toMatchObject({ ok: false })
  })
})

describe('a release consent', () => {
  it('is taken only after a fresh proof of who gives it, and the proof counts on the open socket', async () => {
    let now = Date.now()
    const house = await newHouse({ oneClickLinks: false, wallClock: () => now })
    await agenda(await house.screen('spd.secretary'))
    const visitor = new Visitor(house, await house.signIn('spd.lead'))
    const lead = await Screen.open(house.port, visitor.cookie!)
    const consent = {
      type: 'release.consent',
      item: 'a',
      version: 1,
      decidedOn: '2021-02-01',
      form: 'meeting',
      justification: 'Verschieden',
    }
    expect(await lead.command(consent), 'fresh: the rules themselves answer').toMatchObject({ ok: false })
    now += 5 * 60_000 + 1
    lead.send({ v: 1, kind: 'command', id: 'not-fresh-any-more', command: consent })
    await lead.until(() => lead.of('error').length === 1)
    expect(lead.of('error')).toMatchObject([{ error: 'notFresh', fatal: false, id: 'not-fresh-any-more' }])
    expect(await lead.command({ type: 'dissent.flag', item: 'a' }), 'other acts need none').toMatchObject({ ok: true })
    const sessions = await house.file.sessions.sessions('spd.lead', now)
    await house.file.sessions.prove(sessions[0]!.id, now)
    expect(await lead.command(consent, 'not-fresh-any-more')).toMatchObject({ ok: false, id: 'not-fresh-any-more' })
    expect(lead.of('error')).toHaveLength(1)
  })
})
