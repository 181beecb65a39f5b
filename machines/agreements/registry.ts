import type { Agreement } from './agreement.ts'
import { agreementIn } from './check.ts'
import { krefeld } from './krefeld-2020-2025/index.ts'
import musterstadtFile from './musterstadt/agreement.json' with { type: 'json' }

/** A fictional agreement of three partners with two adjournments: the example to start one's own file from. */
const musterstadt = agreementIn(musterstadtFile)

const agreements: ReadonlyMap<string, Agreement> = new Map(
  [krefeld, musterstadt].map((agreement) => [agreement.id, agreement]),
)

/** The ids of all that have been entered, the one to take where nobody says which first. */
export const agreementIds = (): string[] => [...agreements.keys()]

/** The agreement of this id, or undefined if none such has been entered. */
export const agreementById = (id: string): Agreement | undefined => agreements.get(id)
