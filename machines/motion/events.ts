import Type from 'typebox'
import { NameId, oneOf, Text, ThingId, VersionNumber } from '../vocabulary.ts'

/** The events of a planned motion (RULES §3.4). */

const motion = ThingId
const maybeReason = Type.Optional(Text)
const toggle = Type.Optional(Type.Boolean())

/** Fields of a new planned motion, also in the motion list of a scenario file. */
export const motionFields = {
  originator: NameId,
  kind: oneOf(['motion', 'resolution']),
  target: NameId,
  title: Text,
  essential: Type.Boolean(),
  measures: Type.Optional(Type.Array(Text, { maxItems: 200 })),
}

export const motionEvents = {
  'motion.add': { motion, ...motionFields },
  'motion.notify': { motion, version: VersionNumber, text: Text },
  'motion.coordinate': { motion },
  'motion.joint': { motion, version: VersionNumber },
  'motion.solo': { motion, version: VersionNumber, consentToSolo: toggle, otherUnreachable: toggle },
  'motion.dissent': { motion, reason: maybeReason },
  'motion.resume': { motion, reason: maybeReason },
  'motion.boardResult': { motion, result: oneOf(['joint', 'none']), consentToSolo: toggle },
  'motion.revise': { motion, version: VersionNumber, substantial: Type.Boolean() },
  'motion.publish': { motion },
  'motion.file': { motion, item: Type.Optional(ThingId) },
  'motion.disputeClass': { motion, reason: maybeReason },
  'motion.settleClass': { motion, value: oneOf(['motion', 'resolution']) },
  'motion.incident': { motion, what: oneOf(['published', 'filed']), evidence: Text },
  'motion.abandon': { motion },
} as const
