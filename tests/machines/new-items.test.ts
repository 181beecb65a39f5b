import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { Council, when } from '../support/council.ts'
import { sittingWith } from '../support/stages.ts'

/** How an item begins (§3.6): at version 1, unclassified, nothing said about it yet. */
const office = 'spd.secretary'
type Added = Extract<Command, { type: 'item.add' }>
const added = (fields: Partial<Added>, council = new Council()): Council =>
  council.does(office, { type: 'item.add', item: 'n', title: 'Kita', kind: 'vorlage', originator: 'dritte', ...fields })
const rat = { body: 'rat', role: 'decision' } as const
const contextOf = (council: Council, item = 'n') => council.get(item).context

const blank = {
  item: 'n',
  partners: ['spd', 'gruene'],
  council: 'rat',
  adjournmentsByRight: 1,
  number: null,
  title: 'Kita',
  section: null,
  reference: null,
  source: null,
  kind: 'vorlage',
  whole: 'vorlage',
  originator: 'dritte',
  public: true,
  measures: [],
  parent: null,
  sameText: false,
  children: [],
  stations: [{ ...rat, done: false }],
  station: 0,
  meeting: null,
  deferred: null,
  calledAt: null,
  finance: 'none',
  cls: { value: null, confirmed: false, by: null, stamps: [] },
  version: 1,
  versions: [{ version: 1, at: when, note: null, editorial: false, wording: null }],
  pending: null,
  line: null,
  dissent: null,
  failStamps: [],
  failed: null,
  g6: { status: 'none', by: null, count: 0, from: null, target: null, waivers: [], blocks: [] },
  consents: {},
  supersede: [],
  ballot: null,
  outcomes: [],
  observations: [],
  notes: [],
  travelled: [{ state: 'open', at: when, by: null }],
  movedAt: when,
}

describe('a new item', () => {
  test('remembers nothing that nobody said', () => {
    expect(contextOf(added({ stations: [rat] }))).toEqual(blank)
    expect(added({ stations: [rat] }).get('n').rev).toBe(1)
  })

  test('keeps all that was said of it', () => {
    const [first] = new Council().state.agreement.measures
    const said = {
      number: '7',
      section: 'I',
      reference: '1/21',
      source: 'oparl:7',
      measures: [first!.id],
      public: false,
    }
    expect(contextOf(added({ ...said, stations: [rat] }))).toEqual({ ...blank, ...said })
  })

  test('may be tabled by the administration, by others, by a partner or by the partners together', () => {
    for (const originator of ['verwaltung', 'dritte', 'gruene', 'gemeinsam']) {
      expect(contextOf(added({ originator, stations: [rat] })).originator).toBe(originator)
    }
  })

  test('stands at the station of its meeting, else at the first', () => {
    const stations = [{ body: 'FBL', role: 'preparatory' } as const, rat]
    const council = sittingWith()
    expect(contextOf(added({ stations, meeting: 'rat-feb' }, council))).toMatchObject({
      station: 1,
      meeting: 'rat-feb',
    })
    expect(council.meetingOf('rat-feb').context.agenda).toEqual(['a', 'n'])
    expect(contextOf(added({ stations }))).toMatchObject({ station: 0, meeting: null })
    const committee = new Council().meeting('com', 'FBL')
    expect(contextOf(added({ meeting: 'com' }, committee)).stations).toEqual([
      { body: 'FBL', role: 'decision', done: false },
    ])
  })

  test('goes the way of its parent only where no way of its own is said', () => {
    const council = new Council().item('a', { stations: [rat] })
    const own = [{ body: 'FBL', role: 'preparatory', done: false }]
    const stations = [{ body: 'FBL', role: 'preparatory' } as const]
    expect(contextOf(added({ parent: 'a', stations }, council))).toMatchObject({ stations: own, station: 0 })
    expect(contextOf(added({ item: 'n2', parent: 'a' }, council), 'n2').stations).toEqual([{ ...rat, done: false }])
  })

  test('takes its place on the agenda after the item named, or after its parent', () => {
    const council = sittingWith().item('b', { meeting: 'rat-feb' })
    added({ meeting: 'rat-feb', after: 'a' }, council)
    expect(council.meetingOf('rat-feb').context.agenda).toEqual(['a', 'n', 'b'])
    council.does(office, { type: 'item.add', item: 'c', title: 't', kind: 'teil', originator: 'dritte', parent: 'a' })
    expect(council.meetingOf('rat-feb').context.agenda).toEqual(['a', 'c', 'n', 'b'])
  })

  test('is not placed in a meeting that is over', () => {
    const council = new Council().meeting('rat-feb').does(office, { type: 'meeting.cancel', meeting: 'rat-feb' })
    const given = { title: 'Kita', kind: 'vorlage', originator: 'dritte', meeting: 'rat-feb' } as const
    expect(council.decide(office, { type: 'item.add', item: 'n', ...given })).toMatchObject({ reason: 'meetingOver' })
  })
})

describe('a child', () => {
  const part = { type: 'item.part', item: 'a', part: 'p', title: 'Teil', number: '7.1', sameText: true } as const
  const amendment = { type: 'item.amend', item: 'a', part: 'x', title: 'Mehr', originator: 'gruene' } as const
  const parent = { kind: 'haushalt', public: false, section: 'II', originator: 'spd' } as const

  test('as a part is its parent’s in all but title and number', () => {
    const council = sittingWith(parent).does(office, part)
    const { stations, station } = contextOf(council, 'a')
    expect(contextOf(council, 'p')).toEqual({
      ...blank,
      item: 'p',
      title: 'Teil',
      number: '7.1',
      kind: 'teil',
      whole: 'haushalt',
      originator: 'spd',
      public: false,
      section: 'II',
      parent: 'a',
      sameText: true,
      stations,
      station,
      meeting: 'rat-feb',
    })
    expect(contextOf(sittingWith().does(office, { ...part, sameText: false }), 'p').sameText).toBe(false)
  })

  test('as an amendment is its originator’s own', () => {
    const council = sittingWith(parent).does(office, amendment)
    expect(contextOf(council, 'x')).toMatchObject({
      kind: 'aenderungsantrag',
      whole: 'aenderungsantrag',
      originator: 'gruene',
      number: null,
      sameText: false,
      public: false,
    })
    expect(contextOf(council, 'a').children).toEqual(['x'])
  })

  test('stands at the station where its parent is, also when it was added by the list', () => {
    const stations = [{ body: 'FBL', role: 'preparatory' } as const, rat]
    const council = sittingWith({ stations }).does(office, part)
    expect(contextOf(council, 'p')).toMatchObject({ station: 1, stations: contextOf(council, 'a').stations })
    added({ parent: 'a', kind: 'teil', sameText: true }, council)
    expect(contextOf(council)).toMatchObject({
      station: 1,
      parent: 'a',
      sameText: true,
      whole: 'vorlage',
      meeting: 'rat-feb',
    })
    const own = added({ parent: 'a', meeting: 'rat-feb' }, sittingWith({ stations }))
    expect(contextOf(own)).toMatchObject({ station: 0, stations: [{ body: 'rat', role: 'decision', done: false }] })
    const hidden = added({ parent: 'a' }, sittingWith({ public: false }))
    expect(contextOf(hidden)).toMatchObject({ public: false, sameText: false })
    expect(contextOf(added({ parent: 'a', public: true }, sittingWith({ public: false }))).public).toBe(true)
  })

  test('of an item in the pool stays there', () => {
    const council = added({ stations: [rat] }).does(office, { ...part, item: 'n' })
    expect(contextOf(council, 'p').meeting).toBeNull()
  })
})
