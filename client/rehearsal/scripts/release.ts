import { does, eachDoes, lead, mayNot, seen } from '../cast.ts'
import { classified, item, oneItem, type Rehearsal } from '../written.ts'

/** The exception: every way was gone, every faction consents with reasons; and one takes it back. */
export const release: Rehearsal = (cast, props) => {
  const { first, second, others, all, day } = cast
  const thin = {
    item,
    version: 1,
    decidedOn: day(0, '16:00').slice(0, 10),
    form: 'meeting',
    justification: props['reason'],
  }
  const full = { ...thin, financeStatement: props['finances'], board: true }
  return {
    ...oneItem(cast, props),
    prelude: [
      ...classified(cast, 'relevant'),
      does(lead(second), 'dissent.flag', { item }),
      ...eachDoes(all, 'consensus.fail', { item }),
    ],
    moves: [
      ['tooEarly', 'G6.2', mayNot('G6.2', lead(first), 'release.open', { item })],
      [
        'oneWaives',
        'G6.2',
        does(lead(first), 'adjourn.waive', { item }),
        seen({ item, display: 'noLine', norm: 'G6.2', next: others.map(lead) }),
      ],
      ['allWaive', 'G6.2', ...eachDoes(others, 'adjourn.waive', { item }), seen({ item, display: 'noLine' })],
      [
        'opened',
        'G6.4',
        does(lead(first), 'release.open', { item }),
        seen({ item, display: 'noLine', norm: 'G6.4', next: [...all] }),
      ],
      [
        'thin',
        'G6.5',
        does(lead(first), 'release.consent', thin),
        seen({ item, display: 'noLine', norm: 'G6.4', next: [...all] }),
      ],
      [
        'full',
        'G6.5',
        does(lead(first), 'release.consent', full),
        seen({ item, display: 'noLine', norm: 'G6.4', next: [...others] }),
      ],
      [
        'released',
        'G6.4',
        ...eachDoes(others, 'release.consent', full),
        seen({ item, display: 'free', norm: 'G6.4', next: [] }),
      ],
      [
        'revoked',
        'G6.4',
        does(lead(second), 'release.revoke', { item, reason: props['revoked'] }),
        seen({ item, display: 'noLine', norm: 'G4.3' }),
      ],
    ],
  }
}
