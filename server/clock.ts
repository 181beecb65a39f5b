import { DateTime } from 'luxon'

/** Where the council takes its time from. The demo and the scenarios bring one of their own. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A moment as it stands in the log: ISO 8601 with the offset that holds in this time zone. */
export function isoTime(millis: number, timeZone: string): string {
  const iso = DateTime.fromMillis(millis, { zone: timeZone }).toISO()
  if (iso === null) throw new Error(`${millis} is no moment in the time zone ${timeZone}.`)
  return iso
}
