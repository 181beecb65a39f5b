import { choose } from '../language.ts'
import { measuresDe } from './measures-de.ts'
import { measuresEn } from './measures-en.ts'

/** The words of the measures' pages, in the language of the interface. */
export const measuresText = choose({ de: measuresDe, en: measuresEn })
