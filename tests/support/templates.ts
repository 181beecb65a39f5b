import type { Command } from '../../machines/events.ts'

export interface Given {
  readonly item: string
  readonly version: number
  readonly partners: readonly string[]
  readonly motion: string
  readonly motionVersion: number
  /** A number to choose by. */
  readonly dice: number
}

export const one = <Value>(dice: number, ...values: readonly Value[]): Value => values[dice % values.length]!

const classes = ['covered', 'covered', 'notCovered', 'resolution'] as const
const finances = ['none', 'none', 'relevant', 'core'] as const
const meetings = ['rat-1', 'rat-1', 'rat-1', 'rat-2', 'rat-2', 'com', 'rat-3'] as const
const text = 'Begründung'

/** Every event of items and meetings; what comes often in a meeting stands here more than once. */
export const templates: readonly ((given: Given) => Command)[] = [
  ({ item, dice }) => ({
    type: 'classify.propose',
    item,
    value: one(dice, ...classes),
    finance: one(dice >> 2, ...finances),
  }),
  ({ item, dice }) => ({ type: 'classify.confirm', item, value: one(dice, ...classes) }),
  ({ item, dice }) => ({ type: 'classify.confirm', item, value: one(dice, ...classes) }),
  ({ item }) => ({ type: 'classify.dispute', item, reason: text }),
  ({ item }) => ({ type: 'classify.reopen', item, reason: text }),
  (given) => ({ type: 'line.propose', ...stance(given) }),
  (given) => ({ type: 'line.confirm', ...stance(given) }),
  (given) => ({ type: 'line.confirm', ...stance(given) }),
  ({ item }) => ({ type: 'line.withdraw', item }),
  ({ item }) => ({ type: 'line.revoke', item, reason: text }),
  ({ item }) => ({ type: 'dissent.flag', item }),
  ({ item }) => ({ type: 'dissent.retract', item }),
  (given) => ({ type: 'consensus.confirm', ...stance(given) }),
  ({ item }) => ({ type: 'consensus.fail', item }),
  ({ item, dice }) => ({ type: 'consensus.fail', item, otherUnreachable: dice % 2 === 0 }),
  ({ item }) => ({ type: 'adjourn.request', item }),
  ({ item }) => ({ type: 'adjourn.withdraw', item }),
  ({ item }) => ({ type: 'adjourn.waive', item }),
  ({ item }) => ({ type: 'adjourn.blocked', item, reason: text }),
  ({ item, dice }) => ({
    type: 'adjourn.carried',
    item,
    basis: one(dice, 'agreement', 'agreement', 'mutual', 'third'),
    ...(dice % 5 === 0 ? { to: one(dice >> 3, ...meetings) } : {}),
  }),
  ({ item, dice, partners }) => ({
    type: 'adjourn.refused',
    item,
    ...(dice % 2 === 0 ? { positions: { [partners[0]!]: 'yes', [partners[1]!]: one(dice >> 1, 'yes', 'no') } } : {}),
  }),
  ({ item }) => ({ type: 'release.open', item }),
  (given) => consent(given),
  (given) => consent(given),
  ({ item }) => ({ type: 'release.refuse', item }),
  ({ item }) => ({ type: 'release.revoke', item }),
  ({ item, version }) => ({ type: 'text.change', item, version: version + 1, note: text }),
  ({ item, version }) => ({ type: 'text.record', item, version, wording: text }),
  ({ item, dice }) => ({ type: 'agenda.place', item, meeting: one(dice, ...meetings) }),
  ({ item, dice }) => ({ type: 'agenda.place', item, meeting: one(dice, ...meetings) }),
  ({ item }) => ({ type: 'agenda.remove', item }),
  ({ item, dice }) => (dice % 3 === 0 ? { type: 'item.noted', item } : { type: 'item.leave', item }),
  ({ item, dice }) => (dice % 4 === 0 ? { type: 'item.withdraw', item } : { type: 'item.call', item }),
  ({ item, dice }) => ({ type: 'item.refer', item, body: one(dice, 'rat', 'FBL') }),
  ({ item }) => ({ type: 'item.supersede', item, by: item === 'b' ? 'a' : 'b' }),
  ({ dice }) => ({ type: 'item.part', item: 'a', part: 'p', title: 'Teil 1', number: '1.1', sameText: dice % 4 !== 0 }),
  () => ({ type: 'item.amend', item: 'a', part: 'x', title: 'Mehr Bäume', originator: 'dritte' }),
  ({ dice }) => ({
    type: 'item.add',
    item: 'n',
    title: 'Dringlichkeit',
    kind: one(dice, 'vorlage', 'teil', 'aenderungsantrag'),
    originator: 'verwaltung',
    meeting: one(dice >> 2, ...meetings),
    ...(dice % 3 === 0 ? {} : { parent: 'a', sameText: dice % 3 === 1 }),
  }),
  ({ item }) => ({ type: 'note.internal', item, text }),
  ({ item, dice }) => ({ type: 'observation.close', item, norm: one(dice, 'G3.1', 'G6.1', 'G6.2'), comment: text }),
  ({ item }) => ({ type: 'item.call', item }),
  ({ item, dice }) => ({ type: 'vote.open', item, mode: one(dice, 'open', 'rollcall', 'secret') }),
  ({ item, dice }) => ({ type: 'vote.open', item, mode: one(dice, 'open', 'rollcall', 'secret') }),
  ({ item }) => ({ type: 'vote.abort', item, reason: text }),
  ({ item, dice, partners }) => ({ type: 'outcome.log', item, ...outcome(dice, partners) }),
  ({ item, dice, partners }) => ({ type: 'outcome.log', item, ...outcome(dice, partners) }),
  ({ item, dice, partners }) => ({ type: 'outcome.correct', item, reason: text, ...outcome(dice, partners) }),
  ({ item }) => ({ type: 'outcome.confirm', item }),
  ({ dice }) => ({ type: 'meeting.invite', meeting: one(dice, ...meetings) }),
  ({ dice }) => ({ type: 'meeting.open', meeting: one(dice, ...meetings), quorate: dice % 7 !== 0 }),
  ({ dice }) =>
    dice % 3 === 0
      ? { type: 'meeting.close', meeting: one(dice, ...meetings) }
      : { type: 'meeting.resume', meeting: one(dice, ...meetings) },
  ({ dice }) =>
    dice % 2 === 0
      ? { type: 'meeting.recess', meeting: one(dice >> 1, ...meetings) }
      : { type: 'meeting.approveMinutes', meeting: one(dice >> 1, ...meetings) },
  ({ dice }) =>
    dice % 2 === 0
      ? { type: 'meeting.cancel', meeting: one(dice >> 1, 'rat-2', 'rat-2', ...meetings) }
      : { type: 'meeting.reschedule', meeting: 'rat-2', start: '2021-03-25T17:00:00+01:00' },
  ({ dice }) => ({
    type: 'meeting.add',
    meeting: one(dice, 'rat-4', 'rat-5'),
    body: 'rat',
    start: one(dice, '2021-05-06T17:00:00+02:00', '2021-03-01T17:00:00+01:00'),
  }),
]

function stance({ item, version, dice }: Given) {
  if (dice % 23 === 0) return { item, vote: 'nominee', nominee: 'Kandidatur 1', version } as const
  return { item, vote: one(dice, 'yes', 'yes', 'yes', 'no', 'adjourn', 'abstain'), version } as const
}

function consent({ item, version, dice }: Given): Command {
  const complete = { justification: text, financeStatement: text, board: true, acknowledgeBudget: true } as const
  return {
    type: 'release.consent',
    item,
    version,
    decidedOn: '2021-02-01',
    form: one(dice, 'meeting', 'circular', 'recess'),
    ...one<Partial<typeof complete>>(dice >> 1, complete, complete, { justification: text }, {}),
  }
}

type OutcomeData = Pick<Extract<Command, { type: 'outcome.log' }>, 'positions' | 'totals' | 'rollCall'>

function outcome(dice: number, partners: readonly string[]) {
  const result = one(dice, 'adopted', 'adopted', 'rejected', 'postponed', 'referred')
  const named = { rollCall: [{ person: 'Ratsmitglied 1', vote: 'yes' as const }] }
  return {
    result,
    ...one<OutcomeData>(
      dice >> 3,
      {},
      { positions: { [partners[0]!]: 'yes', [partners[1]!]: 'mixed' } },
      { totals: { yes: 30, no: 2, abstain: 1 } },
      named,
    ),
  } as const
}
