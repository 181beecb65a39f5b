import { raise } from 'xstate'
import type { ItemEvent } from './chart-events.ts'
import type { ItemContext } from './context.ts'
import { itemChart } from './vocabulary.ts'

/** Is the item one that the partners vote alike on? All of them say so, or it is open (G2.1, G7.1). */

/** The coordination beside it hears that nothing binds any more… */
const closeClass = raise<ItemContext, ItemEvent, ItemEvent, undefined>(({ event }) => ({
  type: 'class.closed',
  who: event.who,
}))
/** …or that everything is open again. */
const reopenClass = raise<ItemContext, ItemEvent, ItemEvent, undefined>(({ event }) => ({
  type: 'class.reopened',
  who: event.who,
}))

const proposing = { 'classify.propose': { guard: 'notInVote', target: 'proposed', actions: 'proposeClass' } } as const

export const classification = itemChart.createStateConfig({
  initial: 'unclassified',
  states: {
    unclassified: {
      meta: { norm: 'G2.1' },
      tags: 'noLine',
      on: {
        ...proposing,
        'class.inherited': [
          { guard: 'inheritsClosed', target: 'confirmed', actions: ['inheritClass', closeClass] },
          { guard: 'notInVote', target: 'confirmed', actions: 'inheritClass' },
        ],
      },
    },
    proposed: {
      meta: { norm: 'G2.1' },
      tags: 'noLine',
      on: {
        'classify.confirm': [
          { guard: 'closesClass', target: 'confirmed', actions: ['stampClass', closeClass] },
          { guard: 'lastClassStamp', target: 'confirmed', actions: 'stampClass' },
          { guard: 'confirmsClass', actions: 'stampClass' },
        ],
        'classify.dispute': { guard: 'notInVote', target: 'disputed', actions: 'unsettleClass' },
      },
    },
    disputed: { meta: { norm: 'G2.1' }, tags: 'noLine', on: proposing },
    confirmed: {
      meta: { norm: 'G2.1' },
      on: {
        'classify.reopen': { guard: 'notInVote', target: 'disputed', actions: ['unsettleClass', reopenClass] },
        'item.refer': { guard: 'risesUncovered', target: 'unclassified', actions: ['forgetClass', closeClass] },
      },
    },
  },
})
