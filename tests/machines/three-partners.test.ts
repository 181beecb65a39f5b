import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { CoordinationState } from '../../machines/item/states.ts'
import { coordinationOf } from '../../machines/item/item.ts'
import { Council } from '../support/council.ts'
import { threePartners } from '../support/fictional.ts'
import { bring, consents, sittingWith } from '../support/stages.ts'

const given = (to: CoordinationState, adjournments = 1) =>
  bring(sittingWith({}, new Council(threePartners(adjournments))), 'a', to)
const fresh = () => sittingWith({}, new Council(threePartners()))
const stateOf = (council: Council) => coordinationOf(council.get('a'))
const stance = { item: 'a', vote: 'yes', version: 1 } as const
const office = 'rot.secretary'

const log = (positions: Record<string, 'yes' | 'no'>) => {
  const council = given('agreed').voting('a')
  council.does(office, { type: 'outcome.log', item: 'a', result: 'adopted', positions })
  return council.get('a').context.outcomes.at(-1)
}

describe('"all partners" means all three', () => {
  test('a class', () => {
    const council = fresh().does('rot.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' })
    expect(council.next('a')).toEqual(['blau', 'gelb'])
    council.does('blau.lead', { type: 'classify.confirm', item: 'a', value: 'covered' })
    expect(council.display('a')).toMatchObject({ norm: 'G2.1', reason: 'classProposed' })
    expect(council.answer('blau.lead#2', { type: 'classify.confirm', item: 'a', value: 'covered' })).toBe('permission')
    council.does('gelb.lead', { type: 'classify.confirm', item: 'a', value: 'covered' })
    expect(council.display('a')).toMatchObject({ norm: 'G3.1' })
  })

  test.each(['line.confirm', 'line.propose'] as const)('a line, by %s', (type) => {
    const council = given('proposed').does('blau.lead', { type, ...stance })
    expect([stateOf(council), council.next('a')]).toEqual(['proposed', ['gelb']])
    expect(council.does('gelb.lead', { type, ...stance }).display('a')).toMatchObject({ code: 'yes' })
  })

  test('another vote replaces the proposal, and everyone else confirms anew', () => {
    const council = given('proposed').does('blau.lead', { type: 'line.confirm', ...stance })
    council.does('gelb.lead', { type: 'line.propose', ...stance, vote: 'no' })
    expect(council.next('a')).toEqual(['rot', 'blau'])
  })

  test('consensus, and one who declared failure counts again only when it confirms', () => {
    const council = given('boards').does('gelb.lead', { type: 'consensus.fail', item: 'a' })
    council.does('rot.lead', { type: 'consensus.confirm', ...stance })
    council.does('blau.lead', { type: 'consensus.confirm', ...stance })
    expect(stateOf(council)).toBe('boards')
    expect(stateOf(council.does('gelb.lead', { type: 'consensus.confirm', ...stance }))).toBe('agreed')
  })

  test.each<[string, CoordinationState, Command, CoordinationState]>([
    ['failure', 'boards', { type: 'consensus.fail', item: 'a' }, 'persisting'],
    [
      'a deadline that forbids to adjourn',
      'adjournmentPending',
      { type: 'adjourn.blocked', item: 'a', reason: 'r' },
      'persisting',
    ],
  ])('%s', (_, from, command, to) => {
    const council = given(from).does('rot.lead', command).does('blau.lead', command).does('blau.lead#2', command)
    expect(stateOf(council)).toBe(from)
    expect(stateOf(council.does('gelb.lead', command))).toBe(to)
  })

  test('a waiver: with two of three there is no release to open', () => {
    const council = given('persisting')
    const waive = { type: 'adjourn.waive', item: 'a' } as const
    council.does('rot.lead', waive).does('blau.lead', waive)
    expect(council.answer('rot.lead', { type: 'release.open', item: 'a' })).toBe('G6.2')
    expect(council.next('a')).toEqual(['gelb.lead'])
    expect(council.does('gelb.lead', waive).answer('rot.lead', { type: 'release.open', item: 'a' })).toBe('accepted')
  })

  test('a release: two complete consents are none', () => {
    const council = given('releaseDeliberation')
    const consent = {
      type: 'release.consent',
      item: 'a',
      version: 1,
      decidedOn: '2021-02-01',
      form: 'meeting',
    } as const
    for (const as of ['rot.lead', 'blau.lead', 'blau.lead#2']) council.does(as, { ...consent, justification: 'j' })
    expect(council.does('gelb.lead', consent).display('a')).toMatchObject({ code: 'noLine', norm: 'G6.4' })
    expect(council.next('a')).toEqual(['gelb'])
    expect(consents(given('releaseDeliberation'), 'a').display('a')).toMatchObject({ code: 'free' })
  })

  test('a new item in place of the old, and the closing of an observation', () => {
    const council = given('boards').item('b', { meeting: 'rat-feb' })
    council.does('rot.lead', { type: 'consensus.fail', item: 'a', otherUnreachable: true })
    const close = { type: 'observation.close', item: 'a', norm: 'G6.1', comment: 'c' } as const
    council.does('rot.lead', close).does('blau.lead', close)
    expect(council.observations('a')).toEqual(['G6.1'])
    expect(council.does('gelb.lead', close).observations('a')).toEqual([])
    const supersede = { type: 'item.supersede', item: 'a', by: 'b' } as const
    council
      .does('rot.lead', supersede)
      .does('blau.lead', supersede)
      .does('gelb.lead', { ...supersede, by: 'b' })
    expect(council.get('a').value).toBe('superseded')
  })

  test('an outcome is kept only if all three are known to have voted so', () => {
    expect(log({ rot: 'yes', blau: 'yes' })).toMatchObject({
      line: 'notAscertainable',
      unity: { gelb: 'notAscertainable' },
    })
    expect(log({ rot: 'yes', blau: 'yes', gelb: 'yes' })).toMatchObject({ line: 'kept' })
    expect(log({ gelb: 'no' })).toMatchObject({ line: 'deviating' })
  })
})

describe('one partner alone suffices', () => {
  test('for a wish to adjourn, for a dissent, and to end a line, a proposal being its own to withdraw', () => {
    expect(given('persisting').answer('gelb.lead', { type: 'adjourn.request', item: 'a' })).toBe('accepted')
    expect(given('agreed').answer('gelb.lead', { type: 'line.revoke', item: 'a', reason: 'r' })).toBe('accepted')
    expect(given('released').answer('gelb.lead', { type: 'release.revoke', item: 'a' })).toBe('accepted')
    expect(given('releaseDeliberation').answer('gelb.lead', { type: 'release.refuse', item: 'a' })).toBe('accepted')
    expect(given('proposed').answer('gelb.lead', { type: 'line.withdraw', item: 'a' })).toBe('permission')
  })
})

const again = (council: Council): Council => {
  council.does(office, { type: 'agenda.place', item: 'a', meeting: 'rat-feb' })
  return council.all({ type: 'consensus.fail', item: 'a' })
}

const carry = (council: Council): Council =>
  council
    .does('gelb.lead', { type: 'adjourn.request', item: 'a' })
    .does(office, { type: 'adjourn.carried', item: 'a', basis: 'agreement' })

describe('how many adjournments an agreement grants by right', () => {
  test('none: after the boards failed the release is open at once', () => {
    const council = bring(sittingWith({}, new Council(threePartners(0))), 'a', 'persisting')
    expect(council.answer('rot.lead', { type: 'adjourn.request', item: 'a' })).toBe('G6.2')
    expect(council.answer('rot.lead', { type: 'release.open', item: 'a' })).toBe('accepted')
  })

  test('one: the second wish is refused', () => {
    const council = again(given('adjourned'))
    expect(council.answer('rot.lead', { type: 'adjourn.request', item: 'a' })).toBe('G6.2')
    expect(council.answer('rot.lead', { type: 'release.open', item: 'a' })).toBe('accepted')
  })

  test('two: the second is carried, the third refused', () => {
    const council = again(carry(again(given('adjourned', 2))))
    expect(council.get('a').context.g6.count).toBe(2)
    expect(council.answer('rot.lead', { type: 'adjourn.request', item: 'a' })).toBe('G6.2')
    expect(council.answer('rot.lead', { type: 'release.open', item: 'a' })).toBe('accepted')
  })

  test('two: who blocked the first adjournment has not blocked the second', () => {
    const council = given('adjournmentPending', 2)
    const block = { type: 'adjourn.blocked', item: 'a', reason: 'r' } as const
    council.does('rot.lead', block).does('blau.lead', block)
    again(council.does(office, { type: 'adjourn.carried', item: 'a', basis: 'agreement' })).does('gelb.lead', block)
    expect(council.get('a').context.g6.status).toBe('carried')
  })

  test('two: a wish withdrawn leaves the first one carried', () => {
    const council = again(given('adjourned', 2)).does('gelb.lead', { type: 'adjourn.request', item: 'a' })
    council.does('gelb.lead', { type: 'adjourn.withdraw', item: 'a' })
    expect(council.get('a').context.g6).toMatchObject({ status: 'carried', count: 1 })
  })
})
