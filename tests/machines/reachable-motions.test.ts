import { beforeAll, describe, expect, test } from 'vitest'
import { type Explored, explore } from '../support/explore.ts'
import { motionLiveness } from '../support/liveness.ts'
import { motionInvariants } from '../support/motion-invariants.ts'
import { motionModel } from '../support/motion-model.ts'
import type { MotionPast } from '../support/motion-past.ts'
import { motionSearches } from '../support/searches.ts'

/** I26 to I29 and L5 over every reachable state of one planned motion; its bounds stand in `support/motion-model.ts`. */
describe.each(Object.entries(motionSearches))('in every reachable state of %s', (name, bounds) => {
  let all: Explored<MotionPast>

  beforeAll(() => {
    all = explore(motionModel(bounds))
    const [states, tried] = [all.points.length, all.tried].map((each) => each.toLocaleString('en'))
    console.log(`${name}: ${states!} states, ${tried!} transitions tried`)
  })

  test('the search ends within its bounds', () => {
    expect(all.complete).toBe(true)
    expect(all.points.length).toBeGreaterThan(100)
  })

  test.each(motionInvariants.map(({ id, promise }) => [id, promise]))('%s: %s', (id) => {
    expect(all.violations.get(id)).toBeUndefined()
  })

  test.each(motionLiveness.map(({ id, promise, stuck }) => [id, promise, stuck] as const))(
    '%s: %s',
    (_id, _promise, stuck) => {
      expect(stuck(all)).toEqual([])
    },
  )
})
