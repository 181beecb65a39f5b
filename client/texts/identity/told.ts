import { choose } from '../language.ts'
import { toldDe } from './told-de.ts'
import { toldEn } from './told-en.ts'

/** The words of being told by e-mail and on one's devices. */
export const toldText = choose({ de: toldDe, en: toldEn })
