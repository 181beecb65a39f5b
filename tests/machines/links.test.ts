import { describe, expect, test } from 'vitest'
import { confirmedClass } from '../../machines/item/context.ts'
import { coordinationOf, proceedingsOf } from '../../machines/item/item.ts'
import { Council } from '../support/council.ts'
import { agreed, bring, classified, itemIn, sittingWith } from '../support/stages.ts'

const office = 'spd.secretary'
const part = { type: 'item.part', item: 'a', part: 'p', title: 'Abschnitt 2', number: '7.1', sameText: true } as const
const amendment = { type: 'item.amend', item: 'a', part: 'x', title: 'Mehr Bäume', originator: 'dritte' } as const
const versionOf = (council: Council, item: string): number => council.get(item).context.version

describe('children', () => {
  test('take the class and finance that their parent has', () => {
    const council = classified(sittingWith(), 'a', 'covered', 'relevant').does(office, part)
    expect(confirmedClass(council.get('p').context)).toBe('covered')
    expect(council.get('p').context.finance).toBe('relevant')
  })

  test('take the class that their parent gets later', () => {
    const council = classified(sittingWith().does(office, part), 'a', 'resolution')
    expect(confirmedClass(council.get('p').context)).toBe('resolution')
  })

  test('take it when they come or when it is confirmed, and not because something else happens to their parent', () => {
    const council = sittingWith().does(office, part).voting('p')
    classified(council, 'a').does(office, { type: 'vote.abort', item: 'p', reason: 'Verfrüht' })
    agreed(council, 'a').does(office, { type: 'text.change', item: 'a', version: 2, note: 'Neu gefasst' })
    expect(confirmedClass(council.get('p').context)).toBeNull()
    council.does('spd.lead', { type: 'classify.reopen', item: 'a', reason: 'Doch nicht' })
    expect(confirmedClass(classified(council, 'a').get('p').context)).toBe('covered')
  })

  test('keep a proposal of their own', () => {
    const council = sittingWith().does(office, part)
    council.does('spd.lead', { type: 'classify.propose', item: 'p', value: 'notCovered', finance: 'none' })
    expect(confirmedClass(classified(council, 'a').get('p').context)).toBeNull()
  })

  test.each(['covered', 'notCovered', 'resolution'] as const)('take no class %s in their own vote (I12)', (value) => {
    const council = sittingWith().does(office, part).voting('p')
    classified(council, 'a', value)
    expect(confirmedClass(council.get('p').context)).toBeNull()
    expect(council.display('p')).toMatchObject({ code: 'noLine', norm: 'G2.1', frozen: true })
  })

  test('take neither line nor release of their parent', () => {
    expect(itemIn('released').does(office, part).display('p')).toMatchObject({ code: 'noLine', norm: 'G3.1' })
    const council = agreed(classified(sittingWith(), 'a'), 'a', 'no').does(office, part)
    expect(council.display('p')).toMatchObject({ code: 'noLine', norm: 'G3.1' })
  })

  test.each([
    ['haushalt', 'G4.1'],
    ['gebuehren', 'G4.2'],
  ] as const)('rest on the norm of their whole, however deep they lie: %s', (kind, norm) => {
    const inner = { ...part, item: 'p', part: 'pp', number: '7.1.1' }
    const council = classified(sittingWith({ kind }), 'a').does(office, part, inner)
    expect(agreed(council, 'pp', 'no').display('pp')).toMatchObject({ code: 'no', norm })
  })

  test('stand on the agenda of their parent, at its station', () => {
    const council = sittingWith().does(office, part, amendment)
    expect(council.meetingOf('rat-feb').context.agenda).toEqual(['a', 'x', 'p'])
    expect(proceedingsOf(council.get('p'))).toBe('scheduled')
    expect(council.get('a').context.children).toEqual(['p', 'x'])
    const stations = ['FBL', 'rat'].map((body) => ({ body, role: 'decision' as const }))
    expect(sittingWith({ stations }).does(office, part).get('p').context.station).toBe(1)
  })

  test('are not put on the agenda of a meeting that is over', () => {
    const council = sittingWith().voting('a').does(office, { type: 'outcome.log', item: 'a', result: 'adopted' })
    council.does(office, { type: 'meeting.close', meeting: 'rat-feb' })
    council.item('late', { parent: 'a', kind: 'teil' })
    expect(proceedingsOf(council.get('late'))).toBe('pool')
  })

  test('are not added while a vote is open on the parent', () => {
    expect(sittingWith().voting('a').answer(office, part)).toBe('state')
  })
})

const whole = () => agreed(classified(sittingWith({ kind: 'haushalt' }), 'a'), 'a').does(office, part)

describe('yes to the whole', () => {
  test('is yes to an unchanged part, by the same norm', () => {
    expect(whole().display('p')).toMatchObject({ code: 'yes', norm: 'G4.1', derived: true, voluntary: false })
  })

  test('ends for the part with a text change of the part', () => {
    const council = whole().does(office, { type: 'text.change', item: 'p', version: 2, note: 'Neu gefasst' })
    expect(council.display('p')).toMatchObject({ code: 'noLine', derived: false })
  })

  test('ends for the part with a text change of the whole, also once the whole is agreed again', () => {
    const council = whole().does(office, { type: 'text.change', item: 'a', version: 2, note: 'Neu gefasst' })
    expect(agreed(council, 'a').display('p')).toMatchObject({ code: 'noLine', derived: false })
  })

  test('a part that is not unchanged is not touched by a text change of the whole', () => {
    const council = sittingWith().does(office, { ...part, sameText: false })
    const before = council.get('p')
    council.does(office, { type: 'text.change', item: 'a', version: 2, note: 'Neu gefasst' })
    expect(council.get('p')).toEqual(before)
  })

  test('ends for the part with a dissent on the part', () => {
    const council = whole().does('gruene.lead', { type: 'dissent.flag', item: 'p' })
    expect(council.display('p')).toMatchObject({ code: 'noLine', norm: 'G6.1', notReleased: true })
  })
})

const logged = (result: 'adopted' | 'rejected', council = agreed(classified(sittingWith(), 'a'), 'a')) =>
  council.does(office, amendment).voting('x').does(office, { type: 'outcome.log', item: 'x', result })

describe('an adopted amendment', () => {
  test('makes a new text of its parent and voids the line', () => {
    const council = logged('adopted')
    expect(versionOf(council, 'a')).toBe(2)
    expect(council.display('a')).toMatchObject({ code: 'noLine', norm: 'G3.1' })
  })

  test('does so once: a correction that leaves it adopted changes nothing more', () => {
    const council = logged('adopted')
    council.does(office, { type: 'outcome.correct', item: 'x', result: 'adopted', reason: 'Stimmen' })
    expect(versionOf(council, 'a')).toBe(2)
  })

  test('does so when only a correction makes it adopted', () => {
    const council = logged('rejected')
    expect(versionOf(council, 'a')).toBe(1)
    council.does(office, { type: 'outcome.correct', item: 'x', result: 'adopted', reason: 'Verzählt' })
    expect(versionOf(council, 'a')).toBe(2)
  })

  test('at every station anew, and not because of what else happens to the amendment', () => {
    for (const [first, versions] of [
      ['adopted', [2, 2, 3, 3]],
      ['rejected', [1, 1, 2, 2]],
    ] as const) {
      const council = prepared().does(office, amendment).voting('x')
      council.does(office, { type: 'outcome.log', item: 'x', result: first })
      const found = [versionOf(council, 'a')]
      council.does(
        office,
        { type: 'outcome.confirm', item: 'x' },
        { type: 'agenda.place', item: 'x', meeting: 'rat-mar' },
      )
      found.push(versionOf(council, 'a'))
      council.sitting('rat-mar').voting('x').does(office, { type: 'outcome.log', item: 'x', result: 'adopted' })
      found.push(versionOf(council, 'a'))
      council.does(office, { type: 'outcome.correct', item: 'x', result: 'adopted', reason: 'Stimmen' })
      expect([...found, versionOf(council, 'a')]).toEqual(versions)
    }
  })

  test('changes nothing once the parent is withdrawn', () => {
    const council = sittingWith().does(office, amendment).voting('x').does(office, { type: 'item.withdraw', item: 'a' })
    council.does(office, { type: 'outcome.log', item: 'x', result: 'adopted' })
    expect(versionOf(council, 'a')).toBe(1)
  })

  test('changes nothing once the vote on the parent is logged', () => {
    const council = logged('rejected').voting('a').does(office, { type: 'outcome.log', item: 'a', result: 'adopted' })
    council.does(office, { type: 'outcome.correct', item: 'x', result: 'adopted', reason: 'Verzählt' })
    expect(versionOf(council, 'a')).toBe(1)
    expect(council.display('a')).toMatchObject({ code: 'yes', frozen: true })
  })

  test('changes nothing once the parent has lapsed with the term (G1.2)', () => {
    const council = sittingWith().does(office, amendment).voting('x')
    council.at = '2025-11-01T00:00:00+01:00'
    council.does(office, { type: 'outcome.log', item: 'x', result: 'adopted' })
    expect(versionOf(council, 'a')).toBe(1)
  })
})

describe('a referral', () => {
  test('to the council makes an item that was not covered open again, and its voluntary line lapse (Q8)', () => {
    const council = agreed(classified(sittingWith({}, new Council(), 'FBL'), 'a', 'notCovered'), 'a').called('a')
    council.does(office, { type: 'item.refer', item: 'a', body: 'rat' })
    expect(confirmedClass(council.get('a').context)).toBeNull()
    expect(coordinationOf(council.get('a'))).toBe('open')
    expect(council.get('a').context.stations).toEqual([{ body: 'rat', role: 'decision', done: false }])
  })

  test('to the council drops all other open stations and keeps the council’s own', () => {
    const stations = ['FBL', 'rat'].map((body) => ({ body, role: 'preparatory' as const }))
    const council = sittingWith({ stations }, new Council(), 'FBL').called('a')
    council.does(office, { type: 'item.refer', item: 'a', body: 'rat' })
    expect(council.get('a').context).toMatchObject({ stations: [{ ...stations[1], done: false }], station: 0 })
  })

  test('to a committee keeps class and line, and prepares', () => {
    const council = itemIn('agreed').called('a').does(office, { type: 'item.refer', item: 'a', body: 'FBL' })
    expect(council.display('a')).toMatchObject({ code: 'yes', norm: 'G4.3' })
    expect(council.get('a').context.stations.map(({ body, role }) => `${body} ${role}`)).toEqual([
      'FBL preparatory',
      'rat decision',
    ])
  })
})

const prepared = () => {
  const stations = [
    { body: 'FBL', role: 'preparatory' as const },
    { body: 'rat', role: 'decision' as const },
  ]
  return bring(sittingWith({ stations }, new Council(), 'FBL'), 'a', 'agreed')
}

describe('stations', () => {
  test('one line holds for all of them, and the next comes after a confirmed vote', () => {
    const council = prepared().voting('a').does(office, { type: 'outcome.log', item: 'a', result: 'adopted' })
    council.does(office, { type: 'outcome.confirm', item: 'a' })
    expect(proceedingsOf(council.get('a'))).toBe('pool')
    expect(council.get('a').context).toMatchObject({ station: 1, ballot: null, meeting: null })
    expect(council.display('a')).toMatchObject({ code: 'yes', frozen: false })
  })

  test('a decision put off stays open', () => {
    const council = itemIn('agreed').voting('a').does(office, { type: 'outcome.log', item: 'a', result: 'postponed' })
    council.does(office, { type: 'outcome.confirm', item: 'a' })
    expect(proceedingsOf(council.get('a'))).toBe('pool')
    expect(council.get('a').context.stations[0]?.done).toBe(false)
  })

  test('a body that is none of them is inserted before the current one, with the role given or its usual one', () => {
    const council = prepared().does(office, { type: 'agenda.remove', item: 'a' }).meeting('umwelt', 'PBMS')
    council.does(office, { type: 'agenda.place', item: 'a', meeting: 'umwelt' })
    expect(council.get('a').context.stations[0]).toEqual({ body: 'PBMS', role: 'preparatory', done: false })
    council.does(office, { type: 'agenda.remove', item: 'a' }).meeting('bau', 'FBL')
    council.does(office, { type: 'agenda.place', item: 'a', meeting: 'rat-mar' })
    expect(council.get('a').context).toMatchObject({ station: 2 })
  })
})
