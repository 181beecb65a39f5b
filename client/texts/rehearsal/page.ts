import { choose } from '../language.ts'
import { pageDe } from './page-de.ts'
import { pageEn } from './page-en.ts'

/** The words of the rehearsal's screen, in the language of the interface. */
export const rehearsalText = choose({ de: pageDe, en: pageEn })
