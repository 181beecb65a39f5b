import { de } from './chart-de.ts'
import { en } from './chart-en.ts'
import { choose } from './language.ts'

/** The words of the charts. */
export const chartWords = choose({ de, en })
