import type { Agreement } from './agreement.ts'
import { krefeld } from './krefeld-2020-2025/index.ts'

const agreements: ReadonlyMap<string, Agreement> = new Map([krefeld].map((agreement) => [agreement.id, agreement]))

/** The ids of all that have been entered, the one to take where nobody says which first. */
export const agreementIds = (): string[] => [...agreements.keys()]

/** The agreement of this id, or undefined if none such has been entered. */
export const agreementById = (id: string): Agreement | undefined => agreements.get(id)
