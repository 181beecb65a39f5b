import type { NormId } from '../../machines/agreements/agreement.ts'
import type { Scenario, Step } from '../../machines/scenario/format.ts'

/** What "next" plays at once: time passes, one or more people act on the same thing, and what must be seen then. */
export interface Move {
  readonly steps: readonly Step[]
  /** Number of its first step in the scenario, from 1. */
  readonly from: number
  /** Its words in `texts/rehearsal/scripts`; null for a move of a file somebody brought. */
  readonly key: string | null
  /** The norm that it is about; null where the refusal or the display cites one. */
  readonly norm: NormId | null
}

/** A scenario cut into moves. */
export interface Script {
  /** Also its address: `/probelauf/ID`. */
  readonly id: string
  readonly scenario: Scenario
  /** What has happened before the curtain rises: played, not shown. */
  readonly prelude: readonly Step[]
  readonly moves: readonly Move[]
}

/** The address of a file that somebody brought. */
export const ownFile = 'eigene-datei'

/** A file somebody brought, cut so that each move has one act at most. */
export function scriptOf(scenario: Scenario): Script {
  const moves: { steps: Step[]; from: number }[] = []
  for (const [index, step] of scenario.steps.entries()) {
    const last = moves.at(-1)
    const full = last === undefined || last.steps.some((each) => 'send' in each || 'see' in each)
    if (last === undefined || (full && !('see' in step))) moves.push({ steps: [step], from: index + 1 })
    else last.steps.push(step)
  }
  return {
    id: ownFile,
    scenario,
    prelude: [],
    moves: moves.map(({ steps, from }) => ({ steps, from, key: null, norm: null })),
  }
}
