import { choose } from './language.ts'
import { countDe } from './count-de.ts'
import { countEn } from './count-en.ts'

/** The words for what a count says. Loaded with the desks and the record. */
export const countText = choose({ de: countDe, en: countEn })
