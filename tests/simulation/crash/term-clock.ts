import type { Clock } from '../../../server/clock.ts'

/** How far the crashing servers' time is ahead of the real one, in ms: they run in the agreement's term. */
export const clockAhead = Date.parse('2021-01-25T17:00:00+01:00') - Date.now()

/** The time in those servers. */
export const termClock: Clock = { now: () => Date.now() + clockAhead }
