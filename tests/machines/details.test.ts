import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { Council, when } from '../support/council.ts'
import { threePartners } from '../support/fictional.ts'
import { agreed, bring, classified, itemIn, sittingWith } from '../support/stages.ts'

/** What an accepted event leaves in the record, word for word. */
const office = 'spd.secretary'
const item = 'a'
const contextOf = (council: Council) => council.get(item).context
const stamp = (partner: string, role = 'lead') => ({ partner, person: `${partner}.${role}`, at: when })
const text = (version: number, more: object = {}): Command => ({
  type: 'text.change',
  item,
  version,
  note: 'n',
  ...more,
})
const reason = 'Kosten'

describe('the class', () => {
  const propose = { type: 'classify.propose', item, value: 'covered', finance: 'relevant' } as const
  test('keeps who proposed, who confirmed, and why', () => {
    const council = sittingWith().does('spd.lead', propose)
    const cls = { value: 'covered', confirmed: false, by: 'spd', stamps: [stamp('spd')] }
    expect(contextOf(council)).toMatchObject({ finance: 'relevant', cls })
    expect(contextOf(council).cls).toEqual(cls)
    expect(contextOf(sittingWith().does('spd.lead', { ...propose, reason })).cls).toEqual({ ...cls, reason })
    council.does('gruene.lead', { type: 'classify.confirm', item, value: 'covered' })
    expect(contextOf(council).cls).toEqual({ ...cls, confirmed: true, stamps: [stamp('spd'), stamp('gruene')] })
    council.does('gruene.lead', { type: 'classify.reopen', item, reason })
    expect(contextOf(council).cls).toEqual({ ...cls, by: 'gruene', stamps: [], reason })
  })

  test('inherited bears the stamps of all, and of nobody in particular', () => {
    const part = { type: 'item.part', item, part: 'p', title: 't', number: '1', sameText: true } as const
    const council = classified(sittingWith(), item, 'notCovered').does(office, part)
    const stamps = [stamp('spd', 'secretary'), { ...stamp('spd', 'secretary'), partner: 'gruene' }]
    expect(council.get('p').context.cls).toEqual({ value: 'notCovered', confirmed: true, by: null, stamps })
  })

  test('is forgotten when an item not covered rises to the council (Q8)', () => {
    const stations = [
      { body: 'FBL', role: 'preparatory' as const },
      { body: 'rat', role: 'decision' as const },
    ]
    const council = agreed(classified(sittingWith({ stations }, new Council(), 'FBL'), item, 'notCovered'), item)
    council.called(item).does(office, { type: 'item.refer', item, body: 'rat' })
    expect(contextOf(council)).toMatchObject({
      cls: { value: null, confirmed: false, by: null, stamps: [] },
      line: null,
    })
    expect(Object.keys(contextOf(council).cls).length).toBe(4)
  })
})

describe('the line', () => {
  test('keeps vote, person, text and every stamp', () => {
    const stance = { item, vote: 'nominee', nominee: 'K', version: 1 } as const
    const council = itemIn('open').does('spd.lead', { type: 'line.propose', ...stance })
    const pending = { vote: 'nominee', nominee: 'K', version: 1, by: 'spd', stamps: [stamp('spd')] }
    expect(contextOf(council).pending).toEqual(pending)
    council.does('gruene.lead', { type: 'line.confirm', ...stance })
    expect(contextOf(council).line).toEqual({ ...pending, stamps: [stamp('spd'), stamp('gruene')] })
    expect(contextOf(council).pending).toBeNull()
    expect(contextOf(itemIn('proposed')).pending).toEqual({
      vote: 'yes',
      version: 1,
      by: 'spd',
      stamps: [stamp('spd')],
    })
    expect(contextOf(itemIn('proposed').does('spd.lead', { type: 'line.withdraw', item })).pending).toBeNull()
  })

  test('on an item not covered is void once revoked, and open again (G2.1)', () => {
    const council = agreed(classified(sittingWith(), item, 'notCovered'), item)
    council.does('gruene.lead', { type: 'line.revoke', item, reason })
    expect([contextOf(council).line, contextOf(council).pending, contextOf(council).dissent]).toEqual([
      null,
      null,
      null,
    ])
    expect(council.display(item)).toMatchObject({ code: 'noLine', reason: 'open', norm: 'G2.1' })
  })
})

describe('a dissent', () => {
  test('keeps who flagged it, when and why, and what the hall saw of it', () => {
    const flag = { type: 'dissent.flag', item, reason } as const
    const council = itemIn('agreed').does('gruene.lead', flag)
    expect(contextOf(council)).toMatchObject({
      line: null,
      observations: [],
      dissent: { by: 'gruene', at: when, reason },
    })
    expect(contextOf(itemIn('open').does('spd.lead', { type: 'dissent.flag', item })).dissent).toEqual({
      by: 'spd',
      at: when,
    })
    const seen = (given: Council) => contextOf(given).observations
    const observation = { norm: 'G3.1', at: when, stamps: [], closed: false }
    expect(seen(itemIn('agreed').called(item).does('spd.lead', flag))).toEqual([
      { ...observation, reason: 'dissentWhileCalled' },
    ])
    const revoke = { type: 'line.revoke', item, reason } as const
    expect(seen(itemIn('agreed').called(item).does('spd.lead', revoke))).toEqual([
      { ...observation, reason: 'revokedWhileCalled' },
    ])
    expect(seen(itemIn('agreed').voting(item).does('spd.lead', flag))).toEqual([
      { ...observation, reason: 'dissentDuringVote' },
    ])
  })

  test('that the boards end with failure keeps on which text, and no stamp of the talk', () => {
    const fail = { type: 'consensus.fail', item } as const
    const council = itemIn('boards').does('spd.lead', fail)
    expect([contextOf(council).failStamps, contextOf(council).failed]).toEqual([[stamp('spd')], null])
    council.does('gruene.lead', fail)
    expect([contextOf(council).failStamps, contextOf(council).failed]).toEqual([
      [],
      { version: 1, afterAdjournment: false },
    ])
    const after = itemIn('adjourned').does(office, text(2)).all(fail)
    expect(contextOf(after).failed).toEqual({ version: 2, afterAdjournment: true })
  })

  test('word and counter-word of one side take each other back, the others’ stay', () => {
    const council = bring(sittingWith({}, new Council(threePartners())), item, 'boards')
    const yes = { type: 'consensus.confirm', item, vote: 'yes', version: 1 } as const
    const fail = { type: 'consensus.fail', item } as const
    council.does('rot.lead', yes).does('blau.lead', yes).does('rot.lead', fail)
    expect(contextOf(council)).toMatchObject({
      pending: { vote: 'yes', by: 'rot', stamps: [stamp('blau')] },
      failStamps: [stamp('rot')],
    })
    council.does('blau.lead', fail)
    expect(contextOf(council)).toMatchObject({ pending: null, failStamps: [stamp('rot'), stamp('blau')] })
    council.does('rot.lead', yes)
    expect(contextOf(council)).toMatchObject({ pending: { stamps: [stamp('rot')] }, failStamps: [stamp('blau')] })
    council.does('gelb.lead', { ...fail, otherUnreachable: true })
    expect(contextOf(council)).toMatchObject({
      pending: { stamps: [stamp('rot')] },
      failStamps: [],
      observations: [{ norm: 'G6.1', reason: 'otherUnreachable' }],
    })
    const last = bring(sittingWith(), item, 'boards').does('spd.lead', yes, { ...fail, otherUnreachable: true })
    expect(contextOf(last).pending).toBeNull()
  })
})

const refuse = (positions?: Record<string, 'yes' | 'no'>) =>
  contextOf(
    itemIn('adjournmentPending').does(office, {
      type: 'adjourn.refused',
      item,
      ...(positions ? { positions } : {}),
    }),
  ).observations

describe('the adjournment of G6.2', () => {
  const none = { status: 'none', by: null, count: 0, from: null, target: null, waivers: [], blocks: [] }
  const request = { type: 'adjourn.request', item } as const
  test('keeps who wished it, and once carried from where to where', () => {
    const council = itemIn('persisting').does('spd.lead', { type: 'adjourn.waive', item })
    expect(contextOf(council).g6).toEqual({ ...none, waivers: [stamp('spd')] })
    council.does('gruene.lead', request)
    expect(contextOf(council).g6).toEqual({ ...none, status: 'requested', by: 'gruene' })
    expect(contextOf(council.does('gruene.lead', { type: 'adjourn.withdraw', item })).g6).toEqual(none)
    council.does('gruene.lead', request).does('spd.lead', { type: 'adjourn.blocked', item, reason })
    expect(contextOf(council).g6.blocks).toEqual([stamp('spd')])
    council.does(office, { type: 'adjourn.carried', item, basis: 'agreement' })
    const carried = { ...none, status: 'carried', count: 1, from: 'rat-feb', target: 'rat-mar' }
    expect(contextOf(council).g6).toEqual(carried)
    expect(contextOf(council)).toMatchObject({ meeting: null, calledAt: null, deferred: { to: 'rat-mar' } })
    expect(contextOf(council.does(office, text(2))).g6).toEqual(carried)
  })

  test('refused, blocked or waived is begun anew by a new text (Q4)', () => {
    for (const given of [
      itemIn('persisting').all({ type: 'adjourn.waive', item }),
      itemIn('persisting').all({ type: 'adjourn.blocked', item, reason }),
    ]) {
      expect(contextOf(given).g6.status).toMatch(/waived|blocked/u)
      expect(contextOf(given.does(office, text(2))).g6).toEqual(none)
    }
    const refused = itemIn('adjournmentPending').does(office, { type: 'adjourn.refused', item })
    expect(contextOf(refused).g6).toEqual({ ...none, status: 'refused' })
    const overtaken = itemIn('adjournmentPending').voting(item)
    expect(contextOf(overtaken).g6.status).toBe('refused')
  })

  test('notes that a partner did not support it, once, and not if all did', () => {
    expect(refuse({ spd: 'yes', gruene: 'no' })).toMatchObject([{ norm: 'G6.2', reason: 'adjournmentNotSupported' }])
    expect([refuse({ spd: 'yes', gruene: 'yes' }), refuse()]).toEqual([[], []])
  })
})
