import { does, eachDoes, lead, mayNot, secretary, seen } from '../cast.ts'
import { agreedOn, item, oneItem, type Rehearsal } from '../written.ts'

/** A line belongs to one text: a new one voids it, and an old screen cannot bring it back. */
export const newText: Rehearsal = (cast, props) => {
  const { first, others } = cast
  const yes = { item, vote: 'yes', version: 2 }
  return {
    ...oneItem(cast, props),
    prelude: agreedOn(cast, 'yes'),
    moves: [
      [
        'change',
        'G3.1',
        does(secretary(first), 'text.change', { item, version: 2, note: props['note'] }),
        seen({ item, display: 'noLine', norm: 'G3.1' }),
      ],
      ['oldScreen', 'G3.1', mayNot('stale', lead(first), 'line.propose', { ...yes, version: 1 })],
      ['propose', 'G3.1', does(lead(first), 'line.propose', yes), seen({ item, display: 'noLine', norm: 'G3.1' })],
      ['confirm', 'G4.3', ...eachDoes(others, 'line.confirm', yes), seen({ item, display: 'yes', norm: 'G4.3' })],
    ],
  }
}
