import { DateTime } from 'luxon'

/** Where the council takes its time from. The demo and the scenarios bring one of their own. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number
}

export const systemClock: Clock = { now: () => Date.now() }

/** Clocks are set forward and back on the quarter of an hour, everywhere and always, at the finest. */
const QUARTER_MS = 15 * 60_000

/** The offset that held when a zone was last asked for: in milliseconds, and as it is written. */
const offsets = new Map<string, { readonly quarter: number; readonly ms: number; readonly written: string }>()

/** A moment as it stands in the log: ISO 8601 with the offset that holds in this time zone. */
export function isoTime(millis: number, timeZone: string): string {
  const { ms, written } = offsetAt(millis, timeZone)
  return new Date(millis + ms).toISOString().slice(0, -1) + written
}

function offsetAt(millis: number, timeZone: string): { readonly ms: number; readonly written: string } {
  const quarter = Math.floor(millis / QUARTER_MS)
  const known = offsets.get(timeZone)
  if (known?.quarter === quarter) return known
  const moment = DateTime.fromMillis(millis, { zone: timeZone })
  const iso = moment.toISO()
  if (iso === null) throw new Error(`${millis} is no moment in the time zone ${timeZone}.`)
  const found = { quarter, ms: moment.offset * 60_000, written: iso.slice('2021-02-04T17:00:00.000'.length) }
  offsets.set(timeZone, found)
  return found
}
