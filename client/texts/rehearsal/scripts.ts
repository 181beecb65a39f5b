import { choose } from '../language.ts'
import { scriptsDe } from './scripts-de.ts'
import { scriptsEn } from './scripts-en.ts'

/** What is said with each rehearsal of the repertoire, in the language of the interface. */
export const scriptText = choose({ de: scriptsDe, en: scriptsEn })
