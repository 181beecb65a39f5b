import { type Draft, known, thingOf } from './council-state.ts'
import { display } from './item/display.ts'
import { confirmedClass } from './item/context.ts'
import type { Consequence, ItemEvent } from './item/chart-events.ts'
import { coordinationOf, type Item, proceedingsOf } from './item/item.ts'
import { accepts, step } from './item/step.ts'
import { type Meeting, nextMeeting, step as stepMeeting } from './meeting/meeting.ts'
import type { Who } from './stamps.ts'
import { isInForce, isOver } from './term.ts'

/** What an event on one thing means for the others (RULES §3.6). The same log leads to the same consequences. */

/** Steps an item and draws the consequences; an event that means nothing to it leaves it alone. */
export function stepItem(draft: Draft, item: Item, event: ItemEvent): Item {
  if (!accepts(item, event)) return item
  const after = step(item, event)
  draft.put({ items: [after] })
  syncCurrent(draft, item, after, event.who)
  spread(draft, item, after, event)
  return known(draft.items, item.context.item)
}

const consequence = (draft: Draft, id: string, event: Consequence): void => {
  stepItem(draft, known(draft.items, id), event)
}

function spread(draft: Draft, before: Item, after: Item, event: ItemEvent): void {
  if (before.context.version !== after.context.version) partChildren(draft, after, event.who)
  if (confirmedClass(before.context) === null) {
    for (const child of after.context.children) inheritClass(draft, after, child, event.who)
  }
  if (event.type === 'vote.open') freeze(draft, after, event.who)
  if (event.type === 'outcome.log' || event.type === 'outcome.correct') adoptAmendment(draft, before, after, event.who)
}

/** The meeting knows the one item that is called or being voted on (I13). */
function syncCurrent(draft: Draft, before: Item, after: Item, who: Who): void {
  const is = isLive(after)
  if (isLive(before) === is) return
  const meeting = known(draft.meetings, before.context.meeting)
  stepMeetingIn(draft, meeting, { type: 'current.set', item: is ? after.context.item : null, who })
}

const isLive = (item: Item): boolean => {
  const proceedings = proceedingsOf(item)
  return proceedings === 'called' || proceedings === 'voting'
}

export function stepMeetingIn(draft: Draft, meeting: Meeting, event: Parameters<typeof stepMeeting>[1]): Meeting {
  const after = stepMeeting(meeting, event)
  draft.put({ meetings: [after] })
  return after
}

/** What members see is fixed as it stands once the coordination has moved (§3.3). */
function freeze(draft: Draft, item: Item, who: Who): void {
  const parent = thingOf(draft.items, item.context.parent)
  const shown = display(item, parent, isInForce(draft.agreement, who.at))
  consequence(draft, item.context.item, { type: 'display.frozen', display: shown, who })
}

/** An unchanged part is no longer one when its parent's text changes (Q12). */
function partChildren(draft: Draft, parent: Item, who: Who): void {
  for (const id of parent.context.children) {
    if (draft.items.get(id)?.context.sameText === true) consequence(draft, id, { type: 'text.parted', who })
  }
}

/** Children take their parent's confirmed class, unless they have a class or a proposal of their own. */
export function inheritClass(draft: Draft, parent: Item, child: string, who: Who): void {
  const value = confirmedClass(parent.context)
  if (value !== null)
    consequence(draft, child, { type: 'class.inherited', value, finance: parent.context.finance, who })
}

/**
 * An adopted amendment changes its parent's text at once, unless the parent has lapsed (Q11). A parent that is final or in
 * a vote has no way for a new text.
 */
function adoptAmendment(draft: Draft, before: Item, after: Item, who: Who): void {
  const { kind, parent: parentId, outcomes } = after.context
  if (kind !== 'aenderungsantrag' || parentId === null || outcomes.at(-1)?.result !== 'adopted') return
  if (proceedingsOf(before) === 'logged' && before.context.outcomes.at(-1)?.result === 'adopted') return
  if (isOver(draft.agreement, who.at)) return
  const parent = known(draft.items, parentId)
  const version = parent.context.version + 1
  stepItem(draft, parent, {
    type: 'text.change',
    item: parentId,
    version,
    note: after.context.title,
    who,
    given: {},
  })
}

/**
 * A meeting that is over, cancelled or was inquorate gives its open items back; targets move on (Q17). Only an item that
 * is still adjourned has a way for it.
 */
export function endMeeting(draft: Draft, meeting: Meeting, who: Who): void {
  const id = meeting.context.meeting
  for (const itemId of meeting.context.agenda) {
    const item = draft.items.get(itemId)
    if (item?.context.meeting === id) stepItem(draft, item, { type: 'meeting.ended', who })
  }
  for (const item of draft.items.values()) {
    if (item.context.g6.target !== id) continue
    const next = nextMeeting(draft.meetings.values(), item.context.council, meeting.context.start)
    stepItem(draft, item, { type: 'target.moved', target: next?.context.meeting ?? null, who })
  }
}

/** An adjournment that had no council meeting to go to finds one as soon as it is planned, or put off to later. */
export function offerTarget(draft: Draft, meeting: Meeting, who: Who): void {
  for (const item of draft.items.values()) {
    const { g6, council } = item.context
    if (g6.target !== null || coordinationOf(item) !== 'adjourned') continue
    const next = nextMeeting([meeting], council, known(draft.meetings, g6.from).context.start)
    if (next) stepItem(draft, item, { type: 'target.moved', target: next.context.meeting, who })
  }
}
