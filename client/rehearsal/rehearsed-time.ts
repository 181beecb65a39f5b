import { clock, weekday } from '../texts/dates.ts'

/** Donnerstag, 4. Februar 2021, 17:00: the rehearsal's own clock, which stands still until a step moves it. */
export const dayAndClockLong = (at: string): string => `${weekday(at)}, ${clock(at)}`
