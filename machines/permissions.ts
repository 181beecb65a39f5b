import { type CouncilState, thingOf } from './council-state.ts'
import { type Actor, type Command, type EventName, isMotionCommand } from './events.ts'
import { saidBy } from './item/context.ts'
import { coordinationOf, type Item } from './item/item.ts'
import { currentStation } from './item/rules/stations.ts'
import { type Refusal, refused } from './refusal.ts'
import { hasStamped } from './stamps.ts'
import { spokeForOther } from './one-person.ts'
import { mayOnMotion } from './motion/permissions.ts'
import { rolesFor } from './roles-for.ts'
import { maySee, maySeeMotion } from './visibility.ts'

/** May this person send this command as things stand? A refusal if not. */
export function may(state: CouncilState, actor: Actor, command: Command): Refusal | undefined {
  const item = 'item' in command && command.type !== 'item.add' ? thingOf(state.items, command.item) : undefined
  if (item && !maySee(actor, item)) return refused('permission', 'invisible')
  const motion = 'motion' in command ? thingOf(state.motions, command.motion) : undefined
  if (motion && !maySeeMotion(actor, motion)) return refused('permission', 'invisible')
  if (!rolesFor[command.type].includes(actor.role)) return refused('permission', 'role')
  if (actor.board === false && saysTheBoard(command)) return refused('permission', 'notTheBoard')
  if (spokeForOther(actor, command, item?.context, motion?.context)) return refused('permission', 'spokeForOther')
  if (isMotionCommand(command)) return mayOnMotion(state, actor, command)
  if (!item) return undefined
  if (actor.role === 'speaker' && command.type !== 'note.internal' && !speaksHere(actor, item)) {
    return refused('permission', 'notYourStation')
  }
  return reservedSide(item, actor, command)
}

/** What only a board can say (§0, G6.1, §3.7): its lead's mandate must bind it. */
const boardsOwn = new Set<EventName>(['consensus.confirm', 'consensus.fail', 'motion.boardResult', 'observation.close'])

const saysTheBoard = (command: Command): boolean =>
  boardsOwn.has(command.type) || (command.type === 'release.consent' && command.board === true)

/** A speaker acts for the committee of the item's current station, nowhere else. */
const speaksHere = (actor: Actor, item: Item): boolean => actor.committees.includes(currentStation(item.context).body)

/** Some acts are one side's alone (§3.8 (2)). */
function reservedSide(item: Item, { partner, role }: Actor, command: Command): Refusal | undefined {
  const c = item.context
  switch (command.type) {
    case 'classify.confirm':
      if (c.cls.confirmed || !hasStamped(c.cls.stamps, partner)) return undefined
      return refused('permission', 'alreadyStamped')
    case 'line.confirm':
      if (!hasStamped(saidBy(c.pending), partner) || coordinationOf(item) !== 'proposed') return undefined
      return refused('permission', 'alreadyStamped')
    case 'line.withdraw':
      if (coordinationOf(item) !== 'proposed' || !c.pending?.by || c.pending.by === partner) return undefined
      return refused('permission', 'notYourProposal')
    case 'dissent.retract':
      return c.dissent && c.dissent.by !== partner ? refused('permission', 'notYourFlag') : undefined
    case 'adjourn.withdraw':
      if (c.g6.status !== 'requested' || c.g6.by === partner) return undefined
      return refused('permission', 'notYourRequest')
    case 'outcome.confirm':
      if (role !== 'lead' || c.outcomes.at(-1)?.stamp.partner !== partner) return undefined
      return refused('permission', 'ownRecord')
    default:
      return undefined
  }
}
