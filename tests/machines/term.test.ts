import { describe, expect, test } from 'vitest'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { isInForce, isOver } from '../../machines/term.ts'
import { eventsOfItemsAndMeetings, wellFormed } from '../support/shapes.ts'
import { itemIn } from '../support/stages.ts'

const over = '2025-11-01T00:00:00+01:00'

describe('the term is whole days of the agreement’s own clock (G1.2)', () => {
  test.each([
    ['2020-10-31T23:59:59+01:00', false, false],
    ['2020-11-01T00:00:00+01:00', true, false],
    ['2020-10-31T23:00:00Z', true, false],
    ['2020-10-31T22:59:59Z', false, false],
    ['2025-10-31T23:59:00+01:00', true, false],
    ['2025-10-31T22:59:59.999Z', true, false],
    ['2025-10-31T23:00:00Z', false, true],
    ['2025-11-01T00:00:00+01:00', false, true],
    ['2025-11-01T03:00:00+05:00', true, false],
  ])('at %s: in force %s, over %s', (at, inForce, isPast) => {
    expect(isInForce(krefeld, at)).toBe(inForce)
    expect(isOver(krefeld, at)).toBe(isPast)
  })

  test.each([
    ['to summer time', '2021-03-28', '2021-03-28T21:59:59Z', '2021-03-28T22:00:00Z'],
    ['to winter time', '2021-10-31', '2021-10-31T22:59:59Z', '2021-10-31T23:00:00Z'],
  ])('also where it ends on the day of the change %s', (_, validTo, last, first) => {
    const agreement = { ...krefeld, validTo }
    expect([isInForce(agreement, last), isInForce(agreement, first)]).toEqual([true, false])
  })

  test.each([
    ['to summer time', '2021-03-28', '2021-03-27T22:59:59Z', '2021-03-27T23:00:00Z'],
    ['to winter time', '2021-10-31', '2021-10-30T21:59:59Z', '2021-10-30T22:00:00Z'],
  ])('also where it begins on the day of the change %s', (_, validFrom, last, first) => {
    const agreement = { ...krefeld, validFrom }
    expect([isInForce(agreement, last), isInForce(agreement, first)]).toEqual([false, true])
  })
})

describe('after the term', () => {
  const lasting = new Set(['note.internal', 'observation.close', 'text.record'])
  const ofItems = eventsOfItemsAndMeetings.filter((type) => !type.startsWith('meeting.') && type !== 'item.add')

  test.each(ofItems.filter((type) => !lasting.has(type)))('%s is refused by G1.2', (type) => {
    const council = itemIn('boards').item('b', { meeting: 'rat-feb' })
    council.at = over
    const allowed = ['spd.lead', 'spd.secretary'].map((as) => council.answer(as, wellFormed(type)))
    expect(allowed.filter((answer) => answer !== 'permission')).toContain('G1.2')
    expect(allowed).not.toContain('accepted')
  })

  test('notes are taken and observations closed', () => {
    const council = itemIn('boards').does('spd.lead', { type: 'consensus.fail', item: 'a', otherUnreachable: true })
    council.at = over
    council.all({ type: 'observation.close', item: 'a', norm: 'G6.1', comment: 'Nachgeholt' })
    expect(council.observations('a')).toEqual([])
    expect(council.answer('spd.member', { type: 'note.internal', item: 'a', text: 't' })).toBe('accepted')
  })

  test('what the council’s own information system brought goes on as it does: text and place, for the archive', () => {
    const council = itemIn('boards')
    council.at = over
    const [item, meeting] = ['b', 'rat-mar']
    const brought = { item, meeting, title: 'b', kind: 'vorlage', originator: 'dritte', source: 'b' } as const
    council.does('spd.secretary', { type: 'item.add', ...brought }, { type: 'agenda.remove', item })
    council.does('spd.secretary', { type: 'agenda.place', item, meeting })
    council.does('spd.secretary', { type: 'text.change', item, version: 2, note: 'n' })
    expect(council.answer('spd.secretary', { type: 'text.change', item, version: 2, note: 'n' })).toBe('stale')
    expect(council.answer('spd.secretary', { type: 'item.withdraw', item })).toBe('G1.2')
    expect(council.answer('spd.secretary', { type: 'agenda.remove', item: 'a' })).toBe('G1.2')
  })

  test('a vote opened before is logged, corrected and confirmed, and nothing else', () => {
    const council = itemIn('agreed').voting('a')
    council.at = over
    expect(council.answer('spd.secretary', { type: 'vote.abort', item: 'a', reason: 'r' })).toBe('G1.2')
    const log = { type: 'outcome.log', item: 'a', result: 'adopted' } as const
    council.does('spd.secretary', log, { ...log, type: 'outcome.correct', reason: 'r' })
    council.does('spd.secretary', { type: 'outcome.confirm', item: 'a' })
    expect(council.get('a').context.outcomes[0]).toMatchObject({
      line: 'notAscertainable',
      earlier: [{ reason: 'r' }],
      confirmed: true,
    })
    expect(council.display('a')).toMatchObject({ code: 'done' })
  })

  test('meetings are still closed and their minutes approved', () => {
    const council = itemIn('boards')
    council.at = over
    council.does('spd.secretary', { type: 'meeting.close', meeting: 'rat-feb' })
    council.does('spd.secretary', { type: 'meeting.approveMinutes', meeting: 'rat-feb' })
    expect(council.meetingOf('rat-feb').value).toBe('archived')
  })
})
