import { beforeAll, describe, expect, test } from 'vitest'
import { isEnded, stateAt } from '../../machines/motion/motion.ts'
import { Council } from '../support/council.ts'
import { canReach, type Explored, explore, type Point } from '../support/explore.ts'
import { motionInvariants } from '../support/motion-invariants.ts'
import { type MotionBounds, motionModel } from '../support/motion-model.ts'
import type { MotionPast } from '../support/motion-past.ts'

/** I26 to I29 and L5 over every reachable state of one planned motion; its bounds stand in `support/motion-model.ts`. */
const kinds: readonly MotionBounds[] = [
  { kind: 'motion', essential: false, versions: 3 },
  { kind: 'motion', essential: true, versions: 3 },
  { kind: 'resolution', essential: false, versions: 3 },
]

const motionOf = ({ state }: Point<MotionPast>) => state.motions.get('m')!

describe.each(kinds)('in every reachable state of a planned $kind (essential: $essential)', (bounds) => {
  let all: Explored<MotionPast>

  beforeAll(() => {
    all = explore(motionModel(bounds))
    const [states, tried] = [all.points.length, all.tried].map((each) => each.toLocaleString('en'))
    console.log(`planned ${bounds.kind}: ${states!} states, ${tried!} transitions tried`)
  })

  test('the search ends within its bounds', () => {
    expect(all.complete).toBe(true)
    expect(all.points.length).toBeGreaterThan(100)
  })

  test.each(motionInvariants.map(({ id, promise }) => [id, promise]))('%s: %s', (id) => {
    expect(all.violations.get(id)).toBeUndefined()
  })

  test.each(['filed', 'abandoned'])('L5: %s can be reached from every open state', (end) => {
    const ways = canReach(all, (point) => motionOf(point).value === end)
    const cutOff = all.points.filter((point, index) => !isEnded(motionOf(point)) && !ways[index])
    expect(cutOff.map((point) => motionOf(point).value)).toEqual([])
  })

  test('L5: every open state lapses with the agreement, whether or not an event is written (G1.2)', () => {
    const { agreement } = new Council().state
    for (const point of all.points) {
      const afterTerm = stateAt(motionOf(point), agreement, '2025-11-01T00:00:00+01:00')
      expect(afterTerm).toBe(isEnded(motionOf(point)) ? motionOf(point).value : 'lapsed')
    }
  })
})
