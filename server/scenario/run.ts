import { MemoryEventStore } from '../../db/memory/store.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import type { Actor } from '../../machines/events.ts'
import { audienceOf } from '../live/audience.ts'
import { Council } from '../live/council.ts'
import type { Looking } from '../live/looking.ts'
import { motionView } from '../live/motion-view.ts'
import { itemView } from '../live/view-for.ts'
import { difference, type Seen, seenItem, seenMotion } from './compare.ts'
import type { Scenario, See, Step } from './format.ts'
import { actorNamed } from './persons.ts'
import { momentOfSetUp, setUp } from './set-up.ts'

export type Result =
  | { readonly ok: true }
  /** `step` counts from 1; 0 is the setting up of meetings, items and motions. */
  | { readonly ok: false; readonly step: number; readonly message: string }

/** A council of its own for one scenario, with a clock that moves only when the scenario says so. */
export interface Stage {
  readonly council: Council
  readonly send: (actor: Actor, command: unknown) => Promise<string | undefined>
  readonly see: (see: See) => string | undefined
  readonly setClock: (at: string) => void
}

/** Plays a scenario through the same path as people's commands: permission, rule, log, each viewer's view. */
export async function runScenario(scenario: Scenario): Promise<Result> {
  const stage = await stageFor(scenario)
  stage.setClock(momentOfSetUp(scenario))
  const trouble = await setUp(scenario, stage.send)
  stage.setClock(scenario.now)
  if (trouble !== undefined) return { ok: false, step: 0, message: trouble }
  for (const [index, step] of scenario.steps.entries()) {
    const message = await play(scenario, stage, step)
    if (message !== undefined) return { ok: false, step: index + 1, message }
  }
  return { ok: true }
}

/** An in-memory council at the scenario's first moment. `send` gives the refusal's code and reason, or undefined. */
export async function stageFor(scenario: Pick<Scenario, 'agreement' | 'now'>): Promise<Stage> {
  const agreement = agreementById(scenario.agreement)
  if (!agreement) throw new Error(`Agreement ${scenario.agreement} is not known.`)
  let now = Date.parse(scenario.now)
  const council = await Council.open({ agreement, log: new MemoryEventStore(), clock: { now: () => now } })
  let sent = 0
  return {
    council,
    send: async (actor, command) => {
      const answer = await council.submit({ actor, commandId: `scenario-${++sent}`, command })
      return answer.ok ? undefined : `${answer.refusal.code} (${answer.refusal.reason})`
    },
    see: (see) => look(scenario, council, see),
    setClock: (at) => (now = Date.parse(at)),
  }
}

async function play({ agreement }: Scenario, stage: Stage, step: Step): Promise<string | undefined> {
  if ('at' in step) {
    stage.setClock(step.at)
    return undefined
  }
  if ('see' in step) return stage.see(step.see)
  const refusal = await stage.send(actorNamed(agreement, step.as), step.send)
  return unexpected(step.refused, refusal)
}

function unexpected(expected: string | true | undefined, refusal: string | undefined): string | undefined {
  if (expected === undefined) {
    return refusal === undefined ? undefined : `expected the event to be accepted, saw refused ${refusal}`
  }
  const wanted = expected === true ? 'refused' : `refused ${expected}`
  if (refusal === undefined) return `expected ${wanted}, saw accepted`
  return expected === true || refusal.split(' ')[0] === expected
    ? undefined
    : `expected ${wanted}, saw refused ${refusal}`
}

/** Looks with the eyes of one person, or of a member of every partner, who must all see the same. */
function look({ agreement }: Pick<Scenario, 'agreement'>, council: Council, see: See): string | undefined {
  const names = see.by === undefined ? council.agreement.partners.map(({ id }) => `${id}.member`) : [see.by]
  const sights = names.map((name) => ({ name, seen: seenBy(council, actorNamed(agreement, name), see) }))
  for (const { name, seen } of sights) {
    const message = difference(see, seen)
    if (message !== undefined) return see.by === undefined ? `${message} (${name})` : message
  }
  const [first, ...others] = sights.map(({ seen }) => JSON.stringify({ ...seen, internal: [] }))
  return others.every((other) => other === first)
    ? undefined
    : `expected all members to see the same, saw ${[first, ...others].join(' and ')}`
}

function seenBy(council: Council, actor: Actor, see: See): Seen {
  const audience = audienceOf(actor)
  const { state } = council
  const looking: Looking = { state, at: council.now(), revs: council.side(actor.partner), nameOf: (person) => person }
  if (see.motion !== undefined) {
    const motion = state.motions.get(see.motion)
    const view = motion && motionView(looking, motion, audience)
    return view ? seenMotion(view) : { visible: false }
  }
  const item = state.items.get(see.item ?? '')
  const view = item && itemView(looking, item, audience)
  return view ? seenItem(view) : { visible: false }
}
