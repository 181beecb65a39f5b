import { language } from './language.ts'

/** Councils here meet in one zone, wherever the device believes to be. The agreement names it. */
let zone = 'Europe/Berlin'
export function showTimesIn(timeZone: string): void {
  zone = timeZone
}

const formats = new Map<string, Intl.DateTimeFormat>()
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language.value === 'de' ? 'de-DE' : 'en-GB'
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

type Moment = string | number
const date = (moment: Moment): Date => new Date(moment)

/** 17:42 */
export const clock = (moment: Moment): string => format({ hour: '2-digit', minute: '2-digit' }).format(date(moment))

/** 17:42:08 */
export const clockWithSeconds = (moment: Moment): string =>
  format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(date(moment))

/** 04.02. or 04/02 */
export const dayShort = (moment: Moment): string => format({ day: '2-digit', month: '2-digit' }).format(date(moment))

/** 4. Februar 2021 */
export const dayLong = (moment: Moment): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }).format(date(moment))

/** Donnerstag, 4. Februar 2021 */
export const weekday = (moment: Moment): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date(moment))

/** 4. Februar */
export const dayAndMonth = (moment: Moment): string => format({ day: 'numeric', month: 'long' }).format(date(moment))

const calendarDay = (moment: Moment): string =>
  format({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(date(moment))

/** The time alone if it is on the same day as `now`, else with the day before it: "17:42", "04.02., 17:42". */
export const dayAndClock = (moment: Moment, now: Moment): string =>
  calendarDay(moment) === calendarDay(now) ? clock(moment) : `${dayShort(moment)}, ${clock(moment)}`
