import { guardsDe as de } from './guards-de.ts'
import { guardsEn as en } from './guards-en.ts'
import { choose } from './language.ts'

/** The rules of the program as sentences, by their names in the code. */
export const guardText = choose({ de, en })
