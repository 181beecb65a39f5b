import { describe, expect, test } from 'vitest'
import { normIds } from '../../machines/agreements/agreement.ts'
import type { Command } from '../../machines/events.ts'
import { refusalOf } from '../../machines/decide.ts'
import type { Council } from '../support/council.ts'
import { eventsOfItemsAndMeetings, wellFormed } from '../support/shapes.ts'
import { bring, classified, itemIn, sittingWith } from '../support/stages.ts'

const office = 'spd.secretary'
const afterTerm = '2025-11-01T00:00:00+01:00'
const stance = { item: 'a', vote: 'yes', version: 1 } as const
const propose = { type: 'line.propose', ...stance } as const
const outcome = { type: 'outcome.log', item: 'a', result: 'adopted' } as const

const decided = () => itemIn('agreed').voting('a').does(office, outcome, { type: 'outcome.confirm', item: 'a' })
const later = (council: Council): Council => {
  council.at = afterTerm
  return council
}
const notCovered = () => classified(sittingWith(), 'a', 'notCovered')
const resolution = () => classified(sittingWith(), 'a', 'resolution')
const secretVote = () => itemIn('agreed').voting('a', 'secret')

describe('of two causes the earlier one is given (§3.8)', () => {
  test.each<[string, string, Council, string, Command]>([
    ['an unknown item', 'before a role that may not', sittingWith(), 'spd.member', { ...propose, item: 'zz' }],
    ['a role that may not', 'before a final item', decided(), 'spd.member', propose],
    ['a final item', 'before the end of the term', later(decided()), 'spd.lead', propose],
    ['the end of the term', 'before an outdated text', later(itemIn('open')), 'spd.lead', { ...propose, version: 9 }],
    ['an outdated text', 'before a vote under way', itemIn('open').voting('a'), 'spd.lead', { ...propose, version: 9 }],
    ['a vote under way', 'before an open class', sittingWith().voting('a'), 'spd.lead', propose],
    [
      'a class',
      'before a special case',
      notCovered(),
      office,
      { type: 'adjourn.carried', item: 'a', basis: 'agreement', to: 'rat-feb' },
    ],
    [
      'a special case',
      'before the point where it stands',
      secretVote(),
      office,
      { ...outcome, type: 'outcome.correct', reason: 'r', positions: { spd: 'yes' } },
    ],
  ])('%s %s', (cause, _, council, as, command) => {
    const expected: Record<string, string> = {
      'an unknown item': 'invalid',
      'a role that may not': 'permission',
      'a final item': 'state',
      'the end of the term': 'G1.2',
      'an outdated text': 'stale',
      'a vote under way': 'G3.1',
      'a class': 'G2.1',
      'a special case': 'privacy',
    }
    expect(council.answer(as, command)).toBe(expected[cause])
  })

  test('a partner that has stamped the class, before a final item', () => {
    const proposed = { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' } as const
    const council = sittingWith().does('spd.lead', proposed).does(office, { type: 'item.withdraw', item: 'a' })
    const confirm = { type: 'classify.confirm', item: 'a', value: 'covered' } as const
    expect([council.answer('spd.lead', confirm), council.answer('gruene.lead', confirm)]).toEqual([
      'permission',
      'state',
    ])
  })

  test('a new item outside the term is refused by it, before the meeting that is over (G1.2)', () => {
    const add: Command = {
      type: 'item.add',
      item: 'n',
      title: 't',
      kind: 'vorlage',
      originator: 'verwaltung',
      meeting: 'rat-feb',
    }
    const council = sittingWith()
    expect(council.answer(office, add)).toBe('accepted')
    council.does(office, { type: 'meeting.close', meeting: 'rat-feb' })
    expect(council.answer(office, add)).toBe('state')
    expect(later(council).decide(office, add)).toMatchObject({ code: 'G1.2', reason: 'notInForce' })
    expect(council.answer('spd.lead', add)).toBe('permission')
  })

  test('what the council’s own information system brings is taken for the archive after the term', () => {
    const imported: Command = {
      type: 'item.add',
      item: 'n',
      title: 't',
      kind: 'vorlage',
      originator: 'verwaltung',
      meeting: 'rat-feb',
      source: 'urn:1',
    }
    const council = later(sittingWith()).does(office, imported)
    expect(council.display('n')).toMatchObject({ code: 'noLine', norm: 'G1.2' })
  })

  test('what is not there is invalid, whoever asks and whichever field names it', () => {
    const council = sittingWith()
    const unknown: Command[] = [
      { type: 'agenda.place', item: 'a', meeting: 'zz' },
      { type: 'adjourn.carried', item: 'a', basis: 'third', to: 'zz' },
      { type: 'item.supersede', item: 'a', by: 'zz' },
      { type: 'item.supersede', item: 'a', by: 'a' },
      { type: 'item.refer', item: 'a', body: 'zz' },
      { type: 'item.part', item: 'a', part: 'a', title: 't', number: '1', sameText: true },
      { type: 'item.amend', item: 'a', part: 'x', title: 't', originator: 'zz' },
      { type: 'outcome.log', item: 'a', result: 'adopted', positions: { zz: 'yes' } },
      { type: 'outcome.log', item: 'a', result: 'adopted', deviations: { zz: { absent: 1 } } },
      { type: 'meeting.close', meeting: 'zz' },
      { type: 'item.add', item: 'a', title: 't', kind: 'vorlage', originator: 'verwaltung', meeting: 'rat-feb' },
      { type: 'item.add', item: 'n', title: 't', kind: 'vorlage', originator: 'verwaltung', meeting: 'zz' },
      { type: 'item.add', item: 'n', title: 't', kind: 'teil', originator: 'verwaltung', parent: 'zz' },
    ]
    expect(unknown.map((command) => council.answer('spd.member', command))).toEqual(unknown.map(() => 'invalid'))
  })
})

describe('while a vote is open or logged (6)', () => {
  const frozen = (
    'classify.propose classify.confirm classify.dispute classify.reopen line.propose line.confirm line.withdraw ' +
    'line.revoke consensus.confirm consensus.fail release.open release.consent release.refuse release.revoke ' +
    'dissent.retract adjourn.request adjourn.withdraw adjourn.waive adjourn.blocked'
  ).split(' ')

  test.each([...frozen, 'text.change'])('%s is refused by G3.1', (type) => {
    const voting = itemIn('open').voting('a')
    const logged = itemIn('open').voting('a').does(office, outcome)
    const command = type === 'text.change' ? ({ type, item: 'a', version: 2, note: 'n' } as const) : wellFormed(type)
    expect([voting.answer('spd.lead', command), logged.answer('spd.lead', command)]).toEqual(['G3.1', 'G3.1'])
  })

  test('a dissent is noted and changes nothing else', () => {
    const council = itemIn('agreed').voting('a').does('gruene.lead', { type: 'dissent.flag', item: 'a' })
    expect(council.observations('a')).toEqual(['G3.1'])
    expect(council.display('a')).toMatchObject({ code: 'yes', frozen: true })
    expect(council.get('a').context.line).not.toBeNull()
  })
})

const answers = (council: Council, types: readonly string[]) => [
  ...new Set(types.map((type) => council.answer('spd.lead', wellFormed(type)))),
]

describe('class (7)', () => {
  const needing = [
    'line.propose',
    'line.confirm',
    'consensus.confirm',
    'adjourn.request',
    'adjourn.waive',
    'adjourn.blocked',
  ]
  const releasing = ['release.open', 'release.consent', 'release.refuse', 'release.revoke']

  test('a resolution knows neither line nor dissent nor release (G7.1)', () => {
    expect(answers(resolution(), [...needing, ...releasing, 'dissent.flag'])).toEqual(['G7.1'])
  })

  test('an open class comes first (G2.1), but not before a dissent', () => {
    expect(answers(sittingWith(), [...needing, ...releasing])).toEqual(['G2.1'])
    expect(answers(sittingWith(), ['dissent.flag'])).toEqual(['accepted'])
  })

  test('an item not covered knows neither dissent nor adjournment by right nor release (G2.1)', () => {
    const types = [
      'dissent.flag',
      'adjourn.request',
      'adjourn.waive',
      'adjourn.blocked',
      'adjourn.withdraw',
      ...releasing,
    ]
    expect(answers(notCovered(), types)).toEqual(['G2.1'])
    expect(notCovered().answer(office, { type: 'adjourn.carried', item: 'a', basis: 'agreement' })).toBe('G2.1')
    expect(notCovered().answer(office, { type: 'adjourn.carried', item: 'a', basis: 'third' })).toBe('accepted')
    expect(answers(notCovered(), ['line.propose'])).toEqual(['accepted'])
  })
})

describe('special cases (8)', () => {
  test('a resolution with financial effect is confirmed by nobody (G6.5)', () => {
    const council = sittingWith()
    council.does('spd.lead', { type: 'classify.propose', item: 'a', value: 'resolution', finance: 'relevant' })
    expect(council.answer('gruene.lead', { type: 'classify.confirm', item: 'a', value: 'resolution' })).toBe('G6.5')
  })

  test.each([
    ['a committee', 'com'],
    ['the meeting itself', 'rat-feb'],
    ['an earlier meeting', 'rat-jan'],
    ['a cancelled meeting', 'rat-apr'],
  ])('the target of an adjournment under the agreement is not %s (G6.2)', (_, to) => {
    const council = itemIn('adjournmentPending')
      .meeting('com', 'FBL', '2021-03-01T17:00:00+01:00')
      .meeting('rat-jan', 'rat', '2021-01-14T17:00:00+01:00')
      .meeting('rat-apr', 'rat', '2021-04-22T17:00:00+02:00')
      .does(office, { type: 'meeting.cancel', meeting: 'rat-apr' })
    expect(council.answer(office, { type: 'adjourn.carried', item: 'a', basis: 'agreement', to })).toBe('G6.2')
    expect(council.answer(office, { type: 'adjourn.carried', item: 'a', basis: 'third', to })).toBe('accepted')
  })

  test.each([
    ['secret', {}, 'accepted'],
    ['secret', { totals: { yes: 30, no: 2, abstain: 1, invalid: 1 } }, 'accepted'],
    ['secret', { positions: { spd: 'yes' } }, 'privacy'],
    ['secret', { deviations: { spd: { no: 1 } } }, 'privacy'],
    ['secret', { rollCall: [] }, 'privacy'],
    ['secret', { notCounted: 'unanimous' }, 'privacy'],
    ['open', { notCounted: 'unanimous' }, 'accepted'],
    ['open', { electedBy: 'runOff' }, 'invalid'],
    ['open', { positions: { spd: 'yes' }, deviations: { spd: { no: 1 } } }, 'accepted'],
    ['open', { rollCall: [] }, 'privacy'],
    ['rollcall', { rollCall: [{ person: 'Ratsmitglied 1', vote: 'yes' }] }, 'accepted'],
  ] as const)('an outcome of a vote that is %s with %j is %s', (mode, data, answer) => {
    const council = itemIn('agreed').voting('a', mode)
    expect(council.answer(office, { ...outcome, ...structuredClone(data) } as Command)).toBe(answer)
  })

  test('run-off and lot are recorded of an election, and of nothing else', () => {
    for (const electedBy of ['majority', 'runOff', 'lot'] as const) {
      const election = sittingWith({ kind: 'wahl' }).voting('a', 'secret')
      expect(election.answer(office, { ...outcome, electedBy })).toBe('accepted')
    }
    const other = itemIn('agreed').voting('a')
    expect(other.decide(office, { ...outcome, electedBy: 'lot' })).toMatchObject({
      ok: false,
      code: 'invalid',
      reason: 'noElection',
      field: 'electedBy',
    })
    other.does(office, outcome)
    expect(other.answer(office, { ...outcome, type: 'outcome.correct', reason: 'r', electedBy: 'lot' })).toBe('invalid')
  })

  test('no roll call is stored of an item that is not public', () => {
    const council = sittingWith({ public: false }).voting('a', 'rollcall')
    expect(council.answer(office, { ...outcome, rollCall: [{ person: 'Ratsmitglied 1', vote: 'yes' }] })).toBe(
      'privacy',
    )
  })
})

const states = () => [
  sittingWith(),
  itemIn('proposed'),
  itemIn('adjourned'),
  itemIn('released'),
  secretVote(),
  decided(),
]

describe('a refused event', () => {
  test('cites a norm or one of five words, and changes nothing', () => {
    const words = new Set<string>([...normIds, 'permission', 'stale', 'state', 'privacy', 'invalid'])
    let refused = 0
    const inForce = [...states(), bring(sittingWith(), 'a', 'boards')]
    for (const council of inForce) council.item('b', { stations: [{ body: 'rat', role: 'decision' }] })
    for (const council of [...inForce.slice(0, -1), ...inForce.slice(-1).map(later)]) {
      const before = structuredClone([[...council.state.items], [...council.state.meetings]])
      for (const type of eventsOfItemsAndMeetings) {
        for (const as of ['spd.lead', 'gruene.lead', 'spd.secretary', 'spd.member']) {
          const event = council.event(as, wellFormed(type))
          const refusal = refusalOf(council.state, event)
          if (!refusal) continue
          refused += 1
          expect(words).toContain(refusal.code)
          expect(council.decide(as, wellFormed(type))).toEqual(refusal)
        }
      }
      expect([[...council.state.items], [...council.state.meetings]]).toEqual(before)
    }
    expect(refused).toBeGreaterThan(900)
  })
})
