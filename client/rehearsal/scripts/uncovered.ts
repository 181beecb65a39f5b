import { does, eachDoes, lead, mayNot, seen } from '../cast.ts'
import { item, oneItem, type Rehearsal } from '../written.ts'

/** A committee decides for good: no line, which is not free; a voluntary line remains possible. */
export const uncovered: Rehearsal = (cast, props) => {
  const { first, second, others, committee } = cast
  const yes = { item, vote: 'yes', version: 1 }
  return {
    ...oneItem(cast, props, { stations: [{ body: committee, role: 'decision' }] }, committee),
    moves: [
      [
        'proposeClass',
        'G2.1',
        does(lead(first), 'classify.propose', { item, value: 'notCovered', finance: 'none' }),
        seen({ item, display: 'noLine', norm: 'G2.1' }),
      ],
      [
        'notCovered',
        'G2.1',
        ...eachDoes(others, 'classify.confirm', { item, value: 'notCovered' }),
        seen({ item, display: 'noLine', norm: 'G2.1', next: [] }),
      ],
      ['noDissent', 'G2.1', mayNot('G2.1', lead(second), 'dissent.flag', { item })],
      [
        'voluntary',
        'G2.1',
        does(lead(first), 'line.propose', yes),
        ...eachDoes(others, 'line.confirm', yes),
        seen({ item, display: 'yes', norm: 'G2.1', voluntary: true }),
      ],
    ],
  }
}
