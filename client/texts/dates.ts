import { language } from './language.ts'
import { wallTime, type WallTime } from './wall-clock.ts'

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

const wall = (moment: Moment): WallTime => wallTime(date(moment), zone)
const two = (figure: number): string => String(figure).padStart(2, '0')

/** 17:42 */
export function clock(moment: Moment): string {
  const { hour, minute } = wall(moment)
  return `${two(hour)}:${two(minute)}`
}

/** 17:42:08 */
export const clockWithSeconds = (moment: Moment): string => `${clock(moment)}:${two(wall(moment).second)}`

/** 04.02. or 04/02 */
export function dayShort(moment: Moment): string {
  const { day, month } = wall(moment)
  return language.value === 'de' ? `${two(day)}.${two(month)}.` : `${two(day)}/${two(month)}`
}

/** 4. Februar 2021 */
export const dayLong = (moment: Moment): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }).format(date(moment))

/** Donnerstag, 4. Februar 2021 */
export const weekday = (moment: Moment): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date(moment))

/** 4. Februar */
export const dayAndMonth = (moment: Moment): string => format({ day: 'numeric', month: 'long' }).format(date(moment))

/** The time alone if it is on the same day as `now`, else with the day before it: "17:42", "04.02., 17:42". */
export const dayAndClock = (moment: Moment, now: Moment): string =>
  isoDay(moment) === isoDay(now) ? clock(moment) : `${dayShort(moment)}, ${clock(moment)}`

/** The calendar day where the council meets, as in 2021-02-04. */
export function isoDay(moment: Moment): string {
  const { year, month, day } = wall(moment)
  return `${String(year)}-${two(month)}-${two(day)}`
}

/** A moment of a calendar day (2021-02-04), for the formats above. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`

/** The day after the one of this moment, as in 2021-02-05, also where a day has 23 or 25 hours. */
export const dayAfter = (moment: Moment): string =>
  new Date(Date.parse(noonOf(isoDay(moment))) + 86_400_000).toISOString().slice(0, 10)

/** Do., 4. Feb. */
export const dayOfWeek = (moment: Moment): string =>
  format({ weekday: 'short', day: 'numeric', month: 'short' }).format(date(moment))
