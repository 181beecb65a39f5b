import type { EpisodePlan } from './episode.ts'
import { play } from './episode.ts'
import type { Programs } from './programs.ts'
import type { Broken } from './verdict.ts'

/** Events of an episode before it calms down. */
export const episodeSteps = 10_000

export interface Simulated {
  readonly steps: number
  readonly episodes: number
  /** Commands that took effect, and all that were answered and held against the log. */
  readonly accepted: number
  readonly answered: number
  /** The first episode in which something promised did not hold. */
  readonly failed: { readonly plan: EpisodePlan; readonly broken: Broken } | undefined
}

/** Plays episodes one after the other, seeded from one seed, until so many events have happened or a promise is broken. */
export async function simulate(
  programs: Programs,
  seed: string,
  steps: number,
  every: Partial<EpisodePlan> = {},
): Promise<Simulated> {
  const total = { steps: 0, episodes: 0, accepted: 0, answered: 0 }
  while (total.steps < steps) {
    const plan = { steps: episodeSteps, ...every, seed: `${seed}.${total.episodes}` }
    const { broken, ...played } = await play(programs, plan)
    total.episodes += 1
    total.steps += played.steps
    total.accepted += played.accepted
    total.answered += played.answered
    if (broken) return { ...total, failed: { plan, broken } }
  }
  return { ...total, failed: undefined }
}
