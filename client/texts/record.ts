import { choose } from './language.ts'
import { recordDe } from './record-de.ts'
import { recordEn } from './record-en.ts'

/** The words of the printable record. */
export const recordText = choose({ de: recordDe, en: recordEn })
