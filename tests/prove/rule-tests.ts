/** The tests that wrong rules are tried against, the quickest first; left out are the long searches. */
export const ruleTests = [
  'tests/machines/chart-alone.test.ts',
  'tests/machines/no-way.test.ts',
  'tests/machines/dispute.test.ts',
  'tests/machines/reasons.test.ts',
  'tests/machines/details.test.ts',
  'tests/machines/record.test.ts',
  'tests/machines/refusals.test.ts',
  'tests/machines/permissions.test.ts',
  'tests/machines/display.test.ts',
  'tests/machines/event-norm.test.ts',
  'tests/machines/standing.test.ts',
  'tests/machines/links.test.ts',
  'tests/machines/outcomes.test.ts',
  'tests/machines/targets.test.ts',
  'tests/machines/stations.test.ts',
  'tests/machines/meetings.test.ts',
  'tests/machines/new-items.test.ts',
  'tests/machines/next-steps.test.ts',
  'tests/machines/owed.test.ts',
  'tests/machines/term.test.ts',
  'tests/machines/lapsed.test.ts',
  'tests/machines/existence.test.ts',
  'tests/machines/three-partners.test.ts',
  'tests/machines/motions.test.ts',
  'tests/machines/motion-filing.test.ts',
  'tests/machines/motion-refusals.test.ts',
  'tests/machines/offers.test.ts',
  'tests/machines/motion-offers.test.ts',
  'tests/machines/reminders.test.ts',
  'tests/machines/working-days.test.ts',
  'tests/machines/majority.test.ts',
  'tests/machines/agreement-check.test.ts',
  'tests/machines/malformed.test.ts',
  'tests/machines/replay.test.ts',
  'tests/machines/charts.test.ts',
  'tests/scenarios.test.ts',
  'tests/machines/agreement.test.ts',
  'tests/machines/explained.test.ts',
  'tests/machines/reachable-motions.test.ts',
  'tests/machines/histories.test.ts',
] as const

/** What takes long, or is about one thing alone, is asked only where it can know. */
const about: Readonly<Record<string, RegExp>> = {
  'tests/machines/agreement.test.ts': /agreements\//u,
  'tests/machines/agreement-check.test.ts': /agreements\/|vocabulary/u,
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
