import { DateTime } from 'luxon'

/** The same moment, however it is written. */
export const sameInstant = (one: string, other: string): boolean =>
  one === other || DateTime.fromISO(one).toMillis() === DateTime.fromISO(other).toMillis()
