import { does, eachDoes, lead, mayNot, seen } from '../cast.ts'
import { item, oneItem, type Rehearsal } from '../written.ts'

/** Resolutions are no part of the cooperation: free, without a release. */
export const resolution: Rehearsal = (cast, props) => {
  const { first, second, others } = cast
  return {
    ...oneItem(cast, props, { kind: 'resolution', originator: 'dritte' }),
    moves: [
      [
        'proposeClass',
        'G7.1',
        does(lead(first), 'classify.propose', { item, value: 'resolution', finance: 'none' }),
        seen({ item, display: 'noLine', norm: 'G2.1' }),
      ],
      [
        'free',
        'G7.3',
        ...eachDoes(others, 'classify.confirm', { item, value: 'resolution' }),
        seen({ item, display: 'free', norm: 'G7.3', next: [] }),
      ],
      ['noLine', 'G7.1', mayNot('G7.1', lead(first), 'line.propose', { item, vote: 'yes', version: 1 })],
      ['noDissent', 'G7.1', mayNot('G7.1', lead(second), 'dissent.flag', { item })],
    ],
  }
}
