import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { effectOf } from '../../machines/item/chart-events.ts'
import { finalOf, proceedingsOf } from '../../machines/item/item.ts'
import { outcomeOf } from '../../machines/item/rules/outcome.ts'
import { stampObservation } from '../../machines/item/rules/observations.ts'
import * as motionRules from '../../machines/motion/rules.ts'
import { type Council, when } from '../support/council.ts'
import { motionIn, motionOf } from '../support/motion-stages.ts'
import { itemIn, sittingWith } from '../support/stages.ts'

/** What the record of an item keeps: texts, stops, votes, notes, observations. */
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

describe('a vote', () => {
  const log = { type: 'outcome.log', item, result: 'adopted' } as const
  const unity = { spd: 'notAscertainable', gruene: 'notAscertainable' }
  const bare = {
    result: 'adopted',
    mode: 'open',
    meeting: 'rat-feb',
    body: 'rat',
    version: 1,
    unity,
    line: 'notAscertainable',
    stamp: stamp('spd', 'secretary'),
    confirmed: false,
    earlier: [],
  }
  test('is kept as it was said, and nothing is made up beside it', () => {
    const voting = () => itemIn('agreed').voting(item, 'rollcall')
    const frozen = { code: 'yes', reason: 'agreed', norm: 'G4.3', frozen: false }
    expect(contextOf(voting()).ballot).toMatchObject({ mode: 'rollcall', openedAt: when, frozen })
    expect(contextOf(voting().does(office, log)).outcomes).toEqual([{ ...bare, mode: 'rollcall' }])
    const said = {
      totals: { yes: 30, no: 2, abstain: 1 },
      positions: { spd: 'yes' as const, gruene: 'yes' as const },
      deviations: { spd: { no: 2 } },
      rollCall: [{ person: 'Ratsmitglied 1', vote: 'yes' as const }],
    }
    const full = contextOf(voting().does(office, { ...log, ...said })).outcomes
    expect(full).toEqual([
      { ...bare, ...said, mode: 'rollcall', line: 'kept', unity: { spd: 'uniform', gruene: 'uniform' } },
    ])
    const stated = contextOf(
      itemIn('agreed')
        .voting(item)
        .does(office, { ...log, notCounted: 'unanimous' }),
    ).outcomes
    expect(stated).toEqual([{ ...bare, notCounted: 'unanimous' }])
    expect(Object.keys(stated[0] ?? {}).toSorted()).toEqual([...Object.keys(bare), 'notCounted'].toSorted())
  })

  test('is corrected in its place, and confirmed alone', () => {
    const council = itemIn('agreed')
      .voting(item)
      .does(office, { ...log, result: 'postponed' })
    council.does('gruene.secretary', { type: 'outcome.confirm', item })
    council.does(office, { type: 'agenda.place', item, meeting: 'rat-feb' }).voting(item).does(office, log)
    council.does(office, { type: 'outcome.correct', item, result: 'rejected', reason: 'Zählfehler' })
    const { earlier: _, confirmed: __, ...was } = bare
    expect(contextOf(council).outcomes).toEqual([
      { ...bare, result: 'postponed', confirmed: true },
      { ...bare, result: 'rejected', earlier: [{ was, reason: 'Zählfehler' }] },
    ])
    council.does('gruene.secretary', { type: 'outcome.confirm', item })
    expect(contextOf(council).outcomes.map(({ confirmed }) => confirmed)).toEqual([true, true])
    expect(finalOf(council.get(item))).toBe('decided')
  })

  test('corrected twice keeps every value that stood there, oldest first, each with the reason why it went', () => {
    const council = itemIn('agreed').voting(item).does(office, log)
    const totals = { yes: 30, no: 28, abstain: 0 }
    council.does(office, { type: 'outcome.correct', item, result: 'rejected', reason: 'Zählfehler' })
    council.at = '2021-02-02T18:05:00+01:00'
    council.does('gruene.secretary', {
      type: 'outcome.correct',
      item,
      result: 'adopted',
      totals,
      reason: 'Nachgezählt',
    })
    const [outcome] = contextOf(council).outcomes
    expect(outcome).toMatchObject({ result: 'adopted', totals, stamp: { partner: 'gruene', at: council.at } })
    expect(outcome?.earlier).toMatchObject([
      { was: { result: 'adopted', stamp: { at: when } }, reason: 'Zählfehler' },
      { was: { result: 'rejected', stamp: { at: when } }, reason: 'Nachgezählt' },
    ])
    expect(outcome?.earlier.map(({ was }) => Object.keys(was).includes('totals'))).toEqual([false, false])
  })

  test('says of which meeting it was, also of an item that is voted on twice', () => {
    const council = sittingWith()
    for (const meeting of ['rat-feb', 'rat-mar']) {
      if (meeting === 'rat-mar') council.sitting(meeting).does(office, { type: 'agenda.place', item, meeting })
      council.voting(item).does(office, { ...log, result: meeting === 'rat-feb' ? 'postponed' : 'adopted' })
      council.does(office, { type: 'outcome.confirm', item })
    }
    expect(contextOf(council).outcomes.map(({ meeting, result }) => [meeting, result])).toEqual([
      ['rat-feb', 'postponed'],
      ['rat-mar', 'adopted'],
    ])
  })

  test('in secret has no place for more than its totals', () => {
    const totals = { yes: 30, no: 27, abstain: 1, invalid: 1 }
    const secret = itemIn('agreed')
      .voting(item, 'secret')
      .does(office, { ...log, totals })
    const said = { ...bare, mode: 'secret', totals }
    expect(contextOf(secret).outcomes).toEqual([said])
    const more = { positions: { spd: 'yes' }, deviations: { spd: { no: 1 } }, notCounted: 'unanimous', rollCall: [] }
    const forced = outcomeOf(contextOf(itemIn('agreed').voting(item, 'secret')), {
      ...log,
      ...more,
      who: stamp('spd', 'secretary'),
      given: {},
    } as Parameters<typeof outcomeOf>[1])
    expect(Object.keys(forced)).toEqual(Object.keys({ ...bare }))
  })

  test('openly has no place for names, and an election says how it was decided', () => {
    const election = sittingWith({ kind: 'wahl' }).voting(item, 'secret')
    const totals = { yes: 29, no: 29, abstain: 0 }
    election.does(office, { ...log, electedBy: 'lot', totals })
    expect(contextOf(election).outcomes.at(-1)).toMatchObject({ mode: 'secret', electedBy: 'lot', totals })
    const rollCall = [{ person: 'Ratsmitglied 1', vote: 'yes' as const }]
    const forced = outcomeOf(contextOf(itemIn('agreed').voting(item)), {
      ...log,
      rollCall,
      who: stamp('spd', 'secretary'),
      given: {},
    })
    expect(Object.keys(forced)).not.toContain('rollCall')
  })

  test('that leaves the station open gives the item back, clean of the ballot', () => {
    for (const result of ['postponed', 'referred'] as const) {
      const council = itemIn('agreed')
        .voting(item)
        .does(office, { ...log, result }, { type: 'outcome.confirm', item })
      expect(proceedingsOf(council.get(item))).toBe('pool')
      expect(contextOf(council)).toMatchObject({
        meeting: null,
        calledAt: null,
        ballot: null,
        outcomes: [{ confirmed: true }],
      })
      expect(contextOf(council).stations).toEqual([{ body: 'rat', role: 'decision', done: false }])
    }
  })

  test('in a committee that prepares finishes its station and keeps the line', () => {
    const stations = [
      { body: 'FBL', role: 'preparatory' as const },
      { body: 'rat', role: 'decision' as const },
    ]
    const council = sittingWith({ stations }).does(office, { type: 'agenda.remove', item })
    council.meeting('com', 'FBL').does(office, { type: 'agenda.place', item, meeting: 'com' }).sitting('com')
    council.voting(item).does(office, log, { type: 'outcome.confirm', item })
    expect(contextOf(council)).toMatchObject({
      station: 1,
      stations: [
        { body: 'FBL', done: true },
        { body: 'rat', done: false },
      ],
      meeting: null,
      ballot: null,
      outcomes: [{ body: 'FBL', confirmed: true }],
    })
  })

  test('aborted leaves the item called, with no ballot', () => {
    const council = itemIn('agreed').voting(item).does(office, { type: 'vote.abort', item, reason: 'r' })
    expect([proceedingsOf(council.get(item)), contextOf(council).ballot, contextOf(council).calledAt]).toEqual([
      'called',
      null,
      when,
    ])
  })
})

describe('a successor', () => {
  test('is declared by all for the same item', () => {
    const council = itemIn('open').item('b', { meeting: 'rat-feb' }).item('c', { meeting: 'rat-feb' })
    const supersede = (by: string): Command => ({ type: 'item.supersede', item, by })
    council.does('spd.lead', supersede('b'))
    expect(contextOf(council).supersede).toEqual([{ by: 'b', ...stamp('spd') }])
    council.does('gruene.lead', supersede('c'))
    expect(contextOf(council).supersede).toEqual([
      { by: 'b', ...stamp('spd') },
      { by: 'c', ...stamp('gruene') },
    ])
    council.does('spd.lead', supersede('c'))
    expect([finalOf(council.get(item)), contextOf(council).meeting]).toEqual(['superseded', null])
    expect(contextOf(council).supersede).toEqual([
      { by: 'c', ...stamp('gruene') },
      { by: 'c', ...stamp('spd') },
    ])
  })

  test('by the newer word of one partner, the other’s older one standing', () => {
    const council = itemIn('open').item('b', { meeting: 'rat-feb' }).item('c', { meeting: 'rat-feb' })
    const supersede = (by: string): Command => ({ type: 'item.supersede', item, by })
    council.does('spd.lead', supersede('b')).does('gruene.lead', supersede('c'))
    expect(finalOf(council.get(item))).toBe(null)
    expect(finalOf(council.does('gruene.lead', supersede('b')).get(item))).toBe('superseded')
  })

  test('withdrawn and noted items stand on no agenda', () => {
    const withdrawn = itemIn('open').does(office, { type: 'item.withdraw', item })
    expect(contextOf(withdrawn).meeting).toBeNull()
    expect(contextOf(itemIn('open').called(item).does(office, { type: 'item.noted', item })).meeting).toBeNull()
  })
})

describe('the record', () => {
  test('keeps every text with its note', () => {
    const council = itemIn('open').does(office, text(2), text(3, { editorial: true }))
    expect(contextOf(council).versions).toEqual([
      { version: 1, at: when, note: null, editorial: false, wording: null },
      { version: 2, at: when, note: 'n', editorial: false, wording: null },
      { version: 3, at: when, note: 'n', editorial: true, wording: null },
    ])
    expect([contextOf(council).version, contextOf(council).sameText]).toEqual([3, false])
  })

  test('keeps the stops, by whom, and when something last moved', () => {
    const council = itemIn('persisting')
    council.at = '2021-02-02T19:00:00+01:00'
    council.does('gruene.lead', { type: 'adjourn.request', item })
    council.does(office, { type: 'adjourn.carried', item, basis: 'agreement' })
    expect(contextOf(council).travelled).toEqual([
      { state: 'open', at: when, by: null },
      { state: 'boards', at: when, by: 'spd' },
      { state: 'persisting', at: when, by: 'gruene' },
      { state: 'adjournmentPending', at: council.at, by: 'gruene' },
      { state: 'adjourned', at: council.at, by: null },
    ])
    const others = [
      itemIn('adjournmentPending').voting(item),
      itemIn('adjournmentPending').does(office, { type: 'adjourn.refused', item }),
    ]
    for (const other of others)
      expect(contextOf(other).travelled.at(-1)).toEqual({ state: 'persisting', at: when, by: null })
  })

  const at = '2021-02-02T20:00:00+01:00'
  const consent = { decidedOn: '2021-02-01', form: 'meeting', justification: 'j' } as const
  test.each<[string, () => Council, string, Command, boolean]>([
    ['a proposal', () => itemIn('open'), 'spd.lead', { type: 'line.propose', item, vote: 'yes', version: 1 }, true],
    [
      'a class',
      () => sittingWith(),
      'spd.lead',
      { type: 'classify.propose', item, value: 'covered', finance: 'none' },
      true,
    ],
    ['a text', () => itemIn('open'), office, text(2), true],
    [
      'a word on consensus',
      () => itemIn('boards'),
      'spd.lead',
      { type: 'consensus.confirm', item, vote: 'yes', version: 1 },
      true,
    ],
    [
      'a consent',
      () => itemIn('releaseDeliberation'),
      'spd.lead',
      { type: 'release.consent', item, version: 1, ...consent },
      true,
    ],
    ['a note', () => itemIn('open'), 'spd.lead', { type: 'note.internal', item, text: 't' }, false],
    ['a call', () => itemIn('open'), office, { type: 'item.call', item }, false],
    ['one declaration of failure', () => itemIn('boards'), 'spd.lead', { type: 'consensus.fail', item }, false],
  ])('says of %s whether it moved what members read', (_, given, as, command, moves) => {
    const council = given()
    const stops = contextOf(council).travelled.length
    council.at = at
    council.does(as, command)
    expect(contextOf(council).movedAt).toBe(moves ? at : when)
    const arrived = council.display(item).reason === 'proposed'
    expect(contextOf(council).travelled.length - stops).toBe(arrived ? 1 : 0)
  })

  test('keeps notes, and of observations which one was closed', () => {
    const council = itemIn('boards').does('gruene.member', { type: 'note.internal', item, text: 'Vorsicht' })
    expect(contextOf(council).notes).toEqual([{ ...stamp('gruene', 'member'), text: 'Vorsicht' }])
    council.called(item).does('spd.lead', { type: 'dissent.retract', item }, { type: 'dissent.flag', item })
    council.does('spd.lead', { type: 'consensus.fail', item, otherUnreachable: true })
    const close = { type: 'observation.close', item, norm: 'G6.1', comment: 'c' } as const
    council.does('spd.lead', close)
    const [first, second] = contextOf(council).observations
    expect([first, second]).toMatchObject([
      { norm: 'G3.1', stamps: [] },
      { norm: 'G6.1', closed: false, stamps: [stamp('spd')] },
    ])
    council.does('gruene.lead', close)
    expect(contextOf(council).observations.map(({ closed }) => closed)).toEqual([false, true])
  })
})

describe('an effect', () => {
  const who = stamp('spd')
  const close = { type: 'observation.close', norm: 'G6.1', comment: 'c', who } as const
  test('of another event changes nothing', () => {
    const effect = effectOf(() => ({ version: 7 }), 'item.call')
    expect(effect(contextOf(sittingWith()), { type: 'item.leave', item, who, given: {} })).toEqual({})
    expect(stampObservation(contextOf(sittingWith()), { ...close, item, given: {} })).toEqual({})
    const { context } = motionOf(motionIn('coordinating'))
    expect(motionRules.stampChoice(context, { type: 'motion.coordinate', motion: 'm', who })).toEqual({})
    expect(motionRules.noteNotice(context, { type: 'motion.coordinate', motion: 'm', who })).toEqual({})
    expect(motionRules.stampObservation(context, { ...close, motion: 'm' })).toEqual({})
  })
})
