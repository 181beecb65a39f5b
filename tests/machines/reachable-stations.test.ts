import { promisesOverAllStates } from '../support/reachable.ts'
import { onTheWay } from '../support/searches.ts'

/**
 * The same promises as in `reachable-states.test.ts` where a committee prepares the council's decision, and where the
 * meetings open, close, fail and are cancelled around the item. `DEEPER=1` widens the bounds (minutes).
 */
promisesOverAllStates(onTheWay)
