import { choose } from '../language.ts'
import { calendarDe } from './calendar-de.ts'
import { calendarEn } from './calendar-en.ts'

/** The words of private calendar links. */
export const calendarText = choose({ de: calendarDe, en: calendarEn })
