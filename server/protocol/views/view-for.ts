import type { CouncilState } from '../../../machines/council-state.ts'
import type { Outcome } from '../../../machines/item/context.ts'
import type { Item } from '../../../machines/item/item.ts'
import { currentStation } from '../../../machines/item/rules/stations.ts'
import { type Meeting, stateOf } from '../../../machines/meeting/meeting.ts'
import { meetingOffers, offersFor } from '../../../machines/offers.ts'
import { itemReminders } from '../../../machines/reminders.ts'
import { seatingOn } from '../../../machines/seats.ts'
import { maySee, ownNotes } from '../../../machines/visibility.ts'
import type { CouncilView } from '../council-view.ts'
import type { ItemView, MeetingView } from '../view.ts'
import { actorOf, type Audience } from './audience.ts'
import { itemFacts, type ItemParticulars } from './item-facts.ts'
import { type Looking, seesItem } from './looking.ts'
import { motionView } from './motion-view.ts'
import { reminderViews } from './reminder-views.ts'

/** What differs between audiences. Things that one may not see are left out of what points to them. */
export function itemParticulars({ state, at, revs, nameOf }: Looking, item: Item, audience: Audience): ItemParticulars {
  const c = item.context
  const sees = (id: string): boolean => seesItem(state, audience, id)
  return {
    rev: revs.items.get(c.item) ?? 0,
    parent: c.parent !== null && sees(c.parent) ? c.parent : null,
    children: c.children.filter(sees),
    supersede: c.supersede.filter(({ by }) => sees(by)).map(({ by, partner, at: said }) => ({ by, partner, at: said })),
    notes: ownNotes(audience, item).map(({ at: written, person, text }) => ({
      at: written,
      by: nameOf(person) ?? '—',
      text,
    })),
    offers: offersFor(state, actorOf(audience), item, at),
    rollCalls: audience.role === 'secretary' ? rollCallsOf(c.outcomes) : [],
    reminders: audience.role === 'member' ? [] : reminderViews(itemReminders(state, item, at)),
  }
}

/** The names of roll calls in public, for those who keep the record and may have to correct it. */
const rollCallsOf = (outcomes: readonly Outcome[]): ItemView['rollCalls'] =>
  outcomes.flatMap((outcome) =>
    outcome.mode === 'rollcall' && outcome.rollCall !== undefined
      ? [{ at: outcome.stamp.at, calls: outcome.rollCall }]
      : [],
  )

/** The item as this audience sees it; undefined when it must not know that there is one. */
export function itemView(looking: Looking, item: Item, audience: Audience): ItemView | undefined {
  if (!maySee(audience, item)) return undefined
  return { ...itemFacts(looking.state, item, looking.at), ...itemParticulars(looking, item, audience) }
}

export function meetingView({ state, at, revs }: Looking, meeting: Meeting, audience: Audience): MeetingView {
  const c = meeting.context
  return {
    id: c.meeting,
    rev: revs.meetings.get(c.meeting) ?? 0,
    body: c.body,
    bodyName: c.bodyName,
    name: c.name,
    location: c.location,
    start: c.start,
    state: stateOf(meeting),
    since: c.since,
    travelled: c.travelled,
    seats: seatsOf(state, meeting),
    agenda: c.agenda.filter((id) => seesItem(state, audience, id)),
    offers: meetingOffers(state, actorOf(audience), meeting, at),
  }
}

/** The seats that count in a sitting are those of its day, however long it lasts. */
function seatsOf({ agreement }: CouncilState, { context: { body, start } }: Meeting): MeetingView['seats'] {
  const seating = seatingOn(agreement, body, start)
  return seating ? { members: seating.members, mayor: seating.mayor, partners: seating.partners } : null
}

/** Everything at once. What the live server sends is put together from cached pieces and must equal this. */
export function councilView(looking: Looking, audience: Audience): CouncilView {
  const { items, meetings, motions } = looking.state
  return {
    meetings: [...meetings.values()].map((meeting) => meetingView(looking, meeting, audience)),
    items: [...items.values()].flatMap((item) => itemView(looking, item, audience) ?? []),
    motions: [...motions.values()].flatMap((motion) => motionView(looking, motion, audience) ?? []),
  }
}

/**
 * Which of its many faces an item shows to this audience: audiences with the same word get the same bytes. A speaker
 * matters only by whether the item is with a committee of theirs (permissions), and by what else they may see.
 */
export function faceOf(state: CouncilState, item: Item, audience: Audience): string {
  const c = item.context
  const here = audience.role === 'speaker' && audience.committees.includes(currentStation(c).body)
  const related = [c.parent, ...c.supersede.map(({ by }) => by), ...c.children]
  const seen = related.map((id) => (typeof id === 'string' && seesItem(state, audience, id) ? '1' : '0')).join('')
  return `${audience.partner}/${audience.role}${audience.board ? '' : '-'}/${here ? 'here' : ''}/${seen}`
}
