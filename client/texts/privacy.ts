import { choose } from './language.ts'
import { privacyDe } from './privacy-de.ts'
import { privacyEn } from './privacy-en.ts'

/** The words of the data protection page. */
export const privacyText = choose({ de: privacyDe, en: privacyEn })
