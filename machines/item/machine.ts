import { classification } from './classification.ts'
import { coordination } from './coordination.ts'
import { proceedings } from './proceedings.ts'
import { itemChart } from './vocabulary.ts'

/**
 * Said and noted in every state: they stand at the root, where final states hear them too (§3.3). A further ballot may be
 * added to an election after the first one's outcome was confirmed.
 */
const always = {
  'note.internal': { actions: 'addNote' },
  'text.record': { actions: 'recordWording' },
  'observation.close': { actions: 'stampObservation' },
  'child.added': { actions: 'addChild' },
} as const

/**
 * The chart of one agenda item: three regions side by side, and the ways out (RULES §3.1). End states are direct
 * children of the root, or the machine would never be done.
 */
export const itemMachine = itemChart.createMachine({
  id: 'item',
  context: ({ input }) => input,
  initial: 'active',
  on: always,
  states: {
    active: {
      type: 'parallel',
      states: { classification, coordination, proceedings },
      on: {
        'item.withdraw': { guard: 'notInVote', target: 'withdrawn' },
        'item.supersede': [
          { guard: 'lastSupersedeStamp', target: 'superseded', actions: 'stampSupersede' },
          { guard: 'notInVote', actions: 'stampSupersede' },
        ],
        'term.ended': { guard: 'notInVote', target: 'lapsed' },
        'text.parted': { actions: 'partText' },
      },
    },
    decided: { type: 'final', tags: 'terminal' },
    noted: { type: 'final', tags: 'terminal', entry: 'takeOff' },
    withdrawn: { type: 'final', tags: 'terminal', entry: 'takeOff' },
    superseded: { type: 'final', tags: 'terminal', entry: 'takeOff' },
    lapsed: { type: 'final', tags: 'terminal', entry: 'takeOff', meta: { norm: 'G1.2' } },
  },
})
