import { choose } from './language.ts'
import { downloadsDe } from './downloads-de.ts'
import { downloadsEn } from './downloads-en.ts'

/** The words of what goes out of a meeting. */
export const downloadsText = choose({ de: downloadsDe, en: downloadsEn })
