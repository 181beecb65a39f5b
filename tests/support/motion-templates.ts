import type { Command } from '../../machines/events.ts'
import { type Given, one } from './templates.ts'

const text = 'Begründung'

/** Every event of a planned motion; the way to filing stands here more than once. */
export const motionTemplates: readonly ((given: Given) => Command)[] = [
  ({ motion, motionVersion }) => ({ type: 'motion.notify', motion, version: motionVersion, text }),
  ({ motion, motionVersion }) => ({ type: 'motion.notify', motion, version: motionVersion, text }),
  ({ motion }) => ({ type: 'motion.coordinate', motion }),
  ({ motion, motionVersion }) => ({ type: 'motion.joint', motion, version: motionVersion }),
  ({ motion, motionVersion }) => ({ type: 'motion.joint', motion, version: motionVersion }),
  ({ motion, motionVersion, dice }) => ({
    type: 'motion.solo',
    motion,
    version: motionVersion,
    ...one<object>(dice, {}, {}, { consentToSolo: true }, { otherUnreachable: true }),
  }),
  ({ motion }) => ({ type: 'motion.dissent', motion }),
  ({ motion }) => ({ type: 'motion.resume', motion }),
  ({ motion, dice }) => ({
    type: 'motion.boardResult',
    motion,
    result: one(dice, 'joint', 'none'),
    consentToSolo: dice % 3 === 0,
  }),
  ({ motion, motionVersion, dice }) => ({
    type: 'motion.revise',
    motion,
    version: motionVersion + 1,
    substantial: dice % 2 === 0,
  }),
  ({ motion }) => ({ type: 'motion.publish', motion }),
  ({ motion, dice }) => ({ type: 'motion.file', motion, ...(dice % 5 === 0 ? { item: one(dice, 'a', 'b') } : {}) }),
  ({ motion }) => ({ type: 'motion.file', motion }),
  ({ motion }) => ({ type: 'motion.disputeClass', motion }),
  ({ motion, dice }) => ({ type: 'motion.settleClass', motion, value: one(dice, 'motion', 'resolution') }),
  ({ motion, dice }) =>
    dice % 4 === 0
      ? { type: 'motion.incident', motion, what: one(dice >> 2, 'published', 'filed'), evidence: text }
      : { type: 'observation.close', motion, norm: one(dice, 'G5.1', 'G5.2', 'G7.2'), comment: text },
  ({ dice, partners }) => ({
    type: 'motion.add',
    motion: 'k',
    originator: one(dice, ...partners),
    kind: one(dice >> 2, 'motion', 'resolution'),
    target: one(dice >> 3, 'rat', 'FBL'),
    title: 'Trinkbrunnen',
    essential: false,
  }),
  ({ motion, dice }) => (dice % 5 === 0 ? { type: 'motion.abandon', motion } : { type: 'motion.coordinate', motion }),
]
