import { choose } from '../language.ts'
import { boardDe } from './board-de.ts'
import { boardEn } from './board-en.ts'

/** The words of the board of planned motions. */
export const boardText = choose({ de: boardDe, en: boardEn })
