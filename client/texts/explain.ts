import { explainDe } from './explain-de.ts'
import { explainEn } from './explain-en.ts'
import { choose } from './language.ts'

/** The words around the charts and beside the printed text. */
export const explainText = choose({ de: explainDe, en: explainEn })
