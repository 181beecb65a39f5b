import { choose } from './language.ts'
import { pastDe } from './past-de.ts'
import { pastEn } from './past-en.ts'

/** The words of past results and roll calls from elsewhere. */
export const pastText = choose({ de: pastDe, en: pastEn })
