import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { finalOf, proceedingsOf } from '../../machines/item/item.ts'
import type { Council } from '../support/council.ts'
import { agreed, classified, sittingWith } from '../support/stages.ts'

/** Several votes on one Beratungsgegenstand: stations, ballots of an election, parts and amendments (§3.1, §3.6). */
const office = 'spd.secretary'
const meeting = 'rat-feb'
const voted = (council: Council, item: string, more: Partial<Extract<Command, { type: 'outcome.log' }>> = {}) =>
  council.voting(item).does(office, { type: 'outcome.log', item, result: 'adopted', ...more })
const confirmed = (council: Council, item: string): Council => council.does(office, { type: 'outcome.confirm', item })
const results = (council: Council, item: string): string[] =>
  council.get(item).context.outcomes.map(({ body, result }) => `${body} ${result}`)

const election = () => {
  const council = classified(sittingWith({ kind: 'wahl', number: '5', title: 'Wahl' }), 'a')
  const nominee = { item: 'a', vote: 'nominee', nominee: 'Kandidatur 1', version: 1 } as const
  return council.all({ type: 'line.propose', ...nominee })
}

const firstBallot = (council: Council) =>
  voted(council, 'a', { result: 'rejected', electedBy: 'majority', totals: { yes: 28, no: 30, abstain: 1 } })

const called = () => agreed(classified(sittingWith(), 'a'), 'a').called('a')

test('a committee prepares and the council decides: both outcomes stand in order under one item (Q7)', () => {
  const stations = [
    { body: 'FBL', role: 'preparatory' },
    { body: 'rat', role: 'decision' },
  ] as const
  const council = agreed(classified(sittingWith({ stations: [...stations] }, undefined, 'FBL'), 'a'), 'a')
  confirmed(voted(council, 'a', { result: 'rejected', positions: { spd: 'yes', gruene: 'no' } }), 'a')
  expect([proceedingsOf(council.get('a')), council.display('a').code]).toEqual(['pool', 'yes'])
  council.does(office, { type: 'agenda.place', item: 'a', meeting: 'rat-mar' }).sitting('rat-mar')
  confirmed(voted(council, 'a', { positions: { spd: 'yes', gruene: 'yes' } }), 'a')
  expect(results(council, 'a')).toEqual(['FBL rejected', 'rat adopted'])
  expect(council.get('a').context.outcomes.map(({ line, meeting: where }) => [line, where])).toEqual([
    ['deviating', meeting],
    ['kept', 'rat-mar'],
  ])
  expect(finalOf(council.get('a'))).toBe('decided')
})

describe('an election', () => {
  const second: Command = {
    type: 'item.add',
    item: 'a2',
    parent: 'a',
    meeting,
    number: '5.2',
    title: 'Wahl, 2. Wahlgang',
    kind: 'wahl',
    originator: 'verwaltung',
    after: 'a',
  }
  test('has a further ballot as an item of its own, behind it, with its class and without its line', () => {
    const council = firstBallot(election()).does(office, second)
    expect(council.get('a2').context).toMatchObject({ parent: 'a', kind: 'wahl', whole: 'wahl', meeting, line: null })
    expect(council.get('a').context.children).toEqual(['a2'])
    expect(council.meetingOf(meeting).context.agenda).toEqual(['a', 'a2'])
    expect(council.display('a2')).toMatchObject({ code: 'noLine', norm: 'G3.1' })
    expect(council.display('a')).toMatchObject({ code: 'nominee', nominee: 'Kandidatur 1', frozen: true })
  })

  test.each(['logged', 'confirmed'])('takes it while the first one is %s, and each keeps its own outcome', (first) => {
    const council = firstBallot(election())
    if (first === 'confirmed') confirmed(council, 'a')
    council.does(office, second)
    expect(council.get('a').context.children).toEqual(['a2'])
    voted(council, 'a2', { electedBy: 'runOff', totals: { yes: 30, no: 28, abstain: 1 } })
    if (first === 'logged') confirmed(council, 'a')
    confirmed(council, 'a2')
    expect([results(council, 'a'), results(council, 'a2')]).toEqual([['rat rejected'], ['rat adopted']])
    expect(council.get('a2').context.outcomes[0]).toMatchObject({ electedBy: 'runOff', line: 'noLine' })
    expect(['a', 'a2'].map((id) => finalOf(council.get(id)))).toEqual(['decided', 'decided'])
  })

  test('has a line of its own for its second ballot, which decides what kept it', () => {
    const council = firstBallot(election()).does(office, second)
    const stance = { item: 'a2', vote: 'nominee', nominee: 'Kandidatur 2', version: 1 } as const
    council.all({ type: 'line.propose', ...stance })
    voted(council, 'a2', { positions: { spd: 'yes', gruene: 'yes' } })
    expect(council.get('a2').context.outcomes[0]).toMatchObject({ line: 'kept' })
    expect(council.display('a2')).toMatchObject({ code: 'nominee', nominee: 'Kandidatur 2' })
  })

  test('in secret keeps of both ballots nothing but totals', () => {
    const council = election().voting('a', 'secret')
    const totals = { yes: 28, no: 30, abstain: 0, invalid: 1 }
    council.does(office, { type: 'outcome.log', item: 'a', result: 'rejected', totals }, second)
    council.voting('a2', 'secret').does(office, { type: 'outcome.log', item: 'a2', result: 'adopted', totals })
    for (const id of ['a', 'a2']) {
      const [outcome] = council.get(id).context.outcomes
      expect(outcome).toMatchObject({
        mode: 'secret',
        totals,
        unity: { spd: 'notAscertainable', gruene: 'notAscertainable' },
      })
      expect(Object.keys(outcome ?? {})).not.toEqual(expect.arrayContaining(['positions']))
    }
  })
})

describe('parts and amendments', () => {
  const part: Command = { type: 'item.part', item: 'a', part: 'a1', title: 'Ziffer 1', number: '1.1', sameText: true }
  const amendment: Command = {
    type: 'item.amend',
    item: 'a',
    part: 'ae',
    title: 'Satz 2 streichen',
    originator: 'dritte',
  }

  test('are voted on while the whole waits; then the whole is called again and voted on', () => {
    const council = called().does(office, part)
    expect(council.answer(office, { type: 'item.call', item: 'a1' })).toBe('state')
    confirmed(voted(council.does(office, { type: 'item.leave', item: 'a' }), 'a1', { result: 'rejected' }), 'a1')
    expect(council.meetingOf(meeting).context.current).toBeNull()
    confirmed(voted(council, 'a'), 'a')
    expect([results(council, 'a1'), results(council, 'a')]).toEqual([['rat rejected'], ['rat adopted']])
  })

  test('an adopted amendment makes a new text, and the whole is voted on as that', () => {
    const council = called().does(office, amendment, { type: 'item.leave', item: 'a' })
    voted(council, 'ae')
    expect(council.get('a').context).toMatchObject({ version: 2, line: null })
    expect(council.display('a')).toMatchObject({ code: 'noLine', norm: 'G3.1' })
    voted(agreed(council, 'a'), 'a')
    expect(council.get('a').context.outcomes[0]).toMatchObject({ version: 2, result: 'adopted' })
    expect(council.get('ae').context.outcomes[0]).toMatchObject({ version: 1 })
  })

  test('a vote on the whole with a part still open is not refused', () => {
    const council = called().does(office, part)
    expect(council.answer(office, { type: 'vote.open', item: 'a', mode: 'open' })).toBe('accepted')
  })
})
