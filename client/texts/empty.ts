import { choose } from './language.ts'
import { emptyDe } from './empty-de.ts'
import { emptyEn } from './empty-en.ts'

/** What screens say while there is nothing in them, in the language of the interface. */
export const emptyText = choose({ de: emptyDe, en: emptyEn })
