import { choose } from './language.ts'
import { countDe } from '../../server/protocol/words/count-de.ts'
import { countEn } from '../../server/protocol/words/count-en.ts'

/** The words for what a count says. Loaded with the desks and the record. */
export const countText = choose({ de: countDe, en: countEn })
