import { beforeAll, describe, expect, test } from 'vitest'
import { type Explored, explore } from './explore.ts'
import { invariants } from './invariants.ts'
import { type Bounds, itemModel } from './item-model.ts'
import { itemLiveness } from './liveness.ts'

/** Every invariant of an item as a promise over all states that the abstract model reaches within these bounds. */
export function promisesOverAllStates(searches: Readonly<Record<string, Bounds>>): void {
  describe.each(Object.entries(searches))('in every reachable state, %s', (name, bounds) => {
    let all: Explored

    beforeAll(() => {
      const began = performance.now()
      all = explore(itemModel(bounds))
      const [states, tried, taken] = [all.points.length, all.tried, all.accepted].map((each) =>
        each.toLocaleString('en'),
      )
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(`${name}: ${states!} states, ${tried!} transitions tried, ${taken!} accepted, ${seconds} s`)
    }, 600_000)

    test('the search ends within its bounds', () => {
      expect(all.complete).toBe(true)
      expect(all.points.length).toBeGreaterThan(1000)
    })

    for (const { id, promise } of invariants) {
      test(`${id}: ${promise}`, () => {
        expect(all.violations.get(id)).toBeUndefined()
      })
    }

    for (const { id, promise, stuck } of itemLiveness) {
      test(`${id}: ${promise}`, () => {
        expect(stuck(all)).toEqual([])
      })
    }
  })
}
