import { charted } from './charted.ts'
import { type Draft, known, thingOf } from './council-state.ts'
import {
  addsItem,
  type AddsItem,
  type Command,
  type Event,
  isMeetingCommand,
  isMotionCommand,
  type MeetingCommandName,
  type MotionCommand,
  whoOf,
} from './events.ts'
import { endMeeting, inheritClass, offerTarget, stepItem, stepMeetingIn } from './links.ts'
import type { Place } from './meeting/machine.ts'
import { begin, stateOf, takesItems } from './meeting/meeting.ts'
import { begin as beginMotion, step as stepMotion } from './motion/motion.ts'
import { addedItem, childItem, filedItem } from './new-item.ts'
import type { Who } from './stamps.ts'

/** What an accepted event changes, with all that follows from it. */
export function enact(draft: Draft, event: Event): void {
  const { command } = event
  const who = whoOf(event)
  if (isMeetingCommand(command)) return enactMeeting(draft, command, who)
  if (isMotionCommand(command)) return enactMotion(draft, command, who)
  if (addsItem(command)) return addItem(draft, command, who)
  const item = known(draft.items, command.item)
  stepItem(draft, item, charted(draft, item, command, who))
  if (command.type === 'agenda.place') putOnAgenda(draft, command.meeting, command.item, who, command)
  if (command.type === 'agenda.remove') {
    const meeting = known(draft.meetings, item.context.meeting)
    stepMeetingIn(draft, meeting, { type: 'agenda.dropped', item: command.item, who })
  }
}

function putOnAgenda(draft: Draft, meetingId: string, item: string, who: Who, { after, first }: Place): void {
  const meeting = known(draft.meetings, meetingId)
  stepMeetingIn(draft, meeting, { type: 'agenda.put', item, after, first, who })
}

function enactMeeting(draft: Draft, command: Command<MeetingCommandName>, who: Who): void {
  if (command.type === 'meeting.add') return addMeeting(draft, command, who)
  const meeting = known(draft.meetings, command.meeting)
  const after = stepMeetingIn(draft, meeting, { ...command, who })
  if (command.type === 'meeting.reschedule') offerTarget(draft, after, who)
  const state = stateOf(after)
  if (state === 'closed' || state === 'cancelled') endMeeting(draft, after, who)
  if (command.type === 'meeting.approveMinutes') confirmOutcomes(draft, command.meeting, who)
}

function addMeeting(draft: Draft, command: Command<'meeting.add'>, who: Who): void {
  const meeting = begin({
    meeting: command.meeting,
    body: command.body,
    bodyName: command.bodyName ?? null,
    name: command.name ?? null,
    location: command.location ?? null,
    source: command.source ?? null,
    start: command.start,
    agenda: [],
    current: null,
    since: who.at,
    travelled: [{ state: 'planned', at: who.at }],
  })
  draft.put({ meetings: [meeting] })
  offerTarget(draft, meeting, who)
}

/** Approved minutes confirm the outcomes they record; the chart of an item without one does not hear of it. */
function confirmOutcomes(draft: Draft, id: string, who: Who): void {
  for (const itemId of known(draft.meetings, id).context.agenda) {
    const item = draft.items.get(itemId)
    if (item?.context.meeting !== id) continue
    stepItem(draft, item, { type: 'outcome.confirm', item: itemId, who, given: {} })
  }
}

function addItem(draft: Draft, command: AddsItem, who: Who): void {
  const parentId = command.type === 'item.add' ? command.parent : command.item
  const parent = thingOf(draft.items, parentId)
  const child =
    command.type === 'item.add'
      ? addedItem(draft, command, who)
      : childItem(draft, command, known(draft.items, parentId), who)
  const id = child.context.item
  draft.put({ items: [child] })
  if (parent) {
    stepItem(draft, parent, { type: 'child.added', child: id, who })
    inheritClass(draft, parent, id, who)
  }
  // The parent may have been dealt with in a meeting that is over.
  const meeting =
    command.type === 'item.add' && command.meeting !== undefined ? command.meeting : parent?.context.meeting
  if (meeting === undefined || meeting === null || !takesItems(known(draft.meetings, meeting))) return
  const placed = known(draft.items, id)
  stepItem(draft, placed, charted(draft, placed, { type: 'agenda.place', item: id, meeting }, who))
  const place =
    command.type === 'item.add' ? { after: command.after ?? parentId, first: command.first } : { after: parentId }
  putOnAgenda(draft, meeting, id, who, place)
}

function enactMotion(draft: Draft, command: MotionCommand, who: Who): void {
  if (command.type === 'motion.add') {
    draft.put({ motions: [beginMotion(draft.agreement, command, who)] })
    return
  }
  const after = stepMotion(known(draft.motions, command.motion), { ...command, who })
  draft.put({ motions: [after] })
  if (command.type !== 'motion.file' || thingOf(draft.items, after.context.item)) return
  const item = filedItem(draft, command.item ?? command.motion, after, who)
  draft.put({ items: [item] })
  if (after.context.joint) stepItem(draft, item, { type: 'joint.filed', who })
}
