import { does, eachDoes, lead, mayNot, secretary, seen } from '../cast.ts'
import { item, type Rehearsal, sitting } from '../written.ts'

/** A planned motion from the idea to a common yes: talk first, file later. */
export const motion: Rehearsal = (cast, props) => {
  const { first, second, others, all, council, day } = cast
  const plan = 'plan'
  const yes = { item, vote: 'yes', version: 1 }
  return {
    meetings: [{ id: sitting, body: council, start: day(30, '16:00') }],
    motions: [
      {
        id: plan,
        originator: second,
        kind: 'motion',
        target: council,
        title: props['title'] ?? '',
        essential: false,
        measures: [],
      },
    ],
    moves: [
      [
        'tooEarly',
        'G5.1',
        seen({ motion: plan, by: lead(first), visible: false }),
        mayNot('G5.1', lead(second), 'motion.publish', { motion: plan }),
      ],
      [
        'notice',
        'G5.1',
        does(lead(second), 'motion.notify', { motion: plan, version: 1, text: props['text'] }),
        seen({ motion: plan, by: lead(first), visible: true, state: 'notified' }),
      ],
      ['stillEarly', 'G5.2', mayNot('G5.2', lead(second), 'motion.publish', { motion: plan })],
      [
        'talk',
        'G5.2',
        does(lead(first), 'motion.coordinate', { motion: plan }),
        seen({ motion: plan, by: lead(second), state: 'coordinating' }),
      ],
      [
        'joint',
        'G5.3',
        ...eachDoes(all, 'motion.joint', { motion: plan, version: 1 }),
        seen({ motion: plan, by: lead(first), state: 'clearedJoint' }),
      ],
      [
        'filed',
        'G5.2',
        does(lead(second), 'motion.file', { motion: plan, item }),
        does(secretary(first), 'agenda.place', { item, meeting: sitting, number: '9' }),
        seen({ motion: plan, by: lead(first), state: 'filed' }),
        seen({ item, display: 'noLine', norm: 'G2.1' }),
      ],
      [
        'classified',
        'G2.1',
        does(lead(first), 'classify.propose', { item, value: 'covered', finance: 'none' }),
        ...eachDoes(others, 'classify.confirm', { item, value: 'covered' }),
        seen({ item, display: 'noLine', norm: 'G3.1' }),
      ],
      ['confirmed', 'G4.3', ...eachDoes(all, 'line.confirm', yes), seen({ item, display: 'yes', norm: 'G4.3' })],
    ],
  }
}
