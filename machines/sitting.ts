import { type CouncilState, thingOf } from './council-state.ts'
import type { Command, Event } from './events.ts'
import { finalOf, inVote, proceedingsOf } from './item/item.ts'
import { isInSession, stateOf, takesItems } from './meeting/meeting.ts'
import { type Refusal, refused } from './refusal.ts'

/** What only the meeting knows: whether it still takes items, runs, is in recess, or has another item called (§3.5). */
export function refusedInSitting(state: CouncilState, { command }: Event): Refusal | undefined {
  switch (command.type) {
    case 'item.add':
    case 'agenda.place': {
      const meeting = thingOf(state.meetings, command.meeting)
      return meeting && !takesItems(meeting) ? refused('state', 'meetingOver') : undefined
    }
    case 'item.part':
    case 'item.amend': {
      const parent = state.items.get(command.item)
      return parent && inVote(parent) ? refused('state', 'voteRunning') : undefined
    }
    case 'item.call':
    case 'vote.open':
      return notRunning(state, command)
    case 'meeting.close':
    case 'meeting.recess':
      return voteUnderWay(state, command.meeting) ? refused('state', 'voteRunning') : undefined
    case 'motion.file':
      return linksToEnded(state, command) ? refused('state', 'final') : undefined
    default:
      return undefined
  }
}

function notRunning(
  { items, meetings }: CouncilState,
  command: Command<'item.call' | 'vote.open'>,
): Refusal | undefined {
  const meeting = thingOf(meetings, items.get(command.item)?.context.meeting)
  if (!meeting || !isInSession(meeting)) return refused('state', 'meetingNotRunning')
  if (stateOf(meeting) === 'recess') return refused('state', 'recess')
  const taken = command.type === 'item.call' && meeting.context.current !== null
  return taken ? refused('state', 'otherItemCalled') : undefined
}

function voteUnderWay({ items, meetings }: CouncilState, meeting: string): boolean {
  const current = thingOf(items, meetings.get(meeting)?.context.current)
  return current !== undefined && proceedingsOf(current) === 'voting'
}

const linksToEnded = ({ items }: CouncilState, { item, motion }: Command<'motion.file'>): boolean => {
  const linked = items.get(item ?? motion)
  return linked !== undefined && finalOf(linked) !== null
}
