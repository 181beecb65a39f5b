import { type Command, type Event, isMotionCommand } from '../../machines/events.ts'
import { decide } from '../../machines/decide.ts'
import { Council } from './council.ts'
import { attempts, opened, type Plan, settle } from './histories.ts'

/**
 * Histories of two sides, as people send them: those of `histories.ts`, refused attempts among them, and more that each
 * side keeps to itself: notes, and plans that are never told.
 */
export interface Act {
  readonly id: string
  readonly as: string
  readonly at: number
  readonly command: Command
  /** The side that alone may know of it; of what was refused, the side that tried. */
  readonly secretOf: string | null
  readonly accepted: boolean
}

const authors = ['lead', 'member', 'secretary', 'speaker:FBL', 'lead#2'] as const
const begin = Date.parse('2021-02-02T18:00:00+01:00')
const over = Date.parse('2025-11-01T00:00:00+01:00')
/** Between one act and the next, in milliseconds. */
const PAUSE = 41_000

/** A history in the order in which it is sent; the same plan gives the same one. */
export function actsOf(plan: Plan): Act[] {
  const found = opened({ ...plan, three: false })
  const council = new Council()
  const acts: Act[] = []
  const send = (event: Event): boolean => {
    const decision = decide(council.state, event)
    if (decision.ok) settle(council, event, decision.changes)
    const inTerm = event.at.startsWith('2021')
    acts.push({
      id: `act-${String(acts.length).padStart(6, '0')}`,
      as: event.actor.person,
      at: (inTerm ? begin : over) + acts.length * PAUSE,
      command: inOwnWords(event.actor.partner, liveNames(event.command)),
      secretOf: !decision.ok || isOwn(council, event.command) ? event.actor.partner : null,
      accepted: decision.ok,
    })
    return decision.ok
  }
  for (const event of found.log) send(event)
  plan.steps.forEach((step, index) => {
    if (index === plan.lasts) council.at = '2025-11-01T00:00:00+01:00'
    for (const event of keptToOneself(council, step[0], index)) send(event)
    let tries = 0
    for (const event of attempts(council, step)) {
      // Both sides might begin this plan, and on the wire its id says whose it is: what they keep to themselves has plans enough.
      if (event.command.type === 'motion.add') continue
      // Of many attempts in a row the first refused ones are enough.
      if ((tries += 1) > 3 && !decide(council.state, event).ok) continue
      if (send(event)) break
    }
  })
  return acts
}

function isOwn({ state }: Council, command: Command): boolean {
  if (command.type === 'note.internal') return true
  return isMotionCommand(command) && state.motions.get(command.motion)?.context.known === false
}

/** What one side writes down for itself, and what the other may try on it without knowing. */
function* keptToOneself(council: Council, dice: number, index: number): Iterable<Event> {
  const [own, other] = dice % 2 === 0 ? (['spd', 'gruene'] as const) : (['gruene', 'spd'] as const)
  const author = `${own}.${authors[dice % authors.length] ?? 'lead'}`
  const item = ['a', 'b', 'p', 'x', 'm'][Math.floor(dice / 8) % 5] ?? 'a'
  if (dice % 3 === 0 && council.state.items.get(item)) {
    yield council.event(author, { type: 'note.internal', item, text: 'Vermerk' })
  }
  const motion = `${own}:geheim-${String(index % 3)}`
  const plan = {
    originator: own,
    kind: 'motion',
    target: 'rat',
    title: `${own} geheim, Plan`,
    essential: false,
  } as const
  if (dice % 5 === 0) yield council.event(`${own}.lead`, { type: 'motion.add', motion, ...plan })
  if (dice % 7 === 0)
    yield council.event(`${own}.lead`, { type: 'motion.revise', motion, version: 2, substantial: true })
  if (dice % 11 === 0) yield council.event(`${own}.lead#2`, { type: 'motion.abandon', motion })
  if (dice % 4 === 0) yield council.event(`${other}.lead`, { type: 'motion.coordinate', motion })
}

/** On the wire a plan's id begins with its side's. */
const names: Readonly<Record<string, string>> = { m: 'spd:m', r: 'gruene:r' }
const liveNames = (command: Command): Command =>
  Object.fromEntries(
    Object.entries(command).map(([field, value]) => [
      field,
      ['item', 'motion', 'part', 'by'].includes(field) ? (names[String(value)] ?? value) : value,
    ]),
  ) as Command

/** A note that repeats the other side's would look as if that had leaked. */
const inOwnWords = (side: string, command: Command): Command =>
  command.type === 'note.internal' ? { ...command, text: `${side} geheim, ${command.item}` } : command

/** The same history without anything that this side keeps to itself; plans that it tells later are begun just before. */
export function without(acts: readonly Act[], side: string): Act[] {
  const toldAt = tellings(acts, side)
  const late = acts.filter(({ accepted, secretOf, command }) => accepted && secretOf === side && isIn(toldAt, command))
  return acts.flatMap((act) => {
    const told = act.secretOf === null && 'motion' in act.command ? toldAt.get(act.command.motion ?? '') : undefined
    if (told === act.id) {
      const before = late.filter(({ command }) => isMotionCommand(command) && toldAt.get(command.motion) === act.id)
      return [...before.map((each, index) => at(each, act.at - 1000 + index)), act]
    }
    return act.secretOf === side ? [] : [act]
  })
}

const at = (act: Act, millis: number): Act => ({ ...act, at: millis })

/** The same history with everything else in what this side keeps to itself: other words, authors, plans and times. */
export function altered(acts: readonly Act[], side: string): Act[] {
  const toldAt = tellings(acts, side)
  return acts.flatMap((act) => {
    const { command } = act
    if (act.secretOf !== side) return [act]
    const earlier = { ...act, at: act.at - 3_600_000 }
    if (command.type === 'note.internal') {
      const other: Act = {
        ...act,
        as: `${side}.secretary`,
        command: { ...command, text: `${side} geheim, doch anders` },
      }
      return [other, { ...other, id: `${act.id}-again`, at: act.at + 7000 }]
    }
    if (isMotionCommand(command) && act.accepted && isIn(toldAt, command)) return [earlier]
    if (command.type === 'motion.add' && act.accepted) {
      return [
        { ...earlier, command: { ...command, title: `${side} geheim, ganz anders`, target: 'FBL', essential: true } },
      ]
    }
    return isMotionCommand(command) && act.accepted ? [earlier] : []
  })
}

/** By motion, the act with which the others came to know of it. */
function tellings(acts: readonly Act[], side: string): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  for (const { command, id, accepted, secretOf } of acts) {
    if (!accepted || secretOf !== null || !isMotionCommand(command) || told.has(command.motion)) continue
    if (command.motion.startsWith(`${side}:`)) told.set(command.motion, id)
  }
  return told
}

const isIn = (toldAt: ReadonlyMap<string, string>, command: Command): boolean =>
  isMotionCommand(command) && toldAt.has(command.motion)
