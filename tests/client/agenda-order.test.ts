import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reordering, stepped } from '../../client/screens/secretary/agenda/order.ts'
import type { Row } from '../../client/screens/secretary/agenda/order.ts'
import { parseCommand } from '../../machines/events.ts'
import { Council } from '../support/council.ts'

const rows = (...ids: readonly string[]): Row[] =>
  ids.map((id) => ({ id: id.replace('!', ''), movable: !id.endsWith('!'), parent: null }))

describe('another order of the agenda', () => {
  it('comes of ordinary events that the rules take, whatever the order before and after', () => {
    const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 })
    fc.assert(
      fc.property(orders, (wanted) => {
        const ids = wanted.toSorted()
        const council = new Council()
        council.meeting('rat-feb')
        for (const id of ids) council.item(id, { meeting: 'rat-feb' })
        for (const sent of reordering('rat-feb', rows(...ids), wanted) ?? []) {
          const parsed = parseCommand(sent)
          if (parsed.ok) council.does(council.office, parsed.command)
        }
        expect(council.meetingOf('rat-feb').context.agenda).toEqual(wanted)
      }),
      { numRuns: 60, seed: 20210204 },
    )
  })

  it('moves as little as it can', () => {
    expect(reordering('m', rows('a', 'b', 'c', 'd'), ['a', 'd', 'b', 'c'])).toEqual([
      { type: 'agenda.remove', item: 'd' },
      { type: 'agenda.place', item: 'd', meeting: 'm', after: 'a' },
    ])
    expect(reordering('m', rows('a', 'b'), ['a', 'b'])).toEqual([])
  })

  it('leaves alone what is called or over, and says so where it stands in the way', () => {
    expect(reordering('m', rows('a!', 'b!', 'c', 'd'), ['a', 'b', 'd', 'c'])).toHaveLength(2)
    expect(reordering('m', rows('a!', 'b'), ['b', 'a'])).toBeNull()
    expect(reordering('m', rows('a', 'b!'), ['b', 'a'])).toHaveLength(2)
    expect(reordering('m', rows('a!', 'b!', 'c'), ['a', 'c', 'b'])).toHaveLength(2)
  })

  it('one step takes along what belongs to it, past what belongs together there', () => {
    const family = [...rows('a', 'b'), { id: 'b1', movable: true, parent: 'b' }, ...rows('c')]
    expect(stepped(family, 'c', 'up')).toEqual(['a', 'c', 'b', 'b1'])
    expect(stepped(family, 'b', 'up')).toEqual(['b', 'b1', 'a', 'c'])
    expect(stepped(family, 'a', 'up')).toBeNull()
    expect(stepped(family, 'c', 'down')).toBeNull()
  })
})
