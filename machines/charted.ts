import { type CouncilState, known, thingOf } from './council-state.ts'
import { addsItem, type Command, type Event, isMeetingCommand, isMotionCommand, type ToItem, whoOf } from './events.ts'
import type { Circumstances, ItemEvent } from './item/chart-events.ts'
import type { Item } from './item/item.ts'
import { accepts } from './item/step.ts'
import { accepts as acceptsMeeting, nextMeeting, stateOf } from './meeting/meeting.ts'
import { noWayForMeeting } from './meeting/no-way.ts'
import { accepts as acceptsMotion } from './motion/motion.ts'
import { noWayForMotion } from './motion/refusals.ts'
import { noWay } from './no-way.ts'
import { type Refusal, refused } from './refusal.ts'
import type { Who } from './stamps.ts'

/** Which chart a command is for, and what that chart says of it: (9) of RULES §3.8. */

export function refusedByChart(state: CouncilState, event: Event): Refusal | undefined {
  const { command } = event
  if (addsItem(command) || command.type === 'meeting.add' || command.type === 'motion.add') return undefined
  const who = whoOf(event)
  if (isMeetingCommand(command)) {
    const meeting = known(state.meetings, command.meeting)
    return acceptsMeeting(meeting, { ...command, who }) ? undefined : noWayForMeeting(stateOf(meeting), command.type)
  }
  if (isMotionCommand(command)) {
    const motion = known(state.motions, command.motion)
    if (nothingToClose(motion, command)) return refused('state', 'nothingToClose')
    return acceptsMotion(motion, { ...command, who }) ? undefined : noWayForMotion(motion, command)
  }
  const item = known(state.items, command.item)
  if (nothingToClose(item, command)) return refused('state', 'nothingToClose')
  return accepts(item, charted(state, item, command, who)) ? undefined : noWay(item, command)
}

interface Observed {
  readonly context: { readonly observations: readonly { readonly norm: string; readonly closed: boolean }[] }
}

const nothingToClose = ({ context }: Observed, command: Command): boolean =>
  command.type === 'observation.close' &&
  !context.observations.some(({ norm, closed }) => norm === command.norm && !closed)

/** The command as the item's chart receives it, with what other things know. */
export const charted = (state: CouncilState, item: Item, command: ToItem, who: Who): ItemEvent => ({
  ...command,
  who,
  given: circumstances(state, item, command),
})

function circumstances({ meetings }: CouncilState, { context }: Item, command: ToItem): Circumstances {
  if (command.type === 'agenda.place') {
    // An act that is only offered so far names no meeting yet.
    const meeting = thingOf(meetings, command.meeting)
    return meeting ? { body: meeting.context.body } : {}
  }
  if (command.type !== 'adjourn.carried') return {}
  if (command.to !== undefined) return { target: command.to }
  const from = thingOf(meetings, context.meeting)
  const next = from && nextMeeting(meetings.values(), context.council, from.context.start)
  return { target: next?.context.meeting ?? null }
}
