import type { Command } from '../../machines/events.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import { Council } from './council.ts'

/** Ways to bring a planned motion `m` of the first partner where a test needs it. */

const motion = 'm'
export type Planned = Partial<Omit<Extract<Command, { type: 'motion.add' }>, 'type' | 'motion'>>

export const plan = (fields: Planned = {}, council = new Council()): Council => {
  const given = { originator: 'spd', kind: 'motion', target: 'rat', title: 'Radweg', essential: false } as const
  return council.does('spd.lead', { type: 'motion.add', motion, ...given, ...fields })
}

export const motionOf = (council: Council): Motion => {
  const found = council.state.motions.get(motion)
  if (!found) throw new Error('There is no motion m')
  return found
}

export const notify: Command = { type: 'motion.notify', motion, version: 1, text: 'Wir planen einen Radweg.' }
export const coordinate: Command = { type: 'motion.coordinate', motion }
export const dissent: Command = { type: 'motion.dissent', motion }
export const joint: Command = { type: 'motion.joint', motion, version: 1 }
export const solo: Command = { type: 'motion.solo', motion, version: 1 }
export const publish: Command = { type: 'motion.publish', motion }
export const file: Command = { type: 'motion.file', motion }
export const disputeClass: Command = { type: 'motion.disputeClass', motion }
export const abandon: Command = { type: 'motion.abandon', motion }
export const incident = (what: 'published' | 'filed'): Command => ({
  type: 'motion.incident',
  motion,
  what,
  evidence: 'Zeitung',
})
export const revise = (version: number, substantial: boolean): Command => ({
  type: 'motion.revise',
  motion,
  version,
  substantial,
})

/** From the first plan to the state named; a resolution where only a resolution gets there. */
export function motionIn(to: MotionState, fields: Planned = {}): Council {
  const forResolutions = to === 'noticed' || to === 'classDispute'
  const council = plan(forResolutions ? { kind: 'resolution', ...fields } : fields)
  switch (to) {
    case 'planned':
    case 'lapsed':
      return council
    case 'abandoned':
      return council.does('spd.lead', abandon)
    case 'irregular':
      return council.does('spd.lead', incident('published'))
    default:
      return onward(council.does('spd.lead', notify), to)
  }
}

function onward(council: Council, to: MotionState): Council {
  if (to === 'notified' || to === 'noticed') return council
  if (to === 'classDispute') return council.does('gruene.lead', disputeClass)
  if (motionOf(council).value === 'notified') council.does('gruene.lead', coordinate)
  if (to === 'coordinating') return council
  if (to === 'boardTalk') return council.does('gruene.lead', dissent)
  if (motionOf(council).value === 'coordinating') council.all(to === 'clearedJoint' ? joint : solo)
  if (to === 'published') return council.does('spd.lead', publish)
  return to === 'filed' ? council.does('spd.lead', file) : council
}
