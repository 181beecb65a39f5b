import { does, eachDoes, lead, mayNot, secretary, seen } from '../cast.ts'
import { classified, item, oneItem, type Rehearsal, sitting } from '../written.ts'

/** One side's wish is enough: adjourned, back on the agenda, settled. */
export const adjournment: Rehearsal = (cast, props) => {
  const { first, second, others, all, council, day } = cast
  const { meetings, items } = oneItem(cast, props)
  const next = 'next-sitting'
  return {
    meetings: [...meetings, { id: next, body: council, start: day(44, '16:00') }],
    items,
    prelude: [
      ...classified(cast),
      does(lead(second), 'dissent.flag', { item }),
      does(secretary(first), 'meeting.invite', { meeting: sitting }),
      does(secretary(first), 'meeting.invite', { meeting: next }),
    ],
    moves: [
      ['tooEarly', 'G6.2', mayNot('G6.2', lead(second), 'adjourn.request', { item })],
      [
        'firstFails',
        'G6.1',
        does(lead(first), 'consensus.fail', { item }),
        seen({ item, display: 'noLine', norm: 'G6.1', next: others.map(lead) }),
      ],
      [
        'allFail',
        'G6.2',
        ...eachDoes(others, 'consensus.fail', { item }),
        seen({ item, display: 'noLine', norm: 'G6.2' }),
      ],
      [
        'wish',
        'G6.2',
        does(lead(second), 'adjourn.request', { item }),
        seen({ item, display: 'adjourn', norm: 'G6.2', next: [] }),
      ],
      ['notYetRelease', 'G6.2', mayNot('G6.2', lead(first), 'release.open', { item })],
      [
        'called',
        'G6.2',
        { at: day(9, '16:05') },
        does(secretary(first), 'meeting.open', { meeting: sitting, quorate: true }),
        does(secretary(first), 'item.call', { item }),
        seen({ item, display: 'adjourn', norm: 'G6.2' }),
      ],
      [
        'carried',
        'G6.2',
        does(secretary(first), 'adjourn.carried', { item, basis: 'agreement' }),
        seen({ item, display: 'adjourn', norm: 'G6.2', until: next, adjournments: 1 }),
      ],
      [
        'back',
        'G6.3',
        { at: day(38, '09:00') },
        does(secretary(first), 'agenda.place', { item, meeting: next }),
        seen({ item, display: 'noLine', norm: 'G6.3' }),
      ],
      [
        'settled',
        'G4.3',
        ...eachDoes(all, 'consensus.confirm', { item, vote: 'yes', version: 1 }),
        seen({ item, display: 'yes', norm: 'G4.3' }),
      ],
    ],
  }
}
