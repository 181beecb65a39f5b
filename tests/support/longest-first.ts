import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, measured; a fresh clone knows no times of its own, and a long file begun last keeps one core idle. */
const longest = [
  'browser/axe',
  'machines/histories.test',
  'machines/histories-second-half',
  'browser/explained',
  'browser/story',
  'machines/reachable-states',
  'browser/',
  'machines/reachable-stations',
  'simulation/crash',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((part) => moduleId.includes(`/tests/${part}`))
  return place === -1 ? longest.length : place
}

/** Starts the longest files first, so that both workers end at about the same time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other))
  }
}
