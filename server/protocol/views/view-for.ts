import type { CouncilState } from '../../../machines/council-state.ts'
import type { Outcome } from '../../../machines/item/context.ts'
import type { Item } from '../../../machines/item/item.ts'
import { currentStation } from '../../../machines/item/rules/stations.ts'
import { type Meeting, stateOf } from '../../../machines/meeting/meeting.ts'
import type { Motion } from '../../../machines/motion/motion.ts'
import { meetingOffers, offersFor } from '../../../machines/offers.ts'
import { itemReminders } from '../../../machines/reminders.ts'
import { seatingOn } from '../../../machines/seats.ts'
import { maySee } from '../../../machines/visibility.ts'
import type { CouncilView } from '../council-view.ts'
import type { ItemView, MeetingView, ReminderView } from '../view.ts'
import { itemRows, meetingRows, partRows, sightOf } from '../who-sees.ts'
import { actorOf, type Audience } from './audience.ts'
import { itemFacts, type ItemParticulars } from './item-facts.ts'
import { lenses } from './lenses.ts'
import { type Looking, seesItem } from './looking.ts'
import { motionView } from './motion-view.ts'
import { reminderViews } from './reminder-views.ts'

/** Through what each field goes that not all see alike, as the table says. */
const seen = {
  rev: lenses[sightOf(itemRows, 'rev')],
  parent: lenses[sightOf(itemRows, 'parent')],
  children: lenses[sightOf(itemRows, 'children')],
  supersede: lenses[sightOf(itemRows, 'supersede')],
  notes: lenses[sightOf(itemRows, 'notes')],
  author: lenses[sightOf(partRows['a note'], 'by')],
  offers: lenses[sightOf(itemRows, 'offers')],
  rollCalls: lenses[sightOf(itemRows, 'rollCalls')],
  reminders: lenses[sightOf(itemRows, 'reminders')],
}

/** What is due, the same for all who are shown it at all. */
export const remindersOn = ({ state, at }: Looking, item: Item): ReminderView[] =>
  reminderViews(itemReminders(state, item, at))

/** What differs between audiences. `due`: what is due, where that has been worked out already. */
export function itemParticulars(
  looking: Looking,
  item: Item,
  audience: Audience,
  due = (): ReminderView[] => remindersOn(looking, item),
): ItemParticulars {
  const { state, at, revs } = looking
  const c = item.context
  const eyes = { looking, audience }
  return {
    rev: seen.rev(eyes, revs.items, c.item),
    parent: seen.parent(eyes, c.parent),
    children: c.children.filter((id) => seen.children(eyes, id) !== null),
    supersede: c.supersede
      .filter(({ by }) => seen.supersede(eyes, by) !== null)
      .map(({ by, partner, at: said }) => ({ by, partner, at: said })),
    notes: seen
      .notes(eyes, c.notes)
      .map((note) => ({ at: note.at, by: seen.author(eyes, note) ?? '', text: note.text })),
    offers: seen.offers(eyes, () => offersFor(state, actorOf(audience), item, at)),
    rollCalls: seen.rollCalls(eyes, () => rollCallsOf(c.outcomes)),
    reminders: seen.reminders(eyes, due),
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

const seenOfMeeting = {
  rev: lenses[sightOf(meetingRows, 'rev')],
  agenda: lenses[sightOf(meetingRows, 'agenda')],
  offers: lenses[sightOf(meetingRows, 'offers')],
}

export function meetingView(looking: Looking, meeting: Meeting, audience: Audience): MeetingView {
  const { state, at, revs } = looking
  const c = meeting.context
  const eyes = { looking, audience }
  return {
    id: c.meeting,
    rev: seenOfMeeting.rev(eyes, revs.meetings, c.meeting),
    body: c.body,
    bodyName: c.bodyName,
    name: c.name,
    location: c.location,
    start: c.start,
    state: stateOf(meeting),
    since: c.since,
    travelled: c.travelled,
    seats: seatsOf(state, meeting),
    agenda: c.agenda.filter((id) => seenOfMeeting.agenda(eyes, id) !== null),
    offers: seenOfMeeting.offers(eyes, () => meetingOffers(state, actorOf(audience), meeting, at)),
  }
}

/** The seats that count in a sitting are those of its day, however long it lasts. */
function seatsOf({ agreement }: CouncilState, { context: { body, start } }: Meeting): MeetingView['seats'] {
  const seating = seatingOn(agreement, body, start)
  return seating ? { members: seating.members, mayor: seating.mayor, partners: seating.partners } : null
}

/** Plans stand in the order in which the side came to know of them: when another side began its own is not to be seen. */
const inOrderOfKnowing = ({ state, revs }: Looking): Motion[] =>
  [...revs.motions.keys()].flatMap((id) => state.motions.get(id) ?? [])

/** Everything at once. What the live server sends is put together from cached pieces and must equal this. */
export function councilView(looking: Looking, audience: Audience): CouncilView {
  const { items, meetings } = looking.state
  return {
    meetings: [...meetings.values()].map((meeting) => meetingView(looking, meeting, audience)),
    items: [...items.values()].flatMap((item) => itemView(looking, item, audience) ?? []),
    motions: inOrderOfKnowing(looking).flatMap((motion) => motionView(looking, motion, audience) ?? []),
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
  const those = related.map((id) => (typeof id === 'string' && seesItem(state, audience, id) ? '1' : '0')).join('')
  return `${audience.partner}/${audience.role}${audience.board ? '' : '-'}/${here ? 'here' : ''}/${those}`
}
