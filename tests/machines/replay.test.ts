import { describe, expect, test } from 'vitest'
import { replay, ReplayError } from '../../machines/decide.ts'
import type { Event } from '../../machines/events.ts'
import { display } from '../../machines/item/display.ts'
import { itemIn } from '../support/stages.ts'

const log = { type: 'outcome.log', item: 'a', result: 'adopted' } as const

const council = () => itemIn('released').voting('a').does('spd.secretary', log, { type: 'outcome.confirm', item: 'a' })

describe('replay (I21)', () => {
  test('gives the same items, meetings and displays, from plain JSON', () => {
    const { state, log: entries } = council()
    const again = replay(state.agreement, JSON.parse(JSON.stringify(entries)) as Event[])
    expect(again.items).toEqual(state.items)
    expect(again.meetings).toEqual(state.meetings)
    expect(display(again.items.get('a')!, undefined, true)).toEqual(display(state.items.get('a')!, undefined, true))
  })

  test('marks each thing with the version of the entry that last changed it', () => {
    const { state, log: entries } = council()
    expect(state.items.get('a')?.rev).toBe(entries.length)
    expect(state.meetings.get('rat-mar')?.rev).toBe(2)
  })

  test('throws on an entry that the rules refuse, and names it', () => {
    const { state, log: entries } = council()
    const shortened = entries.filter(({ command }) => command.type !== 'release.open')
    expect(() => replay(state.agreement, shortened)).toThrow(ReplayError)
    expect(() => replay(state.agreement, shortened)).toThrow(/release\.consent.*G6\.4/u)
  })

  test('throws on an entry repeated, and on one from before the things it names', () => {
    const { state, log: entries } = council()
    expect(() => replay(state.agreement, [...entries, ...entries.slice(-1)])).toThrow(/outcome\.confirm.*state/u)
    expect(() => replay(state.agreement, entries.toReversed())).toThrow(/invalid/u)
  })

  test('throws on an entry that no chart knows', () => {
    const { state, log: entries } = council()
    const renamed = JSON.parse(JSON.stringify(entries).replaceAll('item.call', 'item.summon')) as Event[]
    expect(() => replay(state.agreement, renamed)).toThrow(/item\.summon|rolesFor|includes/u)
  })
})
