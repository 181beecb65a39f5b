import { does, eachDoes, lead, mayNot, member, seen } from '../cast.ts'
import { item, oneItem, type Rehearsal } from '../written.ts'

/** From an unclassified item to a line, and what a member may do. */
export const line: Rehearsal = (cast, props) => {
  const { first, second, others } = cast
  const yes = { item, vote: 'yes', version: 1 }
  return {
    ...oneItem(cast, props),
    moves: [
      [
        'proposeClass',
        'G2.1',
        does(lead(first), 'classify.propose', { item, value: 'covered', finance: 'relevant' }),
        seen({ item, display: 'noLine', norm: 'G2.1' }),
      ],
      [
        'confirmClass',
        'G2.1',
        ...eachDoes(others, 'classify.confirm', { item, value: 'covered' }),
        seen({ item, display: 'noLine', norm: 'G3.1' }),
      ],
      [
        'proposeLine',
        'G3.1',
        does(lead(first), 'line.propose', yes),
        seen({ item, display: 'noLine', norm: 'G3.1', next: [...others] }),
      ],
      ['ownProposal', 'G3.1', mayNot('permission', lead(first), 'line.confirm', yes)],
      [
        'confirmLine',
        'G4.3',
        ...eachDoes(others, 'line.confirm', yes),
        seen({ item, display: 'yes', norm: 'G4.3', next: [] }),
      ],
      ['memberFlags', 'G6.1', mayNot('permission', member(second), 'dissent.flag', { item })],
      [
        'memberNotes',
        'G1.1',
        does(member(second), 'note.internal', { item, text: props['note'] }),
        seen({ item, by: lead(second), internal: [props['note'] ?? ''] }),
        seen({ item, by: lead(first), internal: [] }),
        seen({ item, display: 'yes' }),
      ],
    ],
  }
}
