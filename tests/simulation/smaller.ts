import { type EpisodePlan, play } from './episode.ts'
import type { Programs } from './programs.ts'
import type { Broken } from './verdict.ts'
import { troubles } from './weather.ts'

/** Lines of story that a failure is told with. */
const STORY = 60

/**
 * A failed episode with as little trouble in it as the same promise needs to be broken, told for people: what broke, the
 * last that happened, and how to see it again.
 */
export async function explained(programs: Programs, failed: EpisodePlan, broken: Broken): Promise<string> {
  let smallest = failed
  for (const trouble of troubles) {
    const plan = { ...smallest, without: [...(smallest.without ?? []), trouble] }
    if ((await play(programs, plan)).broken?.promise === broken.promise) smallest = plan
  }
  const { broken: found = broken, story } = await play(programs, { ...smallest, remembered: STORY })
  const kept = troubles.filter((trouble) => smallest.without?.includes(trouble) !== true)
  return [
    `Broken: ${found.promise}, in event ${found.step} of episode ${failed.seed}`,
    found.detail,
    `Trouble that it takes: ${kept.join(', ') || 'none'}. Before it happened:`,
    ...story,
    `Again: npm run simulate -- --episode ${failed.seed}${smallest.without ? ` --without ${smallest.without.join()}` : ''}`,
  ].join('\n')
}
