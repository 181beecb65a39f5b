import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { CoordinationState } from '../../machines/item/states.ts'
import type { Council } from '../support/council.ts'
import { wellFormed } from '../support/shapes.ts'
import { classified, itemIn, sittingWith } from '../support/stages.ts'

/** Which norm refuses what finds no way in the chart: the table at the end of RULES §3.8, row by row. */
const office = 'spd.secretary'
const carried = (basis: 'agreement' | 'mutual' | 'third') => ({ type: 'adjourn.carried', item: 'a', basis }) as const

const row = (types: string, states: string, code: string): [string, CoordinationState, string][] =>
  types
    .split(' ')
    .flatMap((type) =>
      states.split(' ').map((state) => [type, state as CoordinationState, code] as [string, CoordinationState, string]),
    )

const dispute = 'boards persisting adjournmentPending adjourned releaseDeliberation noRelease'

describe('by a lead', () => {
  test.each([
    ...row('line.propose line.withdraw line.revoke', `${dispute} released`, 'G6.1'),
    ...row('line.propose', 'agreed', 'G3.1'),
    ...row('line.withdraw', 'open agreed', 'G3.1'),
    ...row('line.confirm', 'open agreed', 'G3.1'),
    ...row('line.revoke', 'open proposed', 'G3.1'),
    ...row('dissent.flag', `${dispute} released`, 'G6.1'),
    ...row('dissent.retract', 'open proposed agreed released', 'G6.1'),
    ...row('consensus.confirm', 'open proposed agreed', 'G6.1'),
    ...row(
      'consensus.fail',
      'open proposed agreed persisting adjournmentPending releaseDeliberation noRelease released',
      'G6.1',
    ),
    ...row(
      'adjourn.request adjourn.waive',
      'open proposed agreed boards adjournmentPending adjourned releaseDeliberation noRelease released',
      'G6.2',
    ),
    ...row('adjourn.blocked', 'open proposed agreed boards adjourned releaseDeliberation noRelease released', 'G6.2'),
    ...row(
      'adjourn.withdraw',
      'open proposed agreed boards persisting adjourned releaseDeliberation noRelease released',
      'G6.2',
    ),
    ...row('release.open', 'open proposed agreed boards', 'G6.1'),
    ...row('release.open', 'persisting adjournmentPending', 'G6.2'),
    ...row('release.open', 'adjourned', 'G6.3'),
    ...row('release.open', 'releaseDeliberation released', 'G6.4'),
    ...row(
      'release.consent release.refuse',
      'open proposed agreed boards persisting adjournmentPending adjourned noRelease released',
      'G6.4',
    ),
    ...row('release.revoke', `open proposed agreed ${dispute}`, 'G6.4'),
    ...row('classify.propose', 'open agreed boards', 'G2.1'),
    ...row('classify.confirm classify.dispute', 'open agreed', 'G2.1'),
  ])('%s in %s is refused by %s', (type, state, code) => {
    expect(itemIn(state).answer('spd.lead', wellFormed(type))).toBe(code)
  })

  test('a class that nobody proposed is neither confirmed nor reopened (G2.1)', () => {
    const types = ['classify.confirm', 'classify.dispute', 'classify.reopen']
    expect(types.map((type) => sittingWith().answer('spd.lead', wellFormed(type)))).toEqual(['G2.1', 'G2.1', 'G2.1'])
  })

  test('another class than the one proposed is not confirmed (G2.1), nor another vote (G3.1)', () => {
    const council = sittingWith().does('spd.lead', {
      type: 'classify.propose',
      item: 'a',
      value: 'covered',
      finance: 'none',
    })
    expect(council.answer('gruene.lead', { type: 'classify.confirm', item: 'a', value: 'notCovered' })).toBe('G2.1')
    const other = { type: 'line.confirm', item: 'a', vote: 'no', version: 1 } as const
    expect(itemIn('proposed').answer('gruene.lead', other)).toBe('G3.1')
  })
})

const call = (item: string) => ({ type: 'item.call', item }) as const

describe('by the office', () => {
  test.each<[string, Council, Command, string]>([
    ['a wish that nobody has is not carried', itemIn('persisting'), carried('agreement'), 'G6.2'],
    ['nor refused', itemIn('persisting'), { type: 'adjourn.refused', item: 'a' }, 'G6.2'],
    ['a mutual adjournment needs a line to adjourn', itemIn('agreed'), carried('mutual'), 'G3.1'],
    [
      'an item in the pool is not adjourned',
      itemIn('boards').does(office, { type: 'agenda.remove', item: 'a' }),
      carried('third'),
      'state',
    ],
    [
      'nor on a wish',
      itemIn('adjournmentPending').does(office, { type: 'agenda.remove', item: 'a' }),
      carried('agreement'),
      'state',
    ],
    [
      'an item on an agenda is not placed again',
      sittingWith(),
      { type: 'agenda.place', item: 'a', meeting: 'rat-mar' },
      'state',
    ],
    ['one that is not called is not left', sittingWith(), { type: 'item.leave', item: 'a' }, 'state'],
    ['nor noted', sittingWith(), { type: 'item.noted', item: 'a' }, 'state'],
    ['nor referred', sittingWith(), { type: 'item.refer', item: 'a', body: 'FBL' }, 'state'],
    ['nor put to the vote', sittingWith(), { type: 'vote.open', item: 'a', mode: 'open' }, 'state'],
    [
      'a vote not opened is not aborted',
      sittingWith().called('a'),
      { type: 'vote.abort', item: 'a', reason: 'r' },
      'state',
    ],
    ['nor logged', sittingWith().called('a'), { type: 'outcome.log', item: 'a', result: 'adopted' }, 'state'],
    ['nor confirmed', sittingWith().voting('a'), { type: 'outcome.confirm', item: 'a' }, 'state'],
    [
      'nor corrected',
      sittingWith().voting('a'),
      { type: 'outcome.correct', item: 'a', result: 'adopted', reason: 'r' },
      'state',
    ],
    ['an item in a vote is not withdrawn', sittingWith().voting('a'), { type: 'item.withdraw', item: 'a' }, 'state'],
    ['nor left', sittingWith().voting('a'), { type: 'item.leave', item: 'a' }, 'state'],
    [
      'a meeting does not close over a vote',
      sittingWith().voting('a'),
      { type: 'meeting.close', meeting: 'rat-feb' },
      'state',
    ],
    ['nor take a recess', sittingWith().voting('a'), { type: 'meeting.recess', meeting: 'rat-feb' }, 'state'],
    ['a meeting in session is not cancelled', sittingWith(), { type: 'meeting.cancel', meeting: 'rat-feb' }, 'state'],
    [
      'nor moved',
      sittingWith(),
      { type: 'meeting.reschedule', meeting: 'rat-feb', start: '2021-02-05T17:00:00+01:00' },
      'state',
    ],
    [
      'one not invited is not opened',
      sittingWith(),
      { type: 'meeting.open', meeting: 'rat-mar', quorate: true },
      'state',
    ],
    ['one not closed has no minutes', sittingWith(), { type: 'meeting.approveMinutes', meeting: 'rat-feb' }, 'state'],
    ['one that runs is not resumed', sittingWith(), { type: 'meeting.resume', meeting: 'rat-feb' }, 'state'],
  ])('%s', (_, council, command, code) => {
    expect(council.answer(office, command)).toBe(code)
  })

  test('no item is called, and no vote opened, before the meeting, in a recess or while another is called', () => {
    const council = sittingWith().item('b', { meeting: 'rat-feb' }).item('c', { meeting: 'rat-mar' })
    expect(council.answer(office, call('c'))).toBe('state')
    council.called('a')
    expect(council.answer(office, call('b'))).toBe('state')
    council.does(office, { type: 'meeting.recess', meeting: 'rat-feb' })
    expect(council.answer(office, { type: 'vote.open', item: 'a', mode: 'open' })).toBe('state')
    council.does(office, { type: 'item.leave', item: 'a' })
    expect(council.answer(office, call('b'))).toBe('state')
    council.does(office, { type: 'meeting.resume', meeting: 'rat-feb' })
    expect(council.answer(office, call('b'))).toBe('accepted')
  })

  test('no item is put on the agenda of a meeting that is over or cancelled', () => {
    const council = sittingWith().does(office, { type: 'agenda.remove', item: 'a' })
    council.does(office, { type: 'meeting.cancel', meeting: 'rat-mar' }, { type: 'meeting.close', meeting: 'rat-feb' })
    for (const meeting of ['rat-feb', 'rat-mar']) {
      expect(council.answer(office, { type: 'agenda.place', item: 'a', meeting })).toBe('state')
    }
  })

  test('an observation that is not open is not closed', () => {
    const close = { type: 'observation.close', item: 'a', norm: 'G6.1', comment: 'c' } as const
    expect(classified(sittingWith(), 'a').answer('spd.lead', close)).toBe('state')
  })
})
