import { DateTime } from 'luxon'
import type { Choices, Subscriber } from '../../db/notifications.ts'

/** Two messages at once to the same person lie at least so far apart: an agenda is one message, not forty. */
export const usualGap = 60_000

/**
 * May what waits for this person be sent now (milliseconds since 1970)? Hours are those of the clock on the wall where the
 * agreement is at home, whatever summer time does.
 */
export function mayLeave({ choices, toldAt }: Subscriber, now: number, timeZone: string, gap: number): boolean {
  const { when, hour } = choices
  const here = DateTime.fromMillis(now, { zone: timeZone })
  if (when === 'off' || isQuiet(choices, now, timeZone)) return false
  // A clock set back must not silence anybody.
  if (when === 'atOnce') return now - toldAt >= gap || toldAt > now
  return toldAt < lastHour(here, hour) || toldAt > now
}

/** Is it an hour in which this person wants no message? A digest has an hour of its own. */
export function isQuiet({ when, quiet }: Choices, now: number, timeZone: string): boolean {
  if (when !== 'atOnce' || quiet === null) return false
  const { hour } = DateTime.fromMillis(now, { zone: timeZone })
  const { from, to } = quiet
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to
}

/** The last time that it became this hour. */
function lastHour(here: DateTime, hour: number): number {
  const today = here.startOf('day').set({ hour })
  return (today <= here ? today : today.minus({ days: 1 })).toMillis()
}
