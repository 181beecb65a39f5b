import { choose } from '../language.ts'
import { motionActsDe } from './acts-de.ts'
import { motionActsEn } from './acts-en.ts'

/** The words of what may be done with a planned motion. */
export const motionActText = choose({ de: motionActsDe, en: motionActsEn })
