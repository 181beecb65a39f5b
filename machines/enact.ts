import { charted } from './charted.ts'
import type { Draft } from './council-state.ts'
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
import { type Item, proceedingsOf } from './item/item.ts'
import { endMeeting, inheritClass, offerTarget, stepItem, stepMeetingIn } from './links.ts'
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
  const item = draft.items.get(command.item ?? '')
  if (!item) return
  stepItem(draft, item, charted(draft, item, command, who))
  if (command.type === 'agenda.place') putOnAgenda(draft, command.meeting, command.item, who, command.after)
  if (command.type === 'agenda.remove') {
    const meeting = draft.meetings.get(item.context.meeting ?? '')
    if (meeting) stepMeetingIn(draft, meeting, { type: 'agenda.dropped', item: command.item, who })
  }
}

function putOnAgenda(draft: Draft, meetingId: string, item: string, who: Who, after?: string): void {
  const meeting = draft.meetings.get(meetingId)
  if (meeting)
    stepMeetingIn(draft, meeting, { type: 'agenda.put', item, ...(after === undefined ? {} : { after }), who })
}

function enactMeeting(draft: Draft, command: Command<MeetingCommandName>, who: Who): void {
  if (command.type === 'meeting.add') return addMeeting(draft, command, who)
  const meeting = draft.meetings.get(command.meeting)
  if (!meeting) return
  const after = stepMeetingIn(draft, meeting, { ...command, who })
  const state = stateOf(after)
  if (state !== stateOf(meeting) && (state === 'closed' || state === 'cancelled')) endMeeting(draft, after, who)
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
  })
  draft.put({ meetings: [meeting] })
  offerTarget(draft, meeting, who)
}

/** Approved minutes confirm the outcomes they record. */
function confirmOutcomes(draft: Draft, id: string, who: Who): void {
  for (const itemId of draft.meetings.get(id)?.context.agenda ?? []) {
    const item = draft.items.get(itemId)
    if (item?.context.meeting !== id || proceedingsOf(item) !== 'logged') continue
    stepItem(draft, item, { type: 'outcome.confirm', item: itemId, who, given: {} })
  }
}

function addItem(draft: Draft, command: AddsItem, who: Who): void {
  const parentId = command.type === 'item.add' ? command.parent : command.item
  const parent = parentId === undefined ? undefined : draft.items.get(parentId)
  const child =
    command.type === 'item.add' ? addedItem(draft, command, who) : childItem(draft, command, parentOf(parent), who)
  const id = child.context.item
  draft.put({ items: [child] })
  if (parent) {
    stepItem(draft, parent, { type: 'child.added', child: id, who })
    inheritClass(draft, parent, id, who)
  }
  const meeting =
    command.type === 'item.add' && command.meeting !== undefined ? command.meeting : parent?.context.meeting
  if (meeting === undefined || meeting === null || !stillTakesItems(draft, meeting)) return
  const placed = draft.items.get(id) ?? child
  stepItem(draft, placed, charted(draft, placed, { type: 'agenda.place', item: id, meeting }, who))
  putOnAgenda(draft, meeting, id, who, command.type === 'item.add' ? (command.after ?? parentId) : parentId)
}

/** The parent may have been dealt with in a meeting that is over. */
const stillTakesItems = ({ meetings }: Draft, id: string): boolean => {
  const meeting = meetings.get(id)
  return meeting !== undefined && takesItems(meeting)
}

function parentOf(parent: Item | undefined): Item {
  if (!parent) throw new Error('A part or amendment was decided on without its parent')
  return parent
}

function enactMotion(draft: Draft, command: MotionCommand, who: Who): void {
  if (command.type === 'motion.add') {
    draft.put({ motions: [beginMotion(draft.agreement, command, who)] })
    return
  }
  const motion = draft.motions.get(command.motion)
  if (!motion) return
  const after = stepMotion(motion, { ...command, who })
  draft.put({ motions: [after] })
  if (command.type !== 'motion.file' || draft.items.get(after.context.item ?? '')) return
  const item = filedItem(draft, after, who)
  draft.put({ items: [item] })
  if (after.context.joint) stepItem(draft, item, { type: 'joint.filed', who })
}
