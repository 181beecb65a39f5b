import { describe, expect, test } from 'vitest'
import type { Command } from '../../../machines/events.ts'
import { seenBy } from '../../../machines/visibility.ts'
import { backlogOf } from '../../../server/figures/backlog.ts'
import { factsOf } from '../../../server/figures/facts.ts'
import { reviewOf } from '../../../server/figures/review.ts'
import type { ReviewView } from '../../../server/protocol/review.ts'
import { actor, Council } from '../../support/council.ts'
import { newHouse } from '../support/house.ts'
import { addItem, agenda, agreedYes } from '../support/agenda.ts'
import { factsFrom } from './told-again.ts'

/** Two council meetings with three items: `a` is adjourned and settled, `b` released, `c` agreed and called by name. */
function aSpring(): Council {
  const council = new Council()
    .meeting('feb')
    .meeting('mar', 'rat', '2021-03-18T17:00:00+01:00')
    .meeting('may', 'rat', '2021-05-06T17:00:00+02:00')
  for (const item of ['a', 'b', 'c']) council.item(item, { meeting: 'feb' })
  council.at = '2021-02-01T10:00:00+01:00'
  for (const item of ['a', 'b', 'c']) {
    council.does('spd.lead', { type: 'classify.propose', item, value: 'covered', finance: 'none' })
    council.does('gruene.lead', { type: 'classify.confirm', item, value: 'covered' })
  }
  for (const item of ['a', 'b']) {
    council.does('gruene.lead', { type: 'dissent.flag', item }).all({ type: 'consensus.fail', item })
  }
  council.does('spd.lead', { type: 'adjourn.request', item: 'a' })
  council.all({ type: 'adjourn.waive', item: 'b' })
  council.at = '2021-02-04T18:00:00+01:00'
  council.sitting('feb').does(council.office, { type: 'adjourn.carried', item: 'a', basis: 'agreement' })
  council.does('spd.lead', { type: 'release.open', item: 'b' })
  for (const lead of ['spd.lead', 'gruene.lead']) council.does(lead, consent('b'))
  council.all({ type: 'line.propose', item: 'c', vote: 'yes', version: 1 })
  vote(council, 'b', 'open', {})
  vote(council, 'c', 'rollcall', {
    positions: { spd: 'yes', gruene: 'yes' },
    deviations: { spd: { abstain: 1, absent: 2 }, gruene: { no: 1 } },
  })
  council.at = '2021-04-20T10:00:00+02:00'
  council.does(council.office, { type: 'agenda.place', item: 'a', meeting: 'may' })
  council.at = '2021-04-22T10:00:00+02:00'
  return council.all({ type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 })
}

const consent = (item: string): Command => ({
  type: 'release.consent',
  item,
  version: 1,
  decidedOn: '2021-02-03',
  form: 'meeting',
  justification: 'Gewissensfrage',
})

function vote(council: Council, item: string, mode: 'open' | 'rollcall', figures: object): void {
  council.voting(item, mode)
  council.does(council.office, { type: 'outcome.log', item, result: 'adopted', ...figures })
  council.does(council.office, { type: 'outcome.confirm', item })
}

async function reviewOfSpring(): Promise<ReviewView> {
  const { log, state } = aSpring()
  const at = '2021-06-30T12:00:00+02:00'
  const facts = await factsFrom(log, state, at)
  return reviewOf(facts, {}, { groups: ['spd', 'gruene'], at, today: '2021-06-30' })
}

describe('the figures of a spring', () => {
  test('say how each dispute ended and how many days it took', async () => {
    const { dissents } = await reviewOfSpring()
    expect(dissents.n).toBe(2)
    const ended = dissents.ends.filter(({ n }) => n > 0)
    expect(ended.map(({ how, n }) => [how, n])).toEqual([
      ['afterAdjournment', 1],
      ['released', 1],
    ])
    // From February 1, 10:00, to April 22, 10:00 in summer time.
    expect(ended[0]?.days?.median).toBeCloseTo(80 - 1 / 24, 6)
    expect(ended[1]?.days?.median).toBeCloseTo(3 + 8 / 24, 6)
  })

  test('set releases against all items, and lines against all votes', async () => {
    const { votes, items } = await reviewOfSpring()
    expect(items).toEqual({ voted: 2, released: 1 })
    expect(votes).toMatchObject({ n: 2, withLine: 1, kept: 1, released: 1, resolution: 0, noLine: 0, unconfirmed: 0 })
  })

  test('say what was adjourned, what followed, and how many waited at the end of each quarter', async () => {
    const { adjournments } = await reviewOfSpring()
    expect(adjournments).toEqual({
      agreement: { n: 1, consensus: 1, releaseTalk: 0, otherwise: 0, open: 0 },
      mutual: 0,
      third: 0,
      refused: 0,
      backlog: [
        { quarter: '2021-Q1', n: 1 },
        { quarter: '2021-Q2', n: 0 },
      ],
      waiting: 0,
    })
  })

  test('hold how alike the groups voted in the roll call, from seats and deviations', async () => {
    const { cohesion } = await reviewOfSpring()
    const seats = aSpring().state.agreement.seats?.find(({ body }) => body === 'rat')?.partners ?? {}
    const [spd = 0, gruene = 0] = [seats['spd'], seats['gruene']]
    expect(cohesion).toMatchObject({ rollCalls: 1, counted: 1 })
    expect(cohesion.all.groups[0]?.rice).toEqual({ mean: 1, n: 1 })
    expect(cohesion.all.groups[0]?.agreementIndex.mean).toBeCloseTo((spd - 3 - 0.5) / (spd - 2), 12)
    expect(cohesion.all.groups[1]?.rice.mean).toBeCloseTo((gruene - 2) / gruene, 12)
    expect(cohesion.all.pairs).toEqual([{ groups: ['spd', 'gruene'], n: 1, same: 1, opposite: 0 }])
    expect(JSON.stringify(cohesion)).not.toMatch(/person/iu)
  })
})

test('what a person may not see is in none of that person’s figures', () => {
  const council = new Council().meeting('fbl', 'FBL').item('open', { meeting: 'fbl' })
  council.item('closed', { meeting: 'fbl', public: false }).sitting('fbl')
  for (const item of ['open', 'closed']) vote(council, item, 'open', {})
  const votesFor = (who: string): number =>
    factsOf(seenBy(actor(who), council.state), new Map(), council.at).votes.length
  expect(votesFor('spd.member')).toBe(1)
  expect(votesFor('gruene.speaker:PBMS')).toBe(1)
  for (const who of ['spd.lead', 'gruene.secretary', 'gruene.speaker:FBL']) expect(votesFor(who)).toBe(2)
})

test('the server answers with the same, and refuses a filter that it does not know', async () => {
  const house = await newHouse()
  const office = await house.screen('spd.secretary')
  await agenda(office)
  await office.command(addItem('c'))
  for (const [who, command] of [...agreedYes('a'), ['gruene.lead', { type: 'dissent.flag', item: 'a' }]] as const)
    expect(await (await house.screen(who)).command(command)).toMatchObject({ ok: true })
  const ask = async (query: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${house.port}/api/review${query}`, {
      headers: { cookie: await house.signIn('spd.member') },
    })
  const review = (await (await ask('')).json()) as ReviewView
  expect(review.dissents).toMatchObject({ n: 1, ends: expect.arrayContaining([{ how: 'open', n: 1, days: null }]) })
  expect(review.choices).toEqual({ bodies: ['rat'], kinds: ['vorlage'], years: ['2021'] })
  expect((await ask('?kind=vorlage&body=rat&year=2021')).status).toBe(200)
  for (const query of ['?kind=x', '?year=21', '?person=p']) expect((await ask(query)).status).toBe(400)
})

test('what came back on the last day of a quarter does not wait at its end', () => {
  const one = { body: 'rat', kind: 'vorlage', day: '2021-03-01', what: 'third', sequel: null } as const
  const { backlog, waiting } = backlogOf(
    [
      { ...one, back: '2021-03-31' },
      { ...one, back: '2021-04-01' },
      { ...one, day: '2021-12-31', back: null },
      { ...one, what: 'refused', back: '2021-03-01' },
    ],
    '2022-01-15',
  )
  expect(backlog.map(({ quarter, n }) => [quarter, n])).toEqual([
    ['2021-Q1', 1],
    ['2021-Q2', 0],
    ['2021-Q3', 0],
    ['2021-Q4', 1],
    ['2022-Q1', 1],
  ])
  expect(waiting).toBe(1)
})
