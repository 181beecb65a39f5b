import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, measured; a fresh clone knows no times of its own, and a long file begun last keeps one core idle. What
 * works in one process and what opens browsers take turns: a few browsers at once keep two cores busy, many wait for each other.
 */
const longest = [
  'simulation/simulation',
  'browser/axe',
  'simulation/crash',
  'simulation/failover',
  'db/postgres-failover',
  'machines/histories.test',
  'browser/hall',
  'machines/histories-second-half',
  'browser/explained',
  'machines/reachable-stations',
  'browser/lead',
  'browser/whole-story',
  'machines/reachable-states',
  'browser/first-meeting',
  'browser/log-watch',
  'simulation/mutants',
  'browser/secretary-keys',
  'browser/story',
  'scenarios-on-two-nodes',
  'browser/',
  'server/non-interference',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((part) => moduleId.includes(`/tests/${part}`))
  return place === -1 ? longest.length : place
}

/** Starts the longest files first, so that all workers end at about the same time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other))
  }
}
