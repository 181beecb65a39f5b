import type { News } from '../../db/notifications.ts'
import { type CouncilState, thingOf } from '../../machines/council-state.ts'
import { display } from '../../machines/item/display.ts'
import type { Item } from '../../machines/item/item.ts'
import { currentStation } from '../../machines/item/rules/stations.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import { motionReminders } from '../../machines/motion/reminders.ts'
import { nextOnMotion } from '../../machines/motion/next-steps.ts'
import { type NextActor, nextActors } from '../../machines/next-steps.ts'
import { type Addressee, type Reminder } from '../../machines/reminder.ts'
import { itemReminders } from '../../machines/reminders.ts'
import { isInForce } from '../../machines/term.ts'
import { maySee, maySeeMotion } from '../../machines/visibility.ts'
import { dayOf, workingDaysBefore } from '../../machines/working-days.ts'
import type { Acting } from '../identity/acting.ts'
import type { Told } from '../live/retold.ts'
import { touchedBy } from '../live/touched-items.ts'
import type { NewsKind } from '../protocol/notifications.ts'

/**
 * What an entry of the log, or a day, has for one person: pure. It is taken from what their side may know of, and from
 * public items alone; what they did themselves is no news to them.
 */
type Found = News & { readonly kind: NewsKind }

/** Of an entry. */
export function newsOf(told: Told, me: Acting): Found[] {
  const { version, event, before, after, changes } = told
  if (event.actor.person === me.id) return []
  const named = (kind: NewsKind, thing: News['thing']): Found => ({
    key: `${version} ${kind} ${thing.kind} ${thing.id}`,
    kind,
    thing,
  })
  const found: Found[] = []
  for (const id of touchedBy(event.command, before, changes).keys()) {
    const item = after.items.get(id)
    if (!item || !mayBeTold(me, item)) continue
    for (const kind of kindsOfItem(told, item, me)) found.push(named(kind, { kind: 'item', id }))
  }
  for (const motion of changes.motions) {
    const id = motion.context.motion
    if (!mayBeToldOfMotion(me, motion, after)) continue
    for (const kind of kindsOfMotion(told, motion, me)) found.push(named(kind, { kind: 'motion', id }))
  }
  return found
}

function* kindsOfItem({ event, before, after }: Told, item: Item, me: Acting): Iterable<NewsKind> {
  const { command, actor, at } = event
  const was = before.items.get(item.context.item)
  if (isTurn(after, item, at, me) && !(was && isTurn(before, was, at, me))) yield 'yourTurn'
  const named = 'item' in command && command.item === item.context.item
  if (command.type === 'dissent.flag' && named && actor.partner !== me.partner) yield 'partnerDissent'
  if (was && lineOf(before, was, at) !== lineOf(after, item, at)) yield 'lineChanged'
}

function* kindsOfMotion({ event, before }: Told, motion: Motion, me: Acting): Iterable<NewsKind> {
  const { command, actor } = event
  if (command.type === 'motion.notify' && actor.partner !== me.partner) yield 'noticeReceived'
  const was = before.motions.get(motion.context.motion)
  if (isTurnOnMotion(motion, me) && !(was && isTurnOnMotion(was, me))) yield 'yourTurn'
}

/** Of a day: what is due on it or on the working day after it, and waits for this person. */
export function deadlinesOn(state: CouncilState, at: string, me: Acting): Found[] {
  const found: Found[] = []
  const take = (reminders: readonly Reminder[], body: string, thing: News['thing']): void => {
    for (const reminder of reminders) {
      if (!isNear(state, reminder, at) || !reminder.whom.some((whom) => addresses(whom, body, me))) continue
      const key = `due ${reminder.dueOn ?? ''} ${reminder.task} ${thing.kind} ${thing.id}`
      found.push({ key, kind: 'deadlineNear', thing })
    }
  }
  for (const item of state.items.values()) {
    if (!mayBeTold(me, item)) continue
    const thing = { kind: 'item', id: item.context.item } as const
    take(itemReminders(state, item, at), currentStation(item.context).body, thing)
  }
  for (const motion of state.motions.values()) {
    if (!mayBeToldOfMotion(me, motion, state)) continue
    take(motionReminders(state, motion, at), motion.context.target, { kind: 'motion', id: motion.context.motion })
  }
  return found
}

/** Is it still so, and still for this person's eyes, now that it is to be sent? */
export function stillSo(state: CouncilState, at: string, me: Acting, { kind, key, thing }: News): boolean {
  if (thing.kind === 'motion') {
    const motion = state.motions.get(thing.id)
    if (!motion || !mayBeToldOfMotion(me, motion, state)) return false
    if (kind === 'yourTurn') return isTurnOnMotion(motion, me)
  } else {
    const item = state.items.get(thing.id)
    if (!item || !mayBeTold(me, item)) return false
    if (kind === 'yourTurn') return isTurn(state, item, at, me)
  }
  return kind !== 'deadlineNear' || deadlinesOn(state, at, me).some((due) => due.key === key)
}

/** Of non-public items nobody is told anything, those who may see them neither: mail and push leave the house. */
const mayBeTold = (me: Acting, item: Item): boolean => item.context.public && maySee(me, item)

function mayBeToldOfMotion(me: Acting, motion: Motion, { items }: CouncilState): boolean {
  const item = thingOf(items, motion.context.item)
  return maySeeMotion(me, motion) && (item === undefined || mayBeTold(me, item))
}

const isTurn = (state: CouncilState, item: Item, at: string, me: Acting): boolean =>
  nextActors(state, item, at).some((next) => isMine(next, currentStation(item.context).body, me))

const isTurnOnMotion = (motion: Motion, me: Acting): boolean =>
  nextOnMotion(motion).some((next) => isMine(next, motion.context.target, me))

const isMine = ({ partner, leadOnly }: NextActor, body: string, me: Acting): boolean =>
  addresses({ partner, as: leadOnly ? 'lead' : 'partner' }, body, me)

function addresses({ partner, as }: Addressee, body: string, { partner: own, role, board, committees }: Acting) {
  if (partner !== own) return false
  if (as === 'office') return role === 'secretary'
  if (role === 'lead') return as === 'partner' || board
  return as === 'partner' && role === 'speaker' && committees.includes(body)
}

/** What members see of the line; that a vote was held is another matter. */
function lineOf(state: CouncilState, item: Item, at: string): string {
  const parent = thingOf(state.items, item.context.parent)
  const { code, nominee } = display(item, parent, isInForce(state.agreement, at))
  return code === 'done' ? '' : `${code} ${nominee ?? ''}`
}

function isNear({ agreement }: CouncilState, { dueOn, timing }: Reminder, at: string): boolean {
  if (dueOn === null || timing === 'past') return false
  return dayOf(agreement, at) >= workingDaysBefore(dueOn, 1, agreement.parameters.reminders.holidays)
}
