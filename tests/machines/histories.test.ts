import { promisesOverHistories } from '../support/histories-hold.ts'

promisesOverHistories(0)
