/** The acts on a planned motion, in the order in which the procedure knows them. */
export const motionActs = [
  'motion.notify',
  'motion.coordinate',
  'motion.joint',
  'motion.solo',
  'motion.dissent',
  'motion.boardResult',
  'motion.resume',
  'motion.settleClass',
  'motion.publish',
  'motion.file',
  'motion.disputeClass',
  'motion.revise',
  'motion.incident',
  'motion.abandon',
] as const
export type MotionAct = (typeof motionActs)[number]

/** What the words about a motion may need to know. */
export interface MotionFacts {
  /** Two partners are "both", more are "all". */
  readonly two: boolean
  readonly kind: 'motion' | 'resolution'
  readonly essential: boolean
  readonly version: number
  /** The reader's own side plans it. */
  readonly own: boolean
  readonly joint: boolean
  /** Name of the side that plans it. */
  readonly originator: string
}
