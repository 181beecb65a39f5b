import { choose } from '../language.ts'
import { actsDe } from './acts-de.ts'
import { actsEn } from './acts-en.ts'

/** The words of what leads and spokespersons may do. */
export const actText = choose({ de: actsDe, en: actsEn })
