import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasureEntry, MeasureSays } from '../../db/measure-words.ts'
import type { Command } from '../../machines/events.ts'
import { seenBy } from '../../machines/visibility.ts'
import { measureProgress } from '../../server/figures/measure-progress.ts'
import type { MeasureProgress, MeasuresView } from '../../server/protocol/measures.ts'
import { actor, Council } from '../support/council.ts'
import { addItem, agenda } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'

const measure = 'FIN-02'
const at = '2021-02-02T18:00:00+01:00'

const plan = (motion: string): Command => ({
  type: 'motion.add',
  motion,
  originator: 'gruene',
  kind: 'motion',
  target: 'rat',
  title: 'Nachhaltiger Haushalt',
  essential: false,
  measures: [measure],
})

const progressFor = (council: Council, who: string, entries: readonly MeasureEntry[] = []): MeasureProgress => {
  const all = measureProgress(seenBy(actor(who), council.state), entries, council.at)
  const found = all.find(({ id }) => id === measure)
  if (!found) throw new Error('The measure is gone.')
  return found
}
const states = (council: Council): string[] => ['spd.lead', 'gruene.lead'].map((who) => progressFor(council, who).state)

const link = (linked: boolean): MeasureEntry => ({ measure, partner: 'spd', at, item: 'a', linked })

describe('what became of a measure', () => {
  test('goes from open by a planned motion and a filed one to an adopted item; the other side learns of a plan when it is told', () => {
    const council = new Council().meeting('feb')
    expect(states(council)).toEqual(['open', 'open'])
    council.does('gruene.lead', plan('m'))
    expect(states(council)).toEqual(['open', 'planned'])
    expect(progressFor(council, 'spd.lead').motions).toEqual([])
    council.does('gruene.lead', { type: 'motion.notify', motion: 'm', version: 1, text: 'Entwurf' })
    expect(states(council)).toEqual(['planned', 'planned'])
    council.does('gruene.lead', { type: 'motion.coordinate', motion: 'm' })
    council.all({ type: 'motion.solo', motion: 'm', version: 1 })
    council.does('gruene.lead', { type: 'motion.file', motion: 'm', item: 'a' })
    expect(states(council)).toEqual(['tabled', 'tabled'])
    expect(progressFor(council, 'spd.member')).toMatchObject({ motions: ['m'], items: [{ id: 'a', byHand: false }] })
    council.does(council.office, { type: 'agenda.place', item: 'a', meeting: 'feb' }).sitting('feb').voting('a')
    council.does(council.office, { type: 'outcome.log', item: 'a', result: 'adopted' })
    expect(states(council)).toEqual(['tabled', 'tabled'])
    council.does(council.office, { type: 'outcome.confirm', item: 'a' })
    expect(states(council)).toEqual(['adopted', 'adopted'])
  })

  test('is open again when its item was rejected, its plan dropped, or the term is over', () => {
    const rejected = new Council().meeting('feb').item('a', { meeting: 'feb', measures: [measure] })
    expect(states(rejected)).toEqual(['tabled', 'tabled'])
    rejected.sitting('feb').voting('a').does(rejected.office, { type: 'outcome.log', item: 'a', result: 'rejected' })
    rejected.does(rejected.office, { type: 'outcome.confirm', item: 'a' })
    expect(states(rejected)).toEqual(['open', 'open'])
    const dropped = new Council().does('gruene.lead', plan('m'), { type: 'motion.abandon', motion: 'm' })
    expect(states(dropped)).toEqual(['open', 'open'])
    const late = new Council().meeting('feb').item('a', { meeting: 'feb', measures: [measure] })
    late.at = '2025-11-01T12:00:00+01:00'
    expect(states(late)).toEqual(['open', 'open'])
  })

  test('is implemented or given up only when people say so, and undecided where they differ', () => {
    const council = new Council().meeting('feb').item('a', { meeting: 'feb', measures: [measure] })
    const says = (...words: readonly (readonly [string, MeasureSays])[]): string =>
      progressFor(
        council,
        'spd.member',
        words.map(([partner, said]) => ({ measure, partner, at, says: said })),
      ).state
    expect(says(['spd', 'done'])).toBe('done')
    expect(says(['spd', 'done'], ['gruene', 'done'])).toBe('done')
    expect(says(['spd', 'done'], ['gruene', 'dropped'])).toBe('tabled')
    expect(says(['spd', 'done'], ['spd', 'open'])).toBe('tabled')
    expect(says(['spd', 'done'], ['spd', 'dropped'])).toBe('dropped')
  })

  test('takes items that were linked by hand, until they are parted', () => {
    const council = new Council().meeting('feb').item('a', { meeting: 'feb' })
    expect(progressFor(council, 'spd.lead', [link(true)])).toMatchObject({
      state: 'tabled',
      items: [{ id: 'a', byHand: true }],
    })
    expect(progressFor(council, 'spd.lead', [link(true), link(false)])).toMatchObject({ state: 'open', items: [] })
  })

  test('for one side is the same whatever the other side plans and has not told', () => {
    const number = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(number, fc.boolean(), (plans, hidden) => {
        const council = new Council().meeting('fbl', 'FBL')
        council.item('c', { meeting: 'fbl', public: false, measures: hidden ? [measure] : [] })
        const before = JSON.stringify(measureProgress(seenBy(actor('spd.member'), council.state), [], at))
        for (let index = 0; index < plans; index += 1) council.does('gruene.lead', plan(`m-${String(index)}`))
        expect(JSON.stringify(measureProgress(seenBy(actor('spd.member'), council.state), [], at))).toBe(before)
        expect(progressFor(council, 'spd.member').state).toBe('open')
      }),
      { numRuns: 20 },
    )
  })
})

async function asked(house: House, who: string): Promise<MeasureProgress | undefined> {
  const headers = { cookie: await house.signIn(who) }
  const answer = await fetch(`http://127.0.0.1:${house.port}/api/measures`, { headers })
  return ((await answer.json()) as MeasuresView).measures.find(({ id }) => id === measure)
}

async function posts(house: House, who: string, path: string, body: object): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${house.port}/api/measures/${path}`, {
    method: 'POST',
    headers: {
      cookie: await house.signIn(who),
      origin: `http://127.0.0.1:${house.port}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  return answer.status
}

test('leads and offices speak for their side, both sides read it, and it survives a restart', async () => {
  const house = await newHouse()
  const office = await house.screen('spd.secretary')
  await agenda(office)
  expect(await office.command(addItem('c'))).toMatchObject({ ok: true })
  expect(await posts(house, 'spd.lead', `${measure}/words`, { says: 'done' })).toBe(204)
  expect(await posts(house, 'spd.secretary', `${measure}/links`, { item: 'n', linked: true })).toBe(204)
  expect(await posts(house, 'spd.secretary', `${measure}/links`, { item: 'c', linked: true })).toBe(204)
  for (const who of ['spd.member', 'gruene.speaker:FBL']) {
    expect(await posts(house, who, `${measure}/words`, { says: 'dropped' })).toBe(403)
    expect(await posts(house, who, `${measure}/links`, { item: 'c', linked: false })).toBe(403)
  }
  expect(await posts(house, 'spd.lead', 'NO-SUCH/words', { says: 'done' })).toBe(404)
  expect(await posts(house, 'spd.lead', `${measure}/links`, { item: 'none', linked: true })).toBe(404)
  expect(await posts(house, 'spd.lead', `${measure}/words`, { says: 'planned' })).toBe(400)
  await house.restart()
  expect(await asked(house, 'gruene.lead')).toMatchObject({
    state: 'done',
    words: [{ partner: 'spd', says: 'done' }],
    items: [
      { id: 'n', byHand: true },
      { id: 'c', byHand: true },
    ],
  })
  // The committee's non-public item is there only for those who may see it.
  expect((await asked(house, 'gruene.member'))?.items).toEqual([{ id: 'c', byHand: true }])
})

test('an untold plan of the other side moves no byte of the answer, until it is told', async () => {
  const house = await newHouse()
  const planner = await house.screen('gruene.lead')
  const answer = async (who: string): Promise<string> => {
    const headers = { cookie: await house.signIn(who) }
    return (await fetch(`http://127.0.0.1:${house.port}/api/measures`, { headers })).text()
  }
  const before = await answer('spd.lead')
  expect(await planner.command(plan('gruene:plan'))).toMatchObject({ ok: true })
  expect(await answer('spd.lead')).toBe(before)
  expect(await answer('gruene.member')).toContain('"planned"')
  const notice = { type: 'motion.notify', motion: 'gruene:plan', version: 1, text: 'Entwurf' }
  expect(await planner.command(notice)).toMatchObject({ ok: true })
  expect(await answer('spd.lead')).toContain('gruene:plan')
})
