import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { type Moved, movedBetween, type Standing, standingOf } from '../../machines/standing.ts'
import { Council } from '../support/council.ts'
import { bring, itemIn, sittingWith } from '../support/stages.ts'

/** What an event moved, as the story of an item tells it. */

const standing = (council: Council, id = 'a'): Standing => standingOf(council.get(id), council.display(id))

/** What these commands, sent one after the other, have moved of the item. */
function moved(council: Council, as: string, ...commands: readonly Command[]): Moved {
  const was = standing(council)
  return movedBetween(was, standing(council.does(as, ...commands)))
}

const outcome = { result: 'adopted', positions: { spd: 'yes', gruene: 'yes' } } as const

const proposed = () =>
  sittingWith().does('spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' })

describe('what an event moved', () => {
  test('of a new item is all of it, with nothing before', () => {
    const council = new Council().meeting('rat-feb').item('a', { meeting: 'rat-feb' })
    expect(movedBetween(undefined, standing(council))).toMatchObject({
      class: { was: null, now: { state: 'unclassified', value: null, finance: 'none' } },
      coordination: { was: null, now: 'open' },
      proceedings: { was: null, now: 'scheduled' },
      meeting: { was: null, now: 'rat-feb' },
      target: { was: null, now: null },
      adjournments: { was: null, now: 0 },
      version: { was: null, now: 1 },
      outcome: { was: null, now: null },
      observations: { was: null, now: [] },
      display: { was: null, now: { code: 'noLine', reason: 'classOpen' } },
    })
  })

  test('with its withdrawal is where it stands: its class is no more confirmed than it was (G2.1)', () => {
    for (const [state, council] of [
      ['unclassified', sittingWith()],
      ['proposed', proposed()],
      ['disputed', proposed().does('gruene.lead', { type: 'classify.dispute', item: 'a', reason: 'r' })],
      ['confirmed', itemIn('open')],
    ] as const) {
      expect(standing(council).class.state).toBe(state)
      expect(moved(council, 'spd.secretary', { type: 'item.withdraw', item: 'a' })).not.toHaveProperty('class')
    }
  })

  test('is nothing where nothing moved: a word that waits for the others, a note', () => {
    expect(moved(itemIn('boards'), 'spd.lead', { type: 'consensus.fail', item: 'a' })).toEqual({})
    expect(moved(itemIn('open'), 'spd.member', { type: 'note.internal', item: 'a', text: 'x' })).toEqual({})
  })

  test('is the line, and what members see', () => {
    const change = moved(itemIn('agreed'), 'gruene.lead', { type: 'dissent.flag', item: 'a' })
    expect(change).toMatchObject({
      coordination: { was: 'agreed', now: 'boards' },
      display: { was: { code: 'yes', norm: 'G4.3' }, now: { code: 'noLine', norm: 'G6.1' } },
    })
    expect(Object.keys(change)).toEqual(['coordination', 'display'])
  })

  test('is the adjournment with its target and its count, until the target is another', () => {
    const council = itemIn('adjournmentPending').meeting('rat-apr', 'rat', '2021-04-22T17:00:00+02:00')
    const carried = { type: 'adjourn.carried', item: 'a', basis: 'agreement' } as const
    expect(moved(council, 'spd.secretary', carried)).toMatchObject({
      proceedings: { was: 'scheduled', now: 'deferred' },
      meeting: { was: 'rat-feb', now: null },
      target: { was: null, now: 'rat-mar' },
      adjournments: { was: 0, now: 1 },
    })
    const cancelled = moved(council, 'spd.secretary', { type: 'meeting.cancel', meeting: 'rat-mar' })
    expect(cancelled['target']).toEqual({ was: 'rat-mar', now: 'rat-apr' })
    expect(cancelled).not.toHaveProperty('adjournments')
  })

  test('keeps the target while the item stands on an agenda again, and drops it with the attempt that fails', () => {
    const council = itemIn('adjourned').does('spd.secretary', {
      type: 'agenda.place',
      item: 'a',
      meeting: 'rat-mar',
    })
    expect(standing(council)).toMatchObject({ target: 'rat-mar', meeting: 'rat-mar' })
    council.all({ type: 'consensus.fail', item: 'a' })
    expect(standing(council)).toMatchObject({ coordination: 'persisting', target: null })
  })

  test('is the meeting that somebody else’s adjournment goes to', () => {
    const third = { type: 'adjourn.carried', item: 'a', basis: 'third', to: 'rat-mar' } as const
    expect(moved(itemIn('agreed'), 'spd.secretary', third)).toMatchObject({
      target: { was: null, now: 'rat-mar' },
      proceedings: { now: 'deferred' },
    })
  })

  test('is the text version, and the line that it voids', () => {
    const change = moved(itemIn('agreed'), 'spd.secretary', { type: 'text.change', item: 'a', version: 2, note: 'n' })
    expect(change).toMatchObject({ version: { was: 1, now: 2 }, coordination: { was: 'agreed', now: 'open' } })
  })

  test('is an outcome, then its correction with what stood there before', () => {
    const council = itemIn('agreed').voting('a')
    expect(moved(council, 'spd.secretary', { type: 'outcome.log', item: 'a', ...outcome })).toMatchObject({
      proceedings: { was: 'voting', now: 'logged' },
      outcome: { was: null, now: { result: 'adopted', confirmed: false } },
    })
    const correct = { type: 'outcome.correct', item: 'a', ...outcome, result: 'rejected', reason: 'verzählt' } as const
    expect(moved(council, 'spd.secretary', correct)).toMatchObject({
      outcome: { was: { result: 'adopted' }, now: { result: 'rejected', earlier: [{ reason: 'verzählt' }] } },
    })
    expect(moved(council, 'spd.secretary', { type: 'outcome.confirm', item: 'a' })).toMatchObject({
      proceedings: { was: 'logged', now: 'decided' },
      display: { now: { code: 'done' } },
    })
  })

  test('is the last outcome where an item was voted on twice', () => {
    const council = itemIn('agreed').voting('a')
    const postponed = { type: 'outcome.log', item: 'a', ...outcome, result: 'postponed' } as const
    council.does('spd.secretary', postponed, { type: 'outcome.confirm', item: 'a' })
    council.does('spd.secretary', { type: 'agenda.place', item: 'a', meeting: 'rat-feb' }).voting('a')
    expect(moved(council, 'spd.secretary', { type: 'outcome.log', item: 'a', ...outcome })).toMatchObject({
      outcome: { was: { result: 'postponed' }, now: { result: 'adopted' } },
    })
  })

  test('is an observation that arises, and one that the boards have closed', () => {
    const council = bring(sittingWith(), 'a', 'agreed').called('a')
    const note = { norm: 'G3.1', reason: 'dissentWhileCalled' }
    expect(moved(council, 'spd.lead', { type: 'dissent.flag', item: 'a' })['observations']).toEqual({
      was: [],
      now: [note],
    })
    const close = { type: 'observation.close', item: 'a', norm: 'G3.1', comment: 'k' } as const
    expect(moved(council, 'spd.lead', close)).toEqual({})
    expect(moved(council, 'gruene.lead', close)['observations']).toEqual({ was: [note], now: [] })
  })
})
