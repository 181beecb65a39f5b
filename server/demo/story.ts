import { readFileSync } from 'node:fs'
import type { Actor, Role } from '../../machines/events.ts'
import { ownName } from '../live/own-names.ts'

/** A demo's story: a council, its meetings and items, and the steps that led to where it begins (SCENARIOS.md's format). */
export interface Story {
  readonly now: string
  readonly meetings: readonly Thing[]
  readonly items: readonly Thing[]
  readonly motions?: readonly (Thing & { readonly originator: string })[]
  readonly steps: readonly Step[]
}
type Thing = { readonly id: string } & Readonly<Record<string, unknown>>
type Step =
  | { readonly at: string }
  | { readonly as: string; readonly send: Readonly<Record<string, unknown>> }
  /** What must be visible then: for `npm run scenario`, not for the demo. */
  | { readonly see: Readonly<Record<string, unknown>> }

/** An invented person. The address ("spd.lead", "spd.speaker:FBL") is that of the scenarios. */
export interface Persona {
  readonly address: string
  readonly name: string
  readonly actor: Actor
}

/** One command of the story: who sends what, and when. Its id is the same on every run, so that none happens twice. */
export interface Told {
  readonly id: string
  readonly at: string
  readonly actor: Actor
  readonly command: Readonly<Record<string, unknown>>
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** The files of an agreement's demo; they are ours, so what they hold is taken at its word. */
export const storyOf = (agreement: string): Story => read(`./${agreement}.json`) as Story

export const personasOf = (agreement: string): Persona[] =>
  Object.entries(read(`./${agreement}.people.json`) as Record<string, string>).map(([address, name]) => ({
    address,
    name,
    actor: actorAt(address),
  }))

function actorAt(address: string): Actor {
  const [partner = '', office = ''] = address.split('.')
  const [role = '', committee] = office.split(':')
  return {
    person: address.replaceAll(/[.:]/g, '-').toLowerCase(),
    partner,
    role: role as Role,
    committees: committee === undefined ? [] : [committee],
  }
}

/** The story as the commands that people would have sent. */
export function* told(story: Story, secretary: Actor): Iterable<Told> {
  let at = story.now
  let count = 0
  const next = (actor: Actor, command: Told['command']): Told => ({
    id: `demo-story-${String(++count).padStart(4, '0')}`,
    at,
    actor,
    command,
  })
  for (const { id, ...rest } of story.meetings) yield next(secretary, { type: 'meeting.add', meeting: id, ...rest })
  for (const { id, ...rest } of story.items) yield next(secretary, { type: 'item.add', item: id, ...rest })
  const planned = new Map((story.motions ?? []).map(({ id, originator }) => [id, ownName(originator, id)]))
  for (const { id, ...rest } of story.motions ?? []) {
    yield next(actorAt(`${rest.originator}.lead`), { type: 'motion.add', ...rest, motion: planned.get(id) })
  }
  for (const step of story.steps) {
    if ('at' in step) at = step.at
    else if ('send' in step) yield next(actorAt(step.as), withOwnName(step.send, planned))
  }
}

/** The story names its plans shortly; on the server a plan bears its side's name. */
function withOwnName(send: Told['command'], planned: ReadonlyMap<string, string>): Told['command'] {
  const { motion } = send
  const own = typeof motion === 'string' ? planned.get(motion) : undefined
  return own === undefined ? send : { ...send, motion: own }
}

/** The moment at which the story hands over to the people at the screens. */
export const endOf = (story: Story): string =>
  story.steps.reduce((last, step) => ('at' in step ? step.at : last), story.now)
