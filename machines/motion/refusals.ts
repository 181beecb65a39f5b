import type { CouncilState } from '../council-state.ts'
import type { Command, Event } from '../events.ts'
import { type Refusal, refused } from '../refusal.ts'
import { isInForce, isOver } from '../term.ts'
import { isEnded, type Motion } from './motion.ts'
import { soloNeedsConsent } from './rules.ts'

/** The checks on a motion in the order of RULES §3.8, from (3) on. */
export function refusedOnMotion(
  { agreement }: CouncilState,
  { command, at, actor }: Event,
  motion: Motion,
): Refusal | undefined {
  if (command.type === 'observation.close') return undefined
  if (motion.value === 'lapsed') return refused('G1.2', 'lapsed')
  if (isEnded(motion)) return refused('state', 'final')
  if (!isInForce(agreement, at)) return refused('G1.2', isOver(agreement, at) ? 'lapsed' : 'notInForce')
  return outdated(motion, command) ?? withoutConsent(motion, actor.partner, command)
}

/** (5) Every stamp names the text it was given for. */
function outdated({ context }: Motion, command: Command): Refusal | undefined {
  if (!('version' in command)) return undefined
  const wanted = context.version + (command.type === 'motion.revise' ? 1 : 0)
  return command.version === wanted ? undefined : refused('stale', 'outdatedText')
}

/** (8) An essential common project is not filed alone without every other partner's recorded consent (G2.2). */
function withoutConsent({ context: c }: Motion, who: string, command: Command): Refusal | undefined {
  const alone =
    (command.type === 'motion.solo' &&
      (command.otherUnreachable === true || soloNeedsConsent(c, who, command.consentToSolo))) ||
    (command.type === 'motion.boardResult' &&
      command.result === 'none' &&
      soloNeedsConsent(c, who, command.consentToSolo))
  return c.essential && alone ? refused('G2.2', 'essentialNeedsConsent') : undefined
}

/** (9) The chart knows no way from where the motion stands: which norm comes first. */
export function noWayForMotion({ value, context }: Motion, { type }: Command): Refusal {
  const resolution = context.kind === 'resolution'
  if (type === 'motion.publish' || type === 'motion.file') {
    switch (value) {
      case 'planned':
        return refused(resolution ? 'G7.2' : 'G5.1', 'tellFirst')
      case 'irregular':
        return refused(resolution ? 'G7.2' : 'G5.2', resolution ? 'tellFirst' : 'coordinateFirst')
      case 'notified':
      case 'coordinating':
      case 'boardTalk':
        return refused('G5.2', 'coordinateFirst')
      case 'classDispute':
        return refused('G7.1', 'classDisputed')
      default:
        return refused('state', 'motionState')
    }
  }
  if (type === 'motion.coordinate' || type === 'motion.joint' || type === 'motion.solo') {
    if (resolution) return refused('G7.1', 'resolutionNeedsNotice')
    if (value === 'planned') return refused('G5.1', 'tellFirst')
    if (value === 'notified' || value === 'irregular') return refused('G5.2', 'coordinateFirst')
  }
  return refused('state', 'motionState')
}
