import { promisesOverAllStates } from '../support/reachable.ts'

/**
 * The invariants I1–I20, I25 and L1–L6 over every reachable state of one agenda item in the council. What the model
 * takes in and what it leaves out is written in `support/item-model.ts`. `DEEPER=1` widens the bounds (minutes).
 */
const deeper = process.env['DEEPER'] === '1'
const classes = ['covered', 'notCovered', 'resolution'] as const

promisesOverAllStates('two text versions without financial effect', {
  finance: 'none',
  versions: deeper ? 3 : 2,
  classes,
  votes: deeper ? ['yes', 'adjourn', 'abstain'] : ['yes', 'adjourn'],
  limit: 500_000,
})

promisesOverAllStates('one text at the core of the budget', {
  finance: 'core',
  versions: deeper ? 2 : 1,
  classes,
  votes: ['yes'],
  limit: 500_000,
})
