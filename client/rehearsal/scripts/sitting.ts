import { does, lead, secretary, seen } from '../cast.ts'
import { agreedOn, item, oneItem, type Rehearsal, sitting as meeting } from '../written.ts'

/** From the call to the confirmed result; during the vote the display stands still. */
export const sitting: Rehearsal = (cast, props) => {
  const { first, second, all, day } = cast
  const office = secretary(first)
  return {
    ...oneItem(cast, props),
    prelude: [...agreedOn(cast, 'yes'), does(office, 'meeting.invite', { meeting })],
    moves: [
      ['opened', 'G4.3', { at: day(9, '16:02') }, does(office, 'meeting.open', { meeting, quorate: true })],
      ['called', 'G4.3', does(office, 'item.call', { item }), seen({ item, display: 'yes', frozen: false })],
      ['vote', 'G4.3', does(office, 'vote.open', { item, mode: 'open' }), seen({ item, display: 'yes', frozen: true })],
      [
        'lateDissent',
        'G3.1',
        does(lead(second), 'dissent.flag', { item }),
        seen({ item, display: 'yes', frozen: true, observations: ['G3.1'] }),
      ],
      [
        'logged',
        'G4.3',
        does(office, 'outcome.log', {
          item,
          result: 'adopted',
          positions: Object.fromEntries(all.map((partner) => [partner, 'yes'])),
        }),
        seen({ item, display: 'yes', outcome: { result: 'adopted', line: 'kept' } }),
      ],
      ['confirmed', 'G4.3', does(lead(second), 'outcome.confirm', { item }), seen({ item, display: 'done' })],
    ],
  }
}
