import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { replay } from '../../machines/decide.ts'
import type { Event } from '../../machines/events.ts'
import type { Council } from '../support/council.ts'
import { live, plans } from '../support/histories.ts'
import { invariants } from '../support/invariants.ts'
import { motionInvariants } from '../support/motion-invariants.ts'
import type { Chapter, Told } from './lived.ts'

/** One process that plays histories, as many as it is told. Every twentieth is replayed from its log (I21). */
const promises = [...invariants, ...motionInvariants]

function tell({ histories, seed }: Chapter): Told {
  const violated = new Map<string, string>()
  let [sent, accepted, played] = [0, 0, 0]
  const property = fc.property(plans, (plan) => {
    const lived = live(plan, promises)
    sent += lived.sent
    accepted += lived.council.log.length
    for (const [id, story] of lived.violated) if (!violated.has(id)) violated.set(id, story)
    if (played++ % 20 === 0 && !replaysAlike(lived.council)) violated.set('I21', 'a log leads elsewhere when replayed')
  })
  fc.assert(property, { numRuns: histories, seed })
  return { sent, accepted, violated: [...violated] }
}

function replaysAlike({ state, log }: Council): boolean {
  const again = replay(state.agreement, JSON.parse(JSON.stringify(log)) as Event[])
  return (['items', 'meetings', 'motions'] as const).every((things) => isDeepStrictEqual(again[things], state[things]))
}

process.on('message', (chapter: Chapter) => process.send?.(tell(chapter)))
