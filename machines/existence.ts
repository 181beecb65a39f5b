import { hasBody, hasPartner } from './agreements/agreement.ts'
import type { CouncilState } from './council-state.ts'
import type { Command } from './events.ts'
import { type Refusal, refused } from './refusal.ts'
import { outsideOriginators } from './vocabulary.ts'

/** A body that the agreement does not name, as an information system may bring one: `other:` and a slug. */
export const isOutsideBody = (id: string): boolean => id.startsWith('other:') && id.length > 6

const unknown = (field: string): Refusal => refused('invalid', 'unknownThing', field)

/** Does everything that a command names exist (§3.8 (1))? */
export function namesUnknown(state: CouncilState, command: Command): Refusal | undefined {
  return unknownThings(state, command) ?? unknownNames(state, command)
}

function unknownThings({ items, meetings, motions }: CouncilState, command: Command): Refusal | undefined {
  if (command.type === 'item.add') {
    if (items.get(command.item)) return refused('invalid', 'alreadyExists', 'item')
    if (command.parent !== undefined && !items.get(command.parent)) return unknown('parent')
    if (command.meeting === undefined && command.stations === undefined && command.parent === undefined) {
      return refused('invalid', 'bodyMissing', 'meeting')
    }
  } else if (command.type !== 'motion.file' && 'item' in command && !items.get(command.item)) return unknown('item')
  if (command.type === 'motion.add') {
    return motions.get(command.motion) ? refused('invalid', 'alreadyExists', 'motion') : undefined
  }
  if ('motion' in command && !motions.get(command.motion)) return unknown('motion')
  if ('part' in command && items.get(command.part)) return refused('invalid', 'alreadyExists', 'part')
  if (command.type === 'meeting.add') {
    return meetings.get(command.meeting) ? refused('invalid', 'alreadyExists', 'meeting') : undefined
  }
  if ('meeting' in command && !meetings.get(command.meeting)) return unknown('meeting')
  if ('after' in command && !items.get(command.after)) return unknown('after')
  if ('to' in command && !meetings.get(command.to)) return unknown('to')
  if ('by' in command && (!items.get(command.by) || command.by === command.item)) return unknown('by')
  return undefined
}

function unknownNames({ agreement }: CouncilState, command: Command): Refusal | undefined {
  const partnersOf = (named: object): boolean => Object.keys(named).every((partner) => hasPartner(agreement, partner))
  if ('positions' in command && !partnersOf(command.positions)) return refused('invalid', 'unknownPartner', 'positions')
  if ('deviations' in command && !partnersOf(command.deviations)) {
    return refused('invalid', 'unknownPartner', 'deviations')
  }
  const ownPlan = command.type === 'motion.add' && !hasPartner(agreement, command.originator)
  if (ownPlan || ('originator' in command && !isOriginator(command.originator, (id) => hasPartner(agreement, id)))) {
    return refused('invalid', 'unknownPartner', 'originator')
  }
  const isBody = (id: string): boolean => hasBody(agreement, id) || (command.type !== 'item.refer' && isOutsideBody(id))
  if ('body' in command && !isBody(command.body)) return refused('invalid', 'unknownBody', 'body')
  if ('target' in command && !hasBody(agreement, command.target)) return refused('invalid', 'unknownBody', 'target')
  if ('stations' in command && !command.stations.every(({ body }) => isBody(body))) {
    return refused('invalid', 'unknownBody', 'stations')
  }
  if ('measures' in command && !command.measures.every((id) => agreement.measures.some((each) => each.id === id))) {
    return refused('invalid', 'unknownMeasure', 'measures')
  }
  return undefined
}

const isOriginator = (id: string, isPartner: (id: string) => boolean): boolean =>
  isPartner(id) || outsideOriginators.some((outside) => outside === id)
