import { DateTime } from 'luxon'

/** Days and times as German offices write them. */

const months = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ')

/** "Donnerstag, 4. Februar 2021", "04.02.2021", "2021-02-04": the first day named, as year-month-day. */
export function dayIn(text: string): string | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return asDay(iso[1], iso[2], iso[3])
  const dotted = /(?<!\d)(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})(?!\d)/.exec(text)
  if (dotted) return asDay(dotted[3]?.length === 2 ? `20${dotted[3]}` : dotted[3], dotted[2], dotted[1])
  const worded = /(?<!\d)(\d{1,2})\.\s*(\p{L}+)\s+(\d{4})(?!\d)/u.exec(text)
  const month = months.indexOf(worded?.[2]?.toLowerCase() ?? '') + 1
  return month > 0 ? asDay(worded?.[3], String(month), worded?.[1]) : undefined
}

/** "17:00 Uhr", "17.30 Uhr", "17 Uhr", "17:00": hours and minutes. A dot alone is no time: it may be a date. */
export function timeIn(text: string): string | undefined {
  const found =
    /(?<![\d.:])(\d{1,2})(?:[:.](\d{2}))?\s*Uhr/iu.exec(text) ?? /(?<![\d.:])(\d{1,2}):(\d{2})(?![\d.])/.exec(text)
  if (!found) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')]
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined
}

const two = (number: number | string | undefined): string => String(number ?? '').padStart(2, '0')

function asDay(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const text = `${year ?? ''}-${two(month)}-${two(day)}`
  return DateTime.fromISO(text).isValid ? text : undefined
}
