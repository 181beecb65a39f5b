import type { Agreement } from './agreements/agreement.ts'
import { type Changes, CouncilLedger, type CouncilState, Draft } from './council-state.ts'
import { type Command, type Event, type ItemCommandName, type MeetingCommandName, whoOf } from './events.ts'
import type { Circumstances, ItemEvent } from './item/chart-events.ts'
import type { Item } from './item/item.ts'
import { proceedingsOf } from './item/item.ts'
import { accepts, withRev } from './item/step.ts'
import { endMeeting, inheritClass, offerTarget, stepItem, stepMeetingIn } from './links.ts'
import {
  accepts as acceptsMeeting,
  begin,
  isInSession,
  nextCouncilMeeting,
  stateOf,
  takesItems,
} from './meeting/meeting.ts'
import { addedItem, childItem } from './new-item.ts'
import { noWay } from './no-way.ts'
import { type Refusal, refused } from './refusal.ts'
import { refusedBeforehand } from './refusals.ts'
import type { Who } from './stamps.ts'

export type Decision = { readonly ok: true; readonly changes: Changes } | Refusal

/**
 * The rule: what an event makes of a council, or the refusal that says which norm stands against it. Pure; the event
 * brings who and when.
 */
export function decide(state: CouncilState, event: Event): Decision {
  const refusal = refusalOf(state, event)
  if (refusal) return refusal
  const draft = new Draft(state)
  enact(draft, event)
  return { ok: true, changes: draft.changes() }
}

/** Why this event would be refused now, without working out what it would change. */
export function refusalOf(state: CouncilState, event: Event): Refusal | undefined {
  return refusedBeforehand(state, event) ?? refusedByChart(state, event) ?? refusedByMeeting(state, event)
}

type ItemCommand = Exclude<Command<ItemCommandName>, { type: 'item.add' | 'item.part' | 'item.amend' }>
type MeetingCommand = Exclude<Command<MeetingCommandName>, { type: 'meeting.add' }>

const isMeetingCommand = (command: Command): command is Command<MeetingCommandName> =>
  command.type.startsWith('meeting.')
const addsItem = (command: Command): command is Command<'item.add' | 'item.part' | 'item.amend'> =>
  command.type === 'item.add' || command.type === 'item.part' || command.type === 'item.amend'

function refusedByChart(state: CouncilState, event: Event): Refusal | undefined {
  const { command } = event
  if (addsItem(command) || command.type === 'meeting.add') return undefined
  if (isMeetingCommand(command)) {
    const meeting = state.meetings.get(command.meeting)
    return meeting && acceptsMeeting(meeting, { ...command, who: whoOf(event) })
      ? undefined
      : refused('state', 'meetingState')
  }
  const item = state.items.get(command.item)
  if (!item) return refused('invalid', 'unknownThing', 'item')
  if (command.type === 'observation.close' && !hasOpen(item, command.norm)) return refused('state', 'nothingToClose')
  return accepts(item, charted(state, item, command, whoOf(event))) ? undefined : noWay(item, command)
}

const hasOpen = ({ context }: Item, norm: string): boolean =>
  context.observations.some((observation) => observation.norm === norm && !observation.closed)

/** What only the meeting knows: whether it runs, is in recess, or has another item called (§3.5). */
function refusedByMeeting(state: CouncilState, { command }: Event): Refusal | undefined {
  if (command.type === 'item.add' || command.type === 'agenda.place') {
    const meeting = command.meeting === undefined ? undefined : state.meetings.get(command.meeting)
    return meeting && !takesItems(meeting) ? refused('state', 'meetingOver') : undefined
  }
  if (command.type === 'item.part' || command.type === 'item.amend') {
    const parent = state.items.get(command.item)
    const voting = parent?.context.ballot !== null
    return voting ? refused('state', 'voteRunning') : undefined
  }
  if (command.type === 'item.call' || command.type === 'vote.open') return refusedInSitting(state, command)
  if (command.type === 'meeting.close' || command.type === 'meeting.recess') {
    const current = state.items.get(state.meetings.get(command.meeting)?.context.current ?? '')
    return current && proceedingsOf(current) === 'voting' ? refused('state', 'voteRunning') : undefined
  }
  return undefined
}

function refusedInSitting(
  { items, meetings }: CouncilState,
  command: Command<'item.call' | 'vote.open'>,
): Refusal | undefined {
  const meeting = meetings.get(items.get(command.item)?.context.meeting ?? '')
  if (!meeting || !isInSession(meeting)) return refused('state', 'meetingNotRunning')
  if (stateOf(meeting) === 'recess') return refused('state', 'recess')
  const taken = command.type === 'item.call' && meeting.context.current !== null
  return taken ? refused('state', 'otherItemCalled') : undefined
}

/** The command as the item's chart receives it, with what other things know. */
const charted = (state: CouncilState, item: Item, command: ItemCommand, who: Who): ItemEvent => ({
  ...command,
  who,
  given: circumstances(state, item, command),
})

function circumstances({ meetings }: CouncilState, { context }: Item, command: ItemCommand): Circumstances {
  if (command.type === 'agenda.place') {
    const body = meetings.get(command.meeting)?.context.body
    return body === undefined ? {} : { body }
  }
  if (command.type !== 'adjourn.carried') return {}
  if (command.to !== undefined) return { target: command.to }
  const from = context.meeting === null ? undefined : meetings.get(context.meeting)
  const next = from && nextCouncilMeeting(meetings.values(), context.council, from)
  return { target: next?.context.meeting ?? null }
}

function enact(draft: Draft, event: Event): void {
  const { command } = event
  const who = whoOf(event)
  if (isMeetingCommand(command)) return enactMeeting(draft, command, who)
  if (addsItem(command)) return addItem(draft, command, who)
  const item = draft.items.get(command.item)
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
  if (command.type === 'meeting.approveMinutes') confirmOutcomes(draft, command, who)
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
  draft.put({ items: [], meetings: [meeting] })
  offerTarget(draft, meeting, who)
}

/** Approved minutes confirm the outcomes they record. */
function confirmOutcomes(draft: Draft, { meeting: id }: MeetingCommand, who: Who): void {
  for (const itemId of draft.meetings.get(id)?.context.agenda ?? []) {
    const item = draft.items.get(itemId)
    if (item?.context.meeting !== id || proceedingsOf(item) !== 'logged') continue
    stepItem(draft, item, { type: 'outcome.confirm', item: itemId, who, given: {} })
  }
}

function addItem(draft: Draft, command: Command<'item.add' | 'item.part' | 'item.amend'>, who: Who): void {
  const parentId = command.type === 'item.add' ? command.parent : command.item
  const parent = parentId === undefined ? undefined : draft.items.get(parentId)
  const child =
    command.type === 'item.add' ? addedItem(draft, command, who) : childItem(draft, command, parentOf(parent), who)
  const id = child.context.item
  draft.put({ items: [child], meetings: [] })
  if (parent) {
    stepItem(draft, parent, { type: 'child.added', child: id, who })
    inheritClass(draft, parent, id, who)
  }
  const meeting =
    command.type === 'item.add' && command.meeting !== undefined ? command.meeting : parent?.context.meeting
  if (meeting === undefined || meeting === null) return
  const placed = draft.items.get(id) ?? child
  const place = { type: 'agenda.place', item: id, meeting } as const
  stepItem(draft, placed, charted(draft, placed, place, who))
  putOnAgenda(draft, meeting, id, who, command.type === 'item.add' ? (command.after ?? parentId) : parentId)
}

function parentOf(parent: Item | undefined): Item {
  if (!parent) throw new Error('A part or amendment was decided on without its parent')
  return parent
}

/** An entry of the log that the rules would refuse: the log and the rulebook do not belong together. */
export class ReplayError extends Error {
  constructor(event: Event, { code, reason }: Refusal) {
    super(`Entry ${event.id} (${event.command.type}) is in the log, but these rules refuse it: ${code}, ${reason}`)
    this.name = 'ReplayError'
  }
}

/**
 * The state that a log leads to: every entry decided again by the rules, in order.
 * @throws {ReplayError} on an entry that the rules refuse.
 */
export function replay(agreement: Agreement, events: Iterable<Event>): CouncilLedger {
  const ledger = new CouncilLedger(agreement)
  let version = 0
  for (const event of events) apply(ledger, event, ++version)
  return ledger
}

/** One more entry of the log, decided and settled at its version. */
export function apply(ledger: CouncilLedger, event: Event, version: number): void {
  const decision = decide(ledger, event)
  if (!decision.ok) throw new ReplayError(event, decision)
  ledger.put(at(decision.changes, version))
}

/** Marks everything that changed with the log version that changed it. */
export const at = ({ items, meetings }: Changes, rev: number): Changes => ({
  items: items.map((item) => withRev(item, rev)),
  meetings: meetings.map((meeting) => ({ ...meeting, rev })),
})
