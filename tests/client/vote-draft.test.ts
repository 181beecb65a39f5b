import { describe, expect, test } from 'vitest'
import { checksOf } from '../../client/screens/secretary/vote-checks.ts'
import { outcomeFields } from '../../client/screens/secretary/vote-command.ts'
import { draftOf, resultOf, startDraft, suggested } from '../../client/screens/secretary/vote-draft.ts'
import { item } from '../browser/example-items.ts'
import type { Draft } from '../../client/screens/secretary/vote-draft.ts'
import type { ItemView, OutcomeView } from '../../server/protocol/view.ts'

const partners = ['one', 'two']
const seats = { members: 58, mayor: true, partners: { one: 17, two: 12 } }
const yes = item('1', 'Beispiel', {})
const none = item('1', 'Beispiel', { code: 'noLine', reason: 'noRelease', notReleased: true })
const secret: ItemView = { ...yes, ballot: { mode: 'secret', openedAt: '2021-02-04T17:00:00+01:00' } }
const draft = (from: ItemView, part: Partial<Draft> = {}): Draft => ({ ...startDraft(from, partners), ...part })
const totals = (y: string, n: string, a = '') => ({ yes: y, no: n, abstain: a, invalid: '' })
const kinds = (from: ItemView, part: Partial<Draft>): string[] =>
  checksOf(draft(from, part), from.display, false, seats).map(({ kind }) => kind)

describe('a vote starts from the line', () => {
  test('every partner stands where the line stands, and that alone can be logged', () => {
    expect(outcomeFields(draft(yes), yes.display)).toEqual({
      result: 'adopted',
      positions: { one: 'yes', two: 'yes' },
    })
  })
  test('without a line it is open how a faction votes, and no result is suggested', () => {
    expect(suggested(draft(none), none.display)).toEqual({ result: null, because: 'open' })
    expect(kinds(none, {})).toEqual(['noResult'])
  })
})

describe('the result follows from the count', () => {
  test('a tie is rejected (§ 50 Abs. 1 GO NRW)', () => {
    expect(suggested(draft(yes, { totals: totals('28', '28') }), yes.display)).toEqual({
      result: 'rejected',
      because: 'count',
    })
  })
  test('abstentions do not count (§ 50 Abs. 5 GO NRW)', () => {
    expect(resultOf(draft(yes, { totals: totals('2', '1', '50') }), yes.display)).toBe('adopted')
  })
  test('the person’s own choice stands, and the contradiction is pointed out', () => {
    const part: Partial<Draft> = { totals: totals('20', '30'), result: 'adopted' }
    expect(resultOf(draft(yes, part), yes.display)).toBe('adopted')
    expect(kinds(yes, part)).toContain('against')
  })
})

describe('what does not add up', () => {
  test('a figure that is none stops the logging', () => {
    expect(checksOf(draft(yes, { totals: totals('x', '1') }), yes.display, false, seats)).toContainEqual(
      expect.objectContaining({ kind: 'notNumber', stops: true }),
    )
  })
  test('more deviating votes than votes', () => {
    const rows = { one: { position: 'yes', typed: false, counts: { no: '5' } } } as const
    expect(kinds(yes, { rows, totals: totals('30', '3') })).toContain('exceeds')
  })
  test('a faction that voted yes where no yes was counted', () => {
    expect(kinds(yes, { totals: totals('0', '3') })).toContain('wholeWithout')
  })
  test('more of a faction than it has seats, and more votes than there are', () => {
    const rows = { one: { position: 'yes', typed: false, counts: { no: '15', absent: '3' } } } as const
    expect(kinds(yes, { rows })).toEqual(['overGroup'])
    expect(kinds(yes, { mode: 'totals', totals: totals('31', '29') })).toEqual(['overBody'])
    expect(checksOf(draft(yes, { totals: totals('31', '29') }), yes.display, false, null)).toEqual([])
  })
  test('is told, and does not stop the logging', () => {
    const told = checksOf(draft(yes, { mode: 'totals', totals: totals('40', '29') }), yes.display, false, seats)
    expect(told.map(({ stops }) => stops)).toEqual([false])
  })
  test('a correction needs its reason', () => {
    expect(checksOf(draft(yes), yes.display, true, seats).map(({ kind }) => kind)).toContain('noReason')
  })
})

describe('a secret ballot', () => {
  test('sends totals and nothing else (privacy)', () => {
    const rows = { one: { position: 'no', typed: true, counts: { yes: '2' } } } as const
    const entered = draft(secret, { totals: totals('31', '22', '4'), rows, rollCall: [{ person: 'X', vote: 'yes' }] })
    expect(outcomeFields(entered, secret.display)).toEqual({
      result: 'adopted',
      totals: { yes: 31, no: 22, abstain: 4 },
    })
  })
})

const election = item('5', 'Wahl', { code: 'nominee', nominee: 'Kandidatur 1' }, { kind: 'wahl' })

const counted = (yesVotes: string, others: string, part: Partial<Draft> = {}) =>
  suggested(draft(election, { totals: totals(yesVotes, others), ...part }), election.display)

describe('an election (§ 50 Abs. 2 GO NRW)', () => {
  test('begins as a ballot, and a further one as its run-off', () => {
    expect(startDraft(election, partners).electedBy).toBe('majority')
    expect(startDraft(election, partners, true).electedBy).toBe('runOff')
    expect(startDraft(yes, partners, true).electedBy).toBeNull()
  })
  test('needs more than half of the valid votes in a ballot, and most of them in the run-off', () => {
    expect(counted('28', '28')).toEqual({ result: 'rejected', because: 'count' })
    expect(counted('29', '28')).toEqual({ result: 'adopted', because: 'count' })
    expect(counted('29', '28', { electedBy: 'runOff' })).toEqual({ result: 'adopted', because: 'count' })
  })
  test('has no suggestion where the lot decides: the person has to say', () => {
    for (const electedBy of ['runOff', 'lot'] as const) {
      expect(counted('28', '28', { electedBy })).toEqual({ result: null, because: 'count' })
      expect(kinds(election, { totals: totals('28', '28'), electedBy })).toEqual(['noResult'])
    }
    expect(kinds(election, { electedBy: 'lot', result: 'adopted' })).toEqual([])
  })
  test('sends how it was decided; a vote that is none does not', () => {
    expect(outcomeFields(draft(election, { electedBy: 'lot', result: 'adopted' }), election.display)).toMatchObject({
      electedBy: 'lot',
    })
    expect(Object.keys(outcomeFields(draft(yes), yes.display))).not.toContain('electedBy')
  })
})

const again = (outcome: OutcomeView, from: ItemView = yes) =>
  outcomeFields(draftOf(from, outcome, partners), from.display)

describe('a correction starts from what was logged, and keeps what is left alone', () => {
  const logged = {
    result: 'adopted',
    at: '2021-02-04T17:40:00+01:00',
    meeting: 'm',
    body: 'rat',
    version: 1,
    mode: 'open',
    unity: { one: 'uniform', two: 'uniform' },
    line: 'kept',
    confirmed: false,
    earlier: [],
  } as const
  test.each<[string, Partial<OutcomeView>]>([
    [
      'positions, deviations and totals',
      {
        positions: { one: 'yes', two: 'mixed' },
        deviations: { two: { yes: 7, no: 5 } },
        totals: { yes: 30, no: 20, abstain: 1 },
      },
    ],
    ['totals alone', { totals: { yes: 30, no: 20, abstain: 1, invalid: 2 } }],
    ['a unanimous yes', { notCounted: 'unanimous', positions: { one: 'yes', two: 'yes' } }],
    ['a unanimous no', { notCounted: 'unanimous', positions: { one: 'no', two: 'no' }, result: 'rejected' }],
    ['a majority that was not counted', { notCounted: 'majority', positions: { one: 'yes', two: 'no' } }],
    ['a secret ballot', { mode: 'secret', totals: { yes: 30, no: 20, abstain: 1 } }],
  ])('%s', (_, part) => {
    const { result, totals: sums, positions, deviations, notCounted } = { ...logged, ...part }
    const expected = { result, totals: sums, positions, deviations, notCounted }
    expect(again({ ...logged, ...part })).toEqual(JSON.parse(JSON.stringify(expected)))
  })
  test('the names of a roll call, and the lot of an election', () => {
    const calls = [{ person: 'Ratsmitglied 1', vote: 'yes' as const }]
    const called = { ...yes, rollCalls: [{ at: logged.at, calls }] }
    expect(again({ ...logged, mode: 'rollcall', positions: { one: 'yes', two: 'yes' } }, called)).toMatchObject({
      rollCall: calls,
    })
    expect(again({ ...logged, electedBy: 'lot' }, election)).toMatchObject({ electedBy: 'lot' })
  })
})
