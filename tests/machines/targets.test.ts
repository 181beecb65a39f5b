import { describe, expect, test } from 'vitest'
import { coordinationOf, proceedingsOf } from '../../machines/item/item.ts'
import { Council } from '../support/council.ts'
import { bring, itemIn, sittingWith } from '../support/stages.ts'

/** Where an adjourned item goes, and what a meeting that ends leaves behind (§3.6, Q17, Q26). */
const office = 'spd.secretary'
const carried = { type: 'adjourn.carried', item: 'a', basis: 'agreement' } as const
const close = (meeting: string) => ({ type: 'meeting.close', meeting }) as const
const cancel = (meeting: string) => ({ type: 'meeting.cancel', meeting }) as const
const place = (meeting: string) => ({ type: 'agenda.place', item: 'a', meeting }) as const
const until = (council: Council) => council.display('a').until
const special = (council: Council) => council.meeting('rat-extra', 'rat', '2021-02-25T17:00:00+01:00')
const afterJanuary = () => itemIn('adjournmentPending').meeting('rat-jan', 'rat', '2021-01-28T17:00:00+01:00')
const adjourned = () => itemIn('adjourned').meeting('rat-may', 'rat', '2021-05-06T17:00:00+02:00')

describe('an adjournment under the agreement goes to', () => {
  test('the next council meeting, special ones included, committees not', () => {
    const council = special(itemIn('adjournmentPending')).meeting('com', 'FBL', '2021-02-11T17:00:00+01:00')
    expect(until(council.does(office, carried))).toBe('rat-extra')
  })

  test('one that is invited already', () => {
    const council = special(itemIn('adjournmentPending')).does(office, { type: 'meeting.invite', meeting: 'rat-extra' })
    expect(until(council.does(office, carried))).toBe('rat-extra')
  })

  test('the next council meeting after the committee that carried it', () => {
    const stations = [
      { body: 'FBL', role: 'preparatory' as const },
      { body: 'rat', role: 'decision' as const },
    ]
    const council = bring(sittingWith({ stations }, new Council(), 'FBL'), 'a', 'adjourned')
    expect(until(council)).toBe('rat-mar')
  })

  test('a later one by consent', () => {
    const council = special(itemIn('adjournmentPending')).does(office, { ...carried, to: 'rat-mar' })
    expect(until(council)).toBe('rat-mar')
  })

  test('one that is not cancelled, and none where there is none yet; it finds one once that is planned', () => {
    const council = itemIn('adjournmentPending').does(office, cancel('rat-mar'), carried)
    expect(council.display('a')).toMatchObject({ code: 'adjourn', norm: 'G6.2' })
    expect(until(council)).toBeUndefined()
    expect(until(special(council))).toBe('rat-extra')
  })

  test('one that was to come before and is put off until after; who has a target keeps it', () => {
    const later = { type: 'meeting.reschedule', meeting: 'rat-jan', start: '2021-02-25T17:00:00+01:00' } as const
    expect(until(afterJanuary().does(office, cancel('rat-mar'), carried, later))).toBe('rat-jan')
    expect(until(afterJanuary().does(office, carried, later))).toBe('rat-mar')
  })
})

describe('its target moves on, and nothing is counted twice (I4), when', () => {
  test.each<[string, (council: Council) => Council]>([
    ['it is cancelled', (council) => council.does(office, cancel('rat-mar'))],
    [
      'it has no quorum',
      (council) =>
        council.does(
          office,
          { type: 'meeting.invite', meeting: 'rat-mar' },
          { type: 'meeting.open', meeting: 'rat-mar', quorate: false },
        ),
    ],
    ['it closes', (council) => council.sitting('rat-mar').does(office, close('rat-mar'))],
    [
      'it closes with the item on its agenda',
      (council) => council.sitting('rat-mar').does(office, place('rat-mar'), close('rat-mar')),
    ],
  ])('%s', (_, ends) => {
    const council = ends(adjourned())
    expect(until(council)).toBe('rat-may')
    expect(council.get('a').context.g6).toMatchObject({ status: 'carried', count: 1 })
    expect(coordinationOf(council.get('a'))).toBe('adjourned')
  })

  test('but not when another meeting ends', () => {
    const council = adjourned().meeting('rat-jun', 'rat', '2021-06-10T17:00:00+02:00').does(office, cancel('rat-may'))
    expect(until(council.does(office, close('rat-feb')))).toBe('rat-mar')
    const late = special(adjourned()).meeting('com', 'FBL', '2021-02-11T17:00:00+01:00')
    expect(until(late.does(office, cancel('com'))), 'although another council meeting comes before').toBe('rat-mar')
  })

  test('never to a meeting before the one that ended: where none comes after it there is none, whoever invites', () => {
    const council = special(itemIn('adjourned')).does(office, cancel('rat-mar'))
    expect(until(council)).toBeUndefined()
    expect(until(council.does(office, { type: 'meeting.invite', meeting: 'rat-extra' }))).toBeUndefined()
  })

  test('placing it elsewhere is allowed, and observed (G6.2)', () => {
    expect(adjourned().does(office, place('rat-may')).observations('a')).toEqual(['G6.2'])
    expect(adjourned().does(office, place('rat-mar')).observations('a')).toEqual([])
  })
})

describe('other adjournments', () => {
  test('a third side’s leaves coordination, count and an open wish as they are (Q25)', () => {
    const council = itemIn('adjournmentPending').does(office, { ...carried, basis: 'third', to: 'rat-mar' })
    expect(proceedingsOf(council.get('a'))).toBe('deferred')
    expect(council.get('a').context.g6).toMatchObject({ status: 'requested', count: 0 })
    expect(council.display('a')).toMatchObject({ code: 'adjourn', norm: 'G6.2' })
    expect(until(council)).toBeUndefined()
    council.does(office, place('rat-mar')).sitting('rat-mar').does(office, carried)
    expect(council.get('a').context.g6).toMatchObject({ status: 'carried', count: 1 })
  })

  test('a mutual one is fulfilled, and its line void, once the item is placed again (Q24)', () => {
    const council = itemIn('open').all({ type: 'line.propose', item: 'a', vote: 'adjourn', version: 1 })
    council.does(office, { ...carried, basis: 'mutual' })
    expect(until(council)).toBe('rat-mar')
    council.does(office, place('rat-mar'))
    expect(council.display('a')).toMatchObject({ code: 'noLine', norm: 'G3.1' })
    expect(council.get('a').context.g6.count).toBe(0)
  })

  test('a yes survives being put off by a third side', () => {
    const council = itemIn('agreed').does(office, { ...carried, basis: 'third' }, place('rat-mar'))
    expect(council.display('a')).toMatchObject({ code: 'yes' })
  })
})

describe('a meeting that ends', () => {
  test('gives back what is scheduled or called, and keeps what is logged', () => {
    const council = itemIn('agreed').item('b', { meeting: 'rat-feb' }).item('c', { meeting: 'rat-feb' }).voting('b')
    council
      .does(office, { type: 'outcome.log', item: 'b', result: 'adopted' })
      .called('a')
      .does(office, close('rat-feb'))
    expect(['a', 'b', 'c'].map((id) => proceedingsOf(council.get(id)))).toEqual(['pool', 'logged', 'pool'])
    expect(council.display('a')).toMatchObject({ code: 'yes' })
    expect(council.meetingOf('rat-feb').context.current).toBeNull()
  })

  test('confirms its logged outcomes with its minutes', () => {
    const council = itemIn('agreed').voting('a').does(office, { type: 'outcome.log', item: 'a', result: 'adopted' })
    council.does(office, close('rat-feb'), { type: 'meeting.approveMinutes', meeting: 'rat-feb' })
    expect(council.get('a').value).toBe('decided')
    expect(council.get('a').context.outcomes).toMatchObject([{ result: 'adopted', confirmed: true }])
  })

  test('keeps a called item called through a recess', () => {
    const council = itemIn('open').called('a').does(office, { type: 'meeting.recess', meeting: 'rat-feb' })
    expect(proceedingsOf(council.get('a'))).toBe('called')
  })

  test('moved to another day changes its start and nothing else', () => {
    const start = '2021-03-25T17:00:00+01:00'
    const council = sittingWith().does(office, { type: 'meeting.reschedule', meeting: 'rat-mar', start })
    expect(council.meetingOf('rat-mar')).toMatchObject({ value: 'planned', context: { start } })
  })
})
