import { language } from './language.ts'
import { type Sides, sidesIn } from '../../server/protocol/words/sides.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'

export type { Sides } from '../../server/protocol/words/sides.ts'

/** The partners' names in the language of the interface. */
export const sidesOf = (agreement: Agreement | null): Sides => sidesIn(agreement, language.value)
