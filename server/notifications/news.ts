import type { News } from '../../db/notifications.ts'
import { type CouncilState, thingOf } from '../../machines/council-state.ts'
import { display } from '../../machines/item/display.ts'
import type { Item } from '../../machines/item/item.ts'
import { currentStation } from '../../machines/item/rules/stations.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import { motionReminders } from '../../machines/motion/reminders.ts'
import { nextOnMotion } from '../../machines/motion/next-steps.ts'
import { nextActors } from '../../machines/next-steps.ts'
import { type Addressee, addressees, type Reminder } from '../../machines/reminder.ts'
import { itemReminders } from '../../machines/reminders.ts'
import { isInForce } from '../../machines/term.ts'
import { maySee, maySeeMotion } from '../../machines/visibility.ts'
import { dayOf, workingDaysBefore } from '../../machines/working-days.ts'
import type { Acting } from '../identity/acting.ts'
import type { Told } from '../live/retold.ts'
import { touchedBy } from '../live/touched-items.ts'
import type { NewsKind } from '../protocol/notifications.ts'

/**
 * What an entry of the log, or a day, has for whom: pure. It is found once and then asked for each person, because many
 * listen. It is taken from what their side may know of, and from public items alone.
 */
export interface Candidate extends News {
  readonly kind: NewsKind
  readonly isFor: (me: Acting) => boolean
}

/** In an entry; what somebody did themselves is no news to them. */
export function newsIn(told: Told): Candidate[] {
  const { version, event, before, after, changes } = told
  const found: Candidate[] = []
  const note = (kind: NewsKind, thing: News['thing'], sees: Sight, isFor: Sight): void => {
    const other: Sight = (me) => me.id !== event.actor.person && sees(me) && isFor(me)
    found.push({ key: `${version} ${kind} ${thing.kind} ${thing.id}`, kind, thing, isFor: other })
  }
  for (const id of touchedBy(event.command, before, changes).keys()) {
    const item = after.items.get(id)
    if (!item?.context.public) continue
    const sees: Sight = (me) => mayBeTold(me, item)
    for (const [kind, isFor] of ofItem(told, item)) note(kind, { kind: 'item', id }, sees, isFor)
  }
  for (const motion of changes.motions) {
    const thing = { kind: 'motion', id: motion.context.motion } as const
    const sees: Sight = (me) => mayBeToldOfMotion(me, motion, after)
    for (const [kind, isFor] of ofMotion(told, motion)) note(kind, thing, sees, isFor)
  }
  return found
}

type Sight = (me: Acting) => boolean

function* ofItem({ event, before, after }: Told, item: Item): Iterable<readonly [NewsKind, Sight]> {
  const { command, actor, at } = event
  const was = before.items.get(item.context.item)
  const [wasTurn, isTurn] = [was ? turnOn(before, was, at) : nobody, turnOn(after, item, at)]
  yield ['yourTurn', (me) => isTurn(me) && !wasTurn(me)]
  const named = 'item' in command && command.item === item.context.item
  if (command.type === 'dissent.flag' && named) yield ['partnerDissent', (me) => me.partner !== actor.partner]
  if (was && lineOf(before, was, at) !== lineOf(after, item, at)) yield ['lineChanged', () => true]
}

function* ofMotion({ event, before }: Told, motion: Motion): Iterable<readonly [NewsKind, Sight]> {
  const { command, actor } = event
  if (command.type === 'motion.notify') yield ['noticeReceived', (me) => me.partner !== actor.partner]
  const was = before.motions.get(motion.context.motion)
  const [wasTurn, isTurn] = [was ? turnOnMotion(was) : nobody, turnOnMotion(motion)]
  yield ['yourTurn', (me) => isTurn(me) && !wasTurn(me)]
}

/** On a day: what is due on it or on the working day after it. */
export function deadlinesNear(state: CouncilState, at: string): Candidate[] {
  const items = [...state.items.values()].filter(({ context }) => context.public)
  return [
    ...items.flatMap((item) => dueOnItem(state, item, at)),
    ...[...state.motions.values()].flatMap((motion) => dueOnMotion(state, motion, at)),
  ]
}

function dueOnItem(state: CouncilState, item: Item, at: string): Candidate[] {
  const thing = { kind: 'item', id: item.context.item } as const
  const { body } = currentStation(item.context)
  return near(state, itemReminders(state, item, at), at).map((reminder) =>
    dueFor(reminder, thing, (me) => mayBeTold(me, item) && addressed(reminder.whom, body, me)),
  )
}

function dueOnMotion(state: CouncilState, motion: Motion, at: string): Candidate[] {
  const thing = { kind: 'motion', id: motion.context.motion } as const
  const { target } = motion.context
  return near(state, motionReminders(state, motion, at), at).map((reminder) =>
    dueFor(reminder, thing, (me) => mayBeToldOfMotion(me, motion, state) && addressed(reminder.whom, target, me)),
  )
}

const dueFor = ({ dueOn, task }: Reminder, thing: News['thing'], isFor: Sight): Candidate => ({
  key: `due ${dueOn ?? ''} ${task} ${thing.kind} ${thing.id}`,
  kind: 'deadlineNear',
  thing,
  isFor,
})

/** Is it still so, and still for this person's eyes, now that it is to be sent? */
export function stillSo(state: CouncilState, at: string, me: Acting, { kind, key, thing }: News): boolean {
  const still = (due: readonly Candidate[]): boolean => due.some((each) => each.key === key && each.isFor(me))
  if (thing.kind === 'motion') {
    const motion = state.motions.get(thing.id)
    if (!motion || !mayBeToldOfMotion(me, motion, state)) return false
    if (kind === 'deadlineNear') return still(dueOnMotion(state, motion, at))
    return kind !== 'yourTurn' || turnOnMotion(motion)(me)
  }
  const item = state.items.get(thing.id)
  if (!item || !mayBeTold(me, item)) return false
  if (kind === 'deadlineNear') return still(dueOnItem(state, item, at))
  return kind !== 'yourTurn' || turnOn(state, item, at)(me)
}

/** Of non-public items nobody is told anything, those who may see them neither: mail and push leave the house. */
const mayBeTold = (me: Acting, item: Item): boolean => item.context.public && maySee(me, item)

function mayBeToldOfMotion(me: Acting, motion: Motion, { items }: CouncilState): boolean {
  const item = thingOf(items, motion.context.item)
  return maySeeMotion(me, motion) && (item === undefined || mayBeTold(me, item))
}

const nobody: Sight = () => false

/** Whose turn it is on an item. */
function turnOn(state: CouncilState, item: Item, at: string): Sight {
  const whom = addressees(nextActors(state, item, at))
  return (me) => addressed(whom, currentStation(item.context).body, me)
}

function turnOnMotion(motion: Motion): Sight {
  const whom = addressees(nextOnMotion(motion))
  return (me) => addressed(whom, motion.context.target, me)
}

/** A partner is its leads and the speakers there; what is the board's, those who speak for it. */
const addressed = (whom: readonly Addressee[], body: string, me: Acting): boolean =>
  whom.some(({ partner, as }) => {
    if (partner !== me.partner) return false
    if (as === 'office') return me.role === 'secretary'
    if (me.role === 'lead') return as === 'partner' || me.board
    return as === 'partner' && me.role === 'speaker' && me.committees.includes(body)
  })

/** What members see of the line; that a vote was held is another matter. */
function lineOf(state: CouncilState, item: Item, at: string): string {
  const parent = thingOf(state.items, item.context.parent)
  const { code, nominee } = display(item, parent, isInForce(state.agreement, at))
  return code === 'done' ? '' : `${code} ${nominee ?? ''}`
}

function near({ agreement }: CouncilState, reminders: readonly Reminder[], at: string): Reminder[] {
  const today = dayOf(agreement, at)
  const { holidays } = agreement.parameters.reminders
  return reminders.filter(
    ({ dueOn, timing }) => dueOn !== null && timing !== 'past' && today >= workingDaysBefore(dueOn, 1, holidays),
  )
}
