import { nextOnMotion } from '../../machines/motion/next-steps.ts'
import { type Motion, stateAt } from '../../machines/motion/motion.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { maySeeMotion } from '../../machines/visibility.ts'
import type { NextView } from '../protocol/view.ts'
import type { Audience } from './audience.ts'
import type { Looking } from './view-for.ts'

/** What an audience may know of a planned motion so far; the screens get it with the issue on the whole rulebook. */
export interface MotionSight {
  readonly id: string
  readonly state: MotionState
  readonly next: readonly NextView[]
  /** Norms of the open observations. */
  readonly observations: readonly string[]
}

/** Undefined while the plan is another side's own (I29). */
export function motionSight({ state, at }: Looking, motion: Motion, audience: Audience): MotionSight | undefined {
  if (!maySeeMotion(audience, motion)) return undefined
  const stands = stateAt(motion, state.agreement, at)
  return {
    id: motion.context.motion,
    state: stands,
    next: stands === 'lapsed' ? [] : nextOnMotion(motion),
    observations: motion.context.observations.filter(({ closed }) => !closed).map(({ norm }) => norm),
  }
}
