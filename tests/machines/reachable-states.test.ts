import { promisesOverAllStates } from '../support/reachable.ts'
import { inCouncil } from '../support/searches.ts'

/**
 * The invariants I1–I17, I19, I20, I22, I25 and L1–L6 over every reachable state of one agenda item in the council. What the model
 * takes in and what it leaves out is written in `support/item-model.ts`. `DEEPER=1` widens the bounds (minutes).
 */
promisesOverAllStates(inCouncil)
