import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What takes long is asked last, and the longest searches not at all. */
const last = [
  'tests/scenarios.test.ts',
  'tests/machines/agreement.test.ts',
  'tests/machines/explained.test.ts',
  'tests/machines/reachable-motions.test.ts',
  'tests/machines/histories.test.ts',
]
const never = /reachable-st|second-half|chart-step|chart-drawing/u

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The tests that wrong rules are tried against: every one of the rules but the long searches, the quickest first. */
export const ruleTests: readonly string[] = [
  ...globSync('tests/machines/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !never.test(file) && !last.includes(file))
    .toSorted(),
  ...last,
]

/** What takes long, or is about one thing alone, is asked only where it can know. */
const about: Readonly<Record<string, RegExp>> = {
  'tests/machines/agreement.test.ts': /agreements\//u,
  'tests/machines/agreement-check.test.ts': /agreements\/|vocabulary/u,
  'tests/machines/agreement-limits.test.ts': /agreements\/|vocabulary/u,
  'tests/machines/explained.test.ts':
    /machine\.ts|item\/(coordination|classification|proceedings|vocabulary)\.ts|motion\/vocabulary/u,
  'tests/machines/reachable-motions.test.ts': /machines\/motion\//u,
  'tests/machines/histories.test.ts':
    /machines\/(item|motion|meeting)\/(?!events|reminders|next)|machines\/(enact|links|charted|refusals|sitting|stamps)/u,
}

/** An agreement's file is read and checked: that is asked of what tests agreements, and of the scenarios. */
const ofAgreements = /agreement|three-partners|scenarios/u

export const canTell = (test: string, file: string): boolean =>
  file.includes('/agreements/') ? ofAgreements.test(test) : about[test]?.test(file) !== false
