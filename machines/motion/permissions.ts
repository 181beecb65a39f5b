import { type CouncilState, known } from '../council-state.ts'
import type { Actor, Command, EventName, MotionCommand } from '../events.ts'
import { type Refusal, refused } from '../refusal.ts'
import type { MotionContext } from './context.ts'

/** What only the side that plans the motion may do with it (§3.4). */
const originatorsOwn = new Set<EventName>(['motion.notify', 'motion.revise', 'motion.abandon'])
/** …or, once it is joint, any partner's. */
const filersOwn = new Set<EventName>(['motion.publish', 'motion.file'])

/** May this person send this motion command, the role allowing it? */
export function mayOnMotion(state: CouncilState, actor: Actor, command: MotionCommand): Refusal | undefined {
  if (command.type === 'motion.add') {
    if (command.originator !== actor.partner) return refused('permission', 'notYourProposal')
    return speaksFor(actor, command.target) ? undefined : refused('permission', 'notYourStation')
  }
  const { context } = known(state.motions, command.motion)
  if (command.type !== 'motion.incident' && !speaksFor(actor, context.target)) {
    return refused('permission', 'notYourStation')
  }
  return isOthers(context, actor.partner, command) ? refused('permission', 'notYourProposal') : undefined
}

/** A speaker acts for the committee of the motion's target, nowhere else. */
const speaksFor = ({ role, committees }: Actor, target: string): boolean =>
  role !== 'speaker' || committees.includes(target)

function isOthers({ originator, joint }: MotionContext, partner: string, command: Command): boolean {
  const own = partner === originator
  if (originatorsOwn.has(command.type)) return !own
  if (filersOwn.has(command.type)) return !own && !joint
  if (command.type === 'motion.disputeClass') return own
  return command.type === 'motion.solo' && command.otherUnreachable === true && !own
}
