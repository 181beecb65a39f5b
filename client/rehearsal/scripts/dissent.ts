import { does, eachDoes, lead, mayNot, seen } from '../cast.ts'
import { agreedOn, item, oneItem, type Rehearsal } from '../written.ts'

/** A line falls, and the boards find another one. */
export const dissent: Rehearsal = (cast, props) => {
  const { first, second, others, all } = cast
  const no = { item, vote: 'no', version: 1 }
  return {
    ...oneItem(cast, props),
    prelude: agreedOn(cast, 'yes'),
    moves: [
      [
        'flag',
        'G6.1',
        does(lead(second), 'dissent.flag', { item, reason: props['reason'] }),
        seen({ item, display: 'noLine', norm: 'G6.1', next: all.map(lead) }),
      ],
      ['noProposal', 'G6.1', mayNot('G6.1', lead(first), 'line.propose', { item, vote: 'yes', version: 1 })],
      [
        'firstBoard',
        'G6.1',
        does(lead(first), 'consensus.confirm', no),
        seen({ item, display: 'noLine', norm: 'G6.1', next: others.map(lead) }),
      ],
      [
        'otherBoards',
        'G4.3',
        ...eachDoes(others, 'consensus.confirm', no),
        seen({ item, display: 'no', norm: 'G4.3', next: [] }),
      ],
    ],
  }
}
