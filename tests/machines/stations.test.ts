import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../../machines/item/rules/outcome.ts'
import { place } from '../../machines/item/rules/proceedings.ts'
import { currentStation, doneStation, placedAt, referredTo } from '../../machines/item/rules/stations.ts'
import type { ItemContext } from '../../machines/item/context.ts'
import { when } from '../support/council.ts'
import { sittingWith } from '../support/stages.ts'

/** The bodies that an item passes through (§3.6, Q7), rule by rule. */
const stop = (body: string, done = false) =>
  ({ body, role: body === 'rat' ? 'decision' : 'preparatory', done }) as const
const at = (station: number, ...stations: ReturnType<typeof stop>[]): ItemContext => ({
  ...sittingWith().get('a').context,
  stations,
  station,
})
const bodies = ({ stations, station }: { stations: readonly { body: string }[]; station: number }): string =>
  stations.map(({ body }, index) => (index === station ? `[${body}]` : body)).join(' ')

const added = (body: string, role?: 'decision' | 'preparatory') => placedAt(at(0, stop('KDB')), body, role).stations[0]

describe('placing selects', () => {
  test.each<[string, ItemContext, string, string]>([
    ['the first open station of the meeting’s body', at(0, stop('FBL'), stop('rat')), 'rat', 'FBL [rat]'],
    ['not one that is done', at(1, stop('FBL', true), stop('rat'), stop('FBL')), 'FBL', 'FBL rat [FBL]'],
    ['a new one before the current, if there is none', at(1, stop('FBL', true), stop('rat')), 'KDB', 'FBL [KDB] rat'],
    ['a new one although the body was there before', at(1, stop('FBL', true), stop('rat')), 'FBL', 'FBL [FBL] rat'],
  ])('%s', (_, context, body, expected) => {
    expect(bodies(placedAt(context, body))).toBe(expected)
  })

  test('a new one for decision in the council and preparation in a committee, unless it is said', () => {
    expect(added('rat')).toEqual({ body: 'rat', role: 'decision', done: false })
    expect(added('FBL')).toEqual({ body: 'FBL', role: 'preparatory', done: false })
    expect(added('FBL', 'decision')).toEqual({ body: 'FBL', role: 'decision', done: false })
  })

  test('the present one where nothing is known of the meeting', () => {
    const who = { partner: 'spd', person: 'spd.secretary', at: when }
    const placed = place(at(1, stop('FBL', true), stop('rat')), {
      type: 'agenda.place',
      item: 'a',
      meeting: 'm',
      who,
      given: {},
    })
    expect(placed).toMatchObject({ station: 1, meeting: 'm' })
  })
})

describe('referring', () => {
  test.each<[string, ItemContext, string, string]>([
    ['to a committee goes there first', at(0, stop('rat')), 'FBL', '[FBL] rat'],
    ['to a committee that is to come selects it', at(0, stop('KDB'), stop('FBL'), stop('rat')), 'FBL', 'KDB [FBL] rat'],
    [
      'to the council drops the other open stations',
      at(1, stop('KDB', true), stop('FBL'), stop('rat')),
      'rat',
      'KDB [rat]',
    ],
    ['to the council adds it where it was not meant to go', at(1, stop('KDB', true), stop('FBL')), 'rat', 'KDB [rat]'],
    ['to the council again after it decided', at(0, stop('FBL'), stop('rat', true)), 'rat', 'rat [rat]'],
  ])('%s', (_, context, body, expected) => {
    expect(bodies(referredTo(context, body))).toBe(expected)
  })

  test('to a committee is for preparation, to the council for decision', () => {
    expect(referredTo(at(0, stop('rat')), 'FBL').stations[0]).toEqual(stop('FBL'))
    expect(referredTo(at(0, stop('FBL')), 'rat').stations).toEqual([stop('rat')])
  })
})

test('a prepared station is done, and the first that is not comes next', () => {
  expect(bodies(doneStation(at(0, stop('FBL'), stop('rat'))))).toBe('FBL [rat]')
  expect(doneStation(at(0, stop('FBL'), stop('rat'))).stations).toEqual([stop('FBL', true), stop('rat')])
  expect(doneStation(at(1, stop('FBL'), stop('KDB'))).station).toBe(0)
  expect(doneStation(at(0, stop('FBL'))).station).toBe(0)
})

test('an item always has a station', () => {
  expect(currentStation(at(1, stop('FBL'), stop('rat'))).body).toBe('rat')
  expect(currentStation(at(7, stop('FBL'), stop('rat'))).body).toBe('rat')
  expect(() => currentStation(at(0))).toThrow('at least one station')
})

test('an outcome without a ballot is an open one, and there was no line', () => {
  const who = { partner: 'spd', person: 'spd.secretary', at: when }
  const outcome = outcomeOf(at(0, stop('rat')), { type: 'outcome.log', item: 'a', result: 'adopted', who, given: {} })
  expect(outcome).toMatchObject({ mode: 'open', line: 'noLine', body: 'rat' })
})
