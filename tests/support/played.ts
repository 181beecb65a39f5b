import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { display } from '../../machines/item/display.ts'
import { isInForce } from '../../machines/term.ts'
import type { Scenario } from '../../machines/scenario/format.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { readScenario } from '../../machines/scenario/read.ts'
import { type Stage, stageFor } from '../../server/scenario/run.ts'
import { momentOfSetUp } from '../../machines/scenario/set-up.ts'
import { setUp } from '../../server/scenario/set-up.ts'

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url))

/**
 * The stories among the scenario files, the open questions' among them, in the order of their ids. The tables of `rulebook/`
 * cite nearly every norm: listed beside it, they would tell a reader nothing.
 */
export const scenarios = (): Scenario[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.startsWith('rulebook'))
    .map((file) => readScenario(readFileSync(`${folder}${file}`, 'utf8'), agreementById))
    .toSorted((a, b) => Number(a.id.startsWith('Q')) - Number(b.id.startsWith('Q')) || (a.id < b.id ? -1 : 1))

/** What the rules said while the scenarios were played, as `G6.2 noWish`. */
export interface Said {
  readonly refusals: ReadonlySet<string>
  readonly displays: ReadonlySet<string>
  readonly observations: ReadonlySet<string>
}

/** Plays every scenario and writes down each refusal, display and observation with its norm. */
export async function allPlayed(): Promise<Said> {
  const refusals = new Set<string>()
  const displays = new Set<string>()
  const observations = new Set<string>()
  for (const scenario of scenarios()) {
    const stage = await stageFor(scenario)
    stage.setClock(momentOfSetUp(scenario))
    await setUp(scenario, stage.send)
    stage.setClock(scenario.now)
    for (const step of scenario.steps) {
      if ('at' in step) stage.setClock(step.at)
      if ('send' in step) {
        const refusal = await stage.send(actorNamed(scenario.agreement, step.as), step.send)
        if (refusal !== undefined) refusals.add(refusal.replace(/ \((.*)\)$/u, ' $1'))
      }
      for (const shown of shownOn(stage)) displays.add(shown)
      for (const fact of notedOn(stage)) observations.add(fact)
    }
  }
  return { refusals, displays, observations }
}

function shownOn({ council }: Stage): string[] {
  const { state } = council
  return [...state.items.values()].map((item) => {
    const parent = item.context.parent === null ? undefined : state.items.get(item.context.parent)
    const { norm, reason } = display(item, parent, isInForce(state.agreement, council.now()))
    return `${norm ?? '-'} ${reason}`
  })
}

const notedOn = ({ council: { state } }: Stage): string[] =>
  [...state.items.values(), ...state.motions.values()].flatMap(({ context }) =>
    context.observations.map(({ norm, reason }) => `${norm} ${reason}`),
  )
