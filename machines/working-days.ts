import { isHoliday } from 'feiertagejs'
import { DateTime } from 'luxon'
import type { Agreement, HolidayCalendar } from './agreements/agreement.ts'

/** Days of the calendar, as people in the agreement's time zone live them: `YYYY-MM-DD`, whatever the clocks do. */

type State = Parameters<typeof isHoliday>[1]

const states: Readonly<Record<HolidayCalendar, State>> = {
  'DE-BB': 'BB',
  'DE-BE': 'BE',
  'DE-BW': 'BW',
  'DE-BY': 'BY',
  'DE-HB': 'HB',
  'DE-HE': 'HE',
  'DE-HH': 'HH',
  'DE-MV': 'MV',
  'DE-NI': 'NI',
  'DE-NW': 'NW',
  'DE-RP': 'RP',
  'DE-SH': 'SH',
  'DE-SL': 'SL',
  'DE-SN': 'SN',
  'DE-ST': 'ST',
  'DE-TH': 'TH',
}

/** The calendar day of a moment (ISO 8601 with offset) where the agreement is at home. */
export const dayOf = ({ timeZone }: Pick<Agreement, 'timeZone'>, at: string): string =>
  DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd')

/** Monday to Friday, without the state's public holidays. */
export function isWorkingDay(day: string, holidays: HolidayCalendar): boolean {
  const { weekday } = DateTime.fromISO(day, { zone: 'utc' })
  return weekday <= 5 && !isHoliday(day, states[holidays])
}

/** Days already counted back: the calendar of holidays is slow, and a council's sittings are few. */
const counted = new Map<string, string>()

/** The day that lies so many working days before the given one, which itself does not count; 0 gives the day itself. */
export function workingDaysBefore(day: string, count: number, holidays: HolidayCalendar): string {
  const key = `${day} ${count} ${holidays}`
  const before = counted.get(key) ?? countBack(day, count, holidays)
  counted.set(key, before)
  return before
}

function countBack(day: string, count: number, holidays: HolidayCalendar): string {
  let before = DateTime.fromISO(day, { zone: 'utc' })
  // Counting back from a day that there is not would never end.
  if (!before.isValid) throw new RangeError(`“${day}” is no day of the calendar.`)
  let left = count
  while (left > 0) {
    before = before.minus({ days: 1 })
    if (isWorkingDay(before.toFormat('yyyy-MM-dd'), holidays)) left -= 1
  }
  return before.toFormat('yyyy-MM-dd')
}
