import type { Command } from '../../machines/events.ts'
import { maxFrameBytes } from '../../server/protocol/frames.ts'
import { motionTemplates } from '../support/motion-templates.ts'
import { motionShapes, shapes, wellFormed } from '../support/shapes.ts'
import { templates } from '../support/templates.ts'
import type { Dice } from './dice.ts'
import { strange, strangeText, strangeTimes, textOf, type Tree } from './garbage.ts'
import { mutated, scratched } from './mutate.ts'

/** One thing that a client does on its socket. */
export type Act =
  | { readonly how: 'text' | 'binary'; readonly data: string }
  /** A text in several pieces, with a sign of life between them. */
  | { readonly how: 'pieces'; readonly data: string; readonly cuts: readonly number[] }
  | { readonly how: 'ping' | 'pong'; readonly data: string }

const items = ['a', 'a', 'a', 'b', 'n', 'p', 'x', 'm', 'there-is-none'] as const
const motions = ['spd:m', 'spd:m', 'gruene:r', 'gruene:geheim', 'm', 'spd:there-is-none'] as const
const meetings: Readonly<Record<string, string>> = { 'rat-1': 'rat-feb', com: 'fbl-feb' }
const events = [...Object.keys(shapes), ...Object.keys(motionShapes), 'meeting.add']
const all = [...templates, ...motionTemplates]

const ofOffices = /^(?:agenda|item|meeting|outcome|text|vote)\.|^adjourn\.(?:carried|refused)$/u

/** What this person mostly does; the rest is what others do. */
const suits = (who: string, { type }: Command): boolean =>
  who.includes('member') ? type === 'note.internal' : ofOffices.test(type) === who.includes('secretary')

function made(dice: Dice, item: string, motion: string): Command {
  if (dice.oneIn(4)) return { ...wellFormed(dice.of(events), dice.oneIn(2)), ...(dice.oneIn(2) ? { item } : {}) }
  const version = dice.oneIn(4) ? dice.below(5) : 1 + dice.below(2)
  const given = { item, version, partners: ['spd', 'gruene'], motion, motionVersion: version, dice: dice.next() >>> 2 }
  return dice.of(all)(given)
}

/** A command as a screen would send it, in this council's names; whether it fits the moment is another matter. */
function command(dice: Dice, who: string): Tree {
  const [item, any] = [dice.of(items), dice.of(motions)]
  // Its own side would tell the others of it, and then it is no secret.
  const motion = any === 'gruene:geheim' && who.startsWith('gruene.') ? 'gruene:r' : any
  let chosen = made(dice, item, motion)
  for (let tries = 0; tries < 5 && !suits(who, chosen); tries += 1) chosen = made(dice, item, motion)
  const named = Object.entries(chosen as unknown as { readonly [name: string]: Tree }).map(([name, value]) => {
    if (name === 'motion' && typeof value === 'string' && !value.includes(':')) return [name, motion] as const
    if (typeof value === 'string' && value in meetings) return [name, meetings[value] ?? value] as const
    if ((name === 'start' || name === 'decidedOn') && dice.oneIn(3)) return [name, dice.of(strangeTimes)] as const
    return [name, value] as const
  })
  return Object.fromEntries(named)
}

const idOf = (number: number, dice: Dice): string =>
  `fuzz-${String(dice.oneIn(20) ? dice.below(number + 1) : number).padStart(8, '0')}`

function frame(number: number, dice: Dice, who: string): Tree {
  if (dice.oneIn(25)) {
    const since = { version: dice.below(9), hash: dice.of(['', 'f'.repeat(64)]) }
    return { v: 1, kind: 'hello', ...(dice.oneIn(2) ? { since } : {}) }
  }
  const whole = { v: 1, kind: 'command', id: idOf(number, dice), command: command(dice, who) }
  if (dice.oneIn(2)) return whole
  return dice.oneIn(4) ? mutated(whole, dice) : { ...whole, command: mutated(whole.command, dice) }
}

function text(number: number, dice: Dice, who: string): string {
  if (dice.oneIn(40)) return textOf(strange(dice))
  if (dice.oneIn(60)) return strangeText(dice)
  const whole = textOf(frame(number, dice, who))
  if (dice.oneIn(12)) return scratched(whole, dice)
  if (dice.oneIn(400)) return `${whole}${' '.repeat(maxFrameBytes - dice.of([0, 1, -1, 5000]))}`
  return whole
}

/** What this person does in this case. */
export function actOf(number: number, dice: Dice, who: string): Act {
  const data = text(number, dice, who)
  switch (dice.below(30)) {
    case 0:
      return { how: 'binary', data }
    case 1:
      return {
        how: 'pieces',
        data,
        cuts: [dice.below(data.length + 1), dice.below(data.length + 1)].toSorted((a, b) => a - b),
      }
    case 2:
      return { how: dice.oneIn(2) ? 'ping' : 'pong', data: data.slice(0, 100) }
    default:
      return { how: 'text', data }
  }
}

/** The point at which a screen that comes back says it was. */
export function resumePoint(dice: Dice, head: { readonly version: number; readonly hash: string }): Tree {
  switch (dice.below(6)) {
    case 0:
      return { version: head.version, hash: head.hash }
    case 1:
      return { version: dice.below(head.version + 2), hash: head.hash }
    case 2:
      return mutated({ version: head.version, hash: head.hash }, dice)
    case 3:
      return { version: Number.MAX_SAFE_INTEGER, hash: 'f'.repeat(64) }
    default:
      return { version: dice.below(head.version + 1), hash: 'e3b0'.repeat(16) }
  }
}
