import { invariants } from '../support/invariants.ts'
import { itemLiveness, motionLiveness } from '../support/liveness.ts'
import { motionInvariants } from '../support/motion-invariants.ts'

/** What RULES §4 promises beyond what the searches hold: each is proven by named tests, see `named.ts`. */
const byNamedTests = {
  I18: 'no event stores a prescribed vote of a named member',
  I21: 'replaying the log leads to the same state, and a repeated command changes nothing',
  I22: 'an event by a role or partner not listed is never accepted',
  I23: 'internal notes of one faction are in no message to the other',
  I24: 'a disconnected screen shows stale, never a line',
} as const

/** Every invariant with its promise: I1 to I29, L1 to L6. */
export const promises: ReadonlyMap<string, string> = new Map(
  [
    ...invariants,
    ...motionInvariants,
    ...itemLiveness,
    ...motionLiveness,
    ...Object.entries(byNamedTests).map(([id, promise]) => ({ id, promise })),
  ]
    .toSorted((one, other) => rank(one.id) - rank(other.id))
    .map(({ id, promise }) => [id, promise]),
)

function rank(id: string): number {
  return Number(id.slice(1)) + (id.startsWith('L') ? 100 : 0)
}

/** What was found to be violated, by invariant: the first story of each. */
export class Findings {
  private readonly stories = new Map<string, string>()

  violated(id: string, story: string): void {
    if (!this.stories.has(id)) this.stories.set(id, story)
  }

  get all(): ReadonlyMap<string, string> {
    return this.stories
  }
}
