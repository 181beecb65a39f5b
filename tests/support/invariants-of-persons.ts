import { councilBody } from '../../machines/agreements/agreement.ts'
import type { Actor, Command } from '../../machines/events.ts'
import type { Item } from '../../machines/item/item.ts'
import type { Invariant, Moment, MotionMoment } from './moment.ts'
import { byOffice, letters } from './who-may.ts'

/** Whose acts are ever taken, held against the history: §0, SCENARIOS "who may", and the reserved sides of §3.8 (2). */
export const personInvariants: readonly Invariant[] = [
  {
    id: 'I22',
    ofStep: true,
    promise: 'nothing is taken of whom it is not: role, committee, what one may see, and the reserved sides',
    holds: (moment) => {
      const { event, item, before, state } = moment
      const { command, actor } = event
      if (!('item' in command) || command.item !== item.context.item || command.type.startsWith('motion.')) return true
      if (command.type === 'item.add') return actor.role === 'secretary'
      const station = before.context.stations[before.context.station]?.body ?? ''
      const council = councilBody(state.agreement)
      const there = hasOffice(actor, command.type, command.type === 'note.internal' ? undefined : station)
      return there && sees(actor, before, station, council) && isTheirs(moment)
    },
  },
]

function hasOffice({ role, committees }: Actor, type: Command['type'], at: string | undefined): boolean {
  if (!byOffice(type).split(' ').includes(letters[role])) return false
  return role !== 'speaker' || at === undefined || committees.includes(at)
}

function sees({ role, committees }: Actor, { context }: Item, station: string, council: string): boolean {
  if (context.public || station === council || role === 'lead' || role === 'secretary') return true
  return role === 'speaker' && committees.includes(station)
}

function isTheirs({ event: { command, actor }, was }: Moment): boolean {
  const { partner, role } = actor
  switch (command.type) {
    case 'classify.confirm':
      return !was.classedBy.includes(partner)
    case 'line.confirm':
      return was.words[partner] === undefined
    case 'line.withdraw':
      return was.proposedBy === null || was.proposedBy === partner
    case 'dissent.retract':
      return was.flaggedBy === partner
    case 'adjourn.withdraw':
      return was.askedBy === partner
    case 'outcome.confirm':
      return role !== 'lead' || was.loggedBy !== partner
    default:
      return true
  }
}

export const personInvariantOfMotions: Invariant<MotionMoment> = {
  id: 'I22',
  ofStep: true,
  promise: 'nothing is taken of whom it is not: role, committee, the planning side, any partner’s once it is joint',
  holds: ({ event: { command, actor }, before, motion, was }) => {
    if (!('motion' in command) || command.motion !== motion.context.motion) return true
    const { originator, target } = motion.context
    const own = actor.partner === originator
    if (!hasOffice(actor, command.type, command.type === 'motion.incident' ? undefined : target)) return false
    if (!before) return own
    if (!own && !was.told && !was.incident) return false
    switch (command.type) {
      case 'motion.notify':
      case 'motion.revise':
      case 'motion.abandon':
        return own
      case 'motion.publish':
      case 'motion.file':
        return own || was.result === 'joint'
      case 'motion.disputeClass':
        return !own
      case 'motion.solo':
        return own || command.otherUnreachable !== true
      default:
        return true
    }
  },
}
