import { describe, expect, it } from 'vitest'
import { addresses } from '../../server/addresses.ts'
import { fieldsOnPage } from '../support/as-the-page-says.ts'
import { addItem, addMeeting, agreedYes } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'
import type { ProjectorLink, ProjectorView } from '../../server/protocol/projector.ts'

/** The view on the wall of the hall: over real HTTP, from a real council at work. */

const ask = (house: House, token: string) =>
  fetch(`http://127.0.0.1:${house.port}/api/projector`, { headers: { authorization: `Bearer ${token}` } })

async function linkOf(house: House, who = 'spd.secretary', meeting = 'rat-feb'): Promise<Response> {
  const origin = `http://127.0.0.1:${house.port}`
  return fetch(`${origin}/api/projector-link`, {
    method: 'POST',
    headers: { cookie: await house.signIn(who), origin, 'content-type': 'application/json' },
    body: JSON.stringify({ meeting }),
  })
}

const tokenOf = async (house: House): Promise<string> => ((await (await linkOf(house)).json()) as ProjectorLink).token

const act = async (house: House, who: string, ...commands: readonly object[]): Promise<void> => {
  const screen = await house.screen(who)
  for (const command of commands) expect(await screen.command(command)).toMatchObject({ ok: true })
  screen.close()
}

const prepare = (house: House): Promise<void> =>
  act(
    house,
    'spd.secretary',
    addMeeting(),
    addItem('a', { title: 'Radweg' }),
    addItem('b', { number: '2', title: 'Wahl', kind: 'wahl' }),
    addItem('n', { number: '3', title: 'Vertrauliches Grundstück', public: false }),
    { type: 'meeting.invite', meeting: 'rat-feb' },
    { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
  )

/** Positions and deviations, the only part of a logged vote that differs between the two councils below. */
const apart = {
  positions: { spd: 'yes', gruene: 'mixed' },
  deviations: { gruene: { no: 2 } },
  rollCall: [{ person: 'Erika Muster', vote: 'no' }],
}
const vote = (item: string, mode: string, outcome: object): object[] => [
  { type: 'item.call', item },
  { type: 'vote.open', item, mode },
  { type: 'outcome.log', item, result: 'adopted', totals: { yes: 31, no: 22, abstain: 4 }, ...outcome },
]

/** What is done in the sitting, act by act. `told` is what the partners know and the wall must not say. */
const sitting = (told: object): object[] => [
  ...vote('a', 'rollcall', told),
  { type: 'outcome.confirm', item: 'a' },
  ...vote('b', 'secret', { electedBy: 'runOff' }),
  { type: 'outcome.confirm', item: 'b' },
  { type: 'meeting.recess', meeting: 'rat-feb' },
  { type: 'meeting.resume', meeting: 'rat-feb' },
  ...vote('n', 'open', {}),
  { type: 'meeting.close', meeting: 'rat-feb' },
]

/** What hangs on the wall before the sitting's first act and after each. */
async function wallOf(house: House, told: object): Promise<string[]> {
  const token = await tokenOf(house)
  const seen = [await (await ask(house, token)).text()]
  const screen = await house.screen('spd.secretary')
  for (const command of sitting(told)) {
    expect(await screen.command(command)).toMatchObject({ ok: true })
    seen.push(await (await ask(house, token)).text())
  }
  screen.close()
  return seen
}

const namesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...Object.keys(value), ...Object.values(value).flatMap((inner) => namesIn(inner))]

describe('the view on the wall of the hall', () => {
  it('is byte for byte the same whatever the partners agreed, noted, planned and how they voted', async () => {
    const [silent, busy] = [await newHouse(), await newHouse()]
    await prepare(silent)
    await prepare(busy)
    for (const [who, command] of [...agreedYes('a'), ...agreedYes('n')]) await act(busy, who, command)
    await act(busy, 'gruene.lead', { type: 'note.internal', item: 'a', text: 'Nur für uns' })
    await act(busy, 'gruene.lead', { type: 'dissent.flag', item: 'n', reason: 'Streit' })
    const [one, other] = [await wallOf(silent, {}), await wallOf(busy, apart)]
    expect(other).toEqual(one)
    expect(one).toHaveLength(15)
    expect(one.join()).not.toMatch(/spd|gruene|SPD|Grüne|Vertraulich|Erika|G\d\.\d|noLine|unity/u)
    const shown = one.map((text) => (JSON.parse(text) as ProjectorView).shown)
    expect(shown[1]).toEqual({ public: true, number: '1', title: 'Radweg', stage: 'called', result: null })
    expect(shown[2]).toMatchObject({ stage: 'voting', result: null })
    const totals = { yes: 31, no: 22, abstain: 4 }
    expect(shown[3]).toMatchObject({ stage: 'result', result: { result: 'adopted', totals, election: false } })
    expect(shown[7]).toMatchObject({ title: 'Wahl', result: { election: true, electedBy: 'runOff', totals } })
    expect([shown[0], shown[4], shown[8], shown[14]]).toEqual([null, null, null, null])
    for (const closed of shown.slice(11, 14)) expect(closed).toEqual({ public: false })
  })

  it('has no field that the table of who sees what does not name', async () => {
    const house = await newHouse()
    await prepare(house)
    const page = fieldsOnPage('On the wall of the hall')
    const inside = new Set(['de', 'en', 'yes', 'no', 'abstain', 'invalid'])
    const sent = new Set((await wallOf(house, apart)).flatMap((text) => namesIn(JSON.parse(text))))
    expect([...sent].filter((name) => page.get(name) !== 'wall' && !inside.has(name))).toEqual([])
    expect([...page.keys()].filter((name) => !sent.has(name))).toEqual(['notCounted'])
  })

  it('opens with the link that the secretary makes, for one meeting and one day, and to nobody else', async () => {
    let now = Date.now()
    const house = await newHouse({ wallClock: () => now })
    await prepare(house)
    await act(house, 'spd.secretary', addMeeting('fbl-feb', 'FBL'))
    const token = await tokenOf(house)
    const { body, state } = (await (await ask(house, token)).json()) as ProjectorView
    expect({ body, state }).toMatchObject({ body: { de: 'Rat der Stadt Krefeld' }, state: 'running' })
    for (const wrong of ['', 'x', `${token}x`, token.replace(/^.{4}/u, 'AAAA'), token.split('.')[0] ?? '']) {
      expect((await ask(house, wrong)).status).toBe(401)
    }
    const [named = '', signature = ''] = token.split('.')
    const [, until] = JSON.parse(Buffer.from(named, 'base64url').toString()) as string[]
    const other = Buffer.from(JSON.stringify(['fbl-feb', until])).toString('base64url')
    expect((await ask(house, `${other}.${signature}`)).status).toBe(401)
    for (const who of ['spd.lead', 'spd.member', 'spd.speaker:FBL']) expect((await linkOf(house, who)).status).toBe(403)
    expect((await linkOf(house, 'spd.secretary', 'there-is-none')).status).toBe(404)
    await house.restart()
    expect((await ask(house, token)).status, 'it survives a restart').toBe(200)
    now += 24 * 60 * 60 * 1000
    expect((await ask(house, token)).status).toBe(401)
  })

  it('is no way to anything else', async () => {
    const house = await newHouse({ limits: { requestsPerMinute: 100_000 } })
    await prepare(house)
    const authorization = `Bearer ${await tokenOf(house)}`
    const closed = Object.entries(addresses).filter(([asker]) => asker !== 'anybody' && asker !== 'projector')
    for (const address of closed.flatMap(([, list]) => list)) {
      const [method = '', url = ''] = address.split(' ')
      const headers = { authorization, host: 'rat.example', origin: 'http://rat.example' }
      const answer = await house.app.http.inject({ method: method as 'GET', url, headers })
      expect([401, 403]).toContain(answer.statusCode)
    }
    const cookie = await house.signIn('spd.lead')
    const { statusCode } = await house.app.http.inject({ url: '/api/projector', headers: { cookie } })
    expect(statusCode, 'a session opens no wall').toBe(401)
  })
})
