import { describe, expect, it } from 'vitest'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'

/** Several changes of an agenda that belong together, over real HTTP. */

const send = async (house: House, who: string, commands: readonly object[]): Promise<Response> => {
  const origin = `http://127.0.0.1:${house.port}`
  return fetch(`${origin}/api/agenda`, {
    method: 'POST',
    headers: { cookie: await house.signIn(who), origin, 'content-type': 'application/json' },
    body: JSON.stringify({ commands }),
  })
}

const agendaOf = (house: House): readonly string[] | undefined =>
  house.app.council.state.meetings.get('rat-feb')?.context.agenda

describe('changes of an agenda that belong together', () => {
  it('are taken in one go, in their order, as ordinary events that every screen sees', async () => {
    const house = await newHouse()
    const office = await house.screen('spd.secretary')
    await office.command(addMeeting())
    const phone = await house.screen('gruene.member')
    const added = await send(house, 'spd.secretary', [addItem('a'), addItem('b', { after: 'a' }), addItem('c')])
    expect([added.status, await added.json()]).toEqual([200, { answers: [{ ok: true }, { ok: true }, { ok: true }] }])
    const moved = await send(house, 'spd.secretary', [
      { type: 'agenda.remove', item: 'c' },
      { type: 'agenda.place', item: 'c', meeting: 'rat-feb', after: 'a', number: '1a' },
    ])
    expect(moved.status).toBe(200)
    expect(agendaOf(house)).toEqual(['a', 'c', 'b'])
    await phone.until(() => phone.meetings.get('rat-feb')?.agenda.join() === 'a,c,b')
    expect(phone.items.get('c')?.number).toBe('1a')
  })

  it('are not taken at all when one is refused, and each says for itself why', async () => {
    const house = await newHouse()
    await (await house.screen('spd.secretary')).command(addMeeting())
    const answer = await send(house, 'spd.secretary', [
      addItem('a'),
      addItem('a'),
      { ...addItem('b'), title: '' },
      { type: 'agenda.remove', item: 'a' },
    ])
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      answers: [
        { ok: true },
        { ok: false, code: 'invalid' },
        { ok: false, code: 'invalid', field: 'title' },
        { ok: true },
      ],
    })
    expect(agendaOf(house)).toEqual([])
  })

  it('are a secretary’s, and only such as make or mend an agenda', async () => {
    const house = await newHouse()
    await (await house.screen('spd.secretary')).command(addMeeting())
    expect((await send(house, 'spd.lead', [addItem('a')])).status).toBe(403)
    for (const command of [
      { type: 'line.propose', item: 'a', vote: 'yes', version: 1 },
      { type: 'meeting.close' },
      {},
    ]) {
      expect((await send(house, 'spd.secretary', [command])).status).toBe(400)
    }
    expect((await send(house, 'spd.secretary', [])).status).toBe(400)
    expect(agendaOf(house)).toEqual([])
  })
})
