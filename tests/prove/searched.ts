import { type Explored, explore } from '../support/explore.ts'
import { itemModel } from '../support/item-model.ts'
import { itemLiveness, type Liveness, motionLiveness } from '../support/liveness.ts'
import { motionModel } from '../support/motion-model.ts'
import { inCouncil, motionSearches, onTheWay } from '../support/searches.ts'
import type { Findings } from './findings.ts'

export interface Searched {
  readonly states: number
  readonly transitions: number
}

/** Every reachable state of the abstract models, with every invariant held against it. */
export function searched(findings: Findings): { readonly items: Searched; readonly motions: Searched } {
  const items = Object.entries({ ...inCouncil, ...onTheWay }).map(([name, bounds]) =>
    looked(name, explore(itemModel(bounds)), itemLiveness, findings),
  )
  const motions = Object.entries(motionSearches).map(([name, bounds]) =>
    looked(name, explore(motionModel(bounds)), motionLiveness, findings),
  )
  return { items: sum(items), motions: sum(motions) }
}

function looked<Told>(
  name: string,
  all: Explored<Told>,
  liveness: readonly Liveness<Told>[],
  findings: Findings,
): Searched {
  if (!all.complete) findings.violated('bounds', `the search of ${name} was cut short`)
  for (const [id, story] of all.violations) findings.violated(id, `${name}: ${story.join(', ')}`)
  for (const { id, stuck } of liveness) {
    const [first] = stuck(all)
    if (first !== undefined) findings.violated(id, `${name}: ${first}`)
  }
  console.log(
    `  ${name}: ${all.points.length.toLocaleString('en')} states, ${all.tried.toLocaleString('en')} transitions`,
  )
  return { states: all.points.length, transitions: all.tried }
}

const sum = (all: readonly Searched[]): Searched => ({
  states: all.reduce((before, { states }) => before + states, 0),
  transitions: all.reduce((before, { transitions }) => before + transitions, 0),
})
