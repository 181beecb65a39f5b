import { promisesOverAllStates } from '../support/reachable.ts'

/**
 * The same promises as in `reachable-states.test.ts` where a committee prepares the council's decision, and where the
 * meetings open, close, fail and are cancelled around the item. `DEEPER=1` widens the bounds (minutes).
 */
const deeper = process.env['DEEPER'] === '1'

promisesOverAllStates('prepared in a committee', {
  finance: 'none',
  versions: deeper ? 2 : 1,
  classes: ['covered', 'notCovered'],
  votes: ['yes'],
  preparatory: true,
  limit: 500_000,
})

promisesOverAllStates('while meetings come and go', {
  finance: 'none',
  versions: 1,
  classes: [],
  votes: ['yes'],
  meetings: true,
  limit: 500_000,
})
