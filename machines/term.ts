import { DateTime } from 'luxon'
import type { Agreement } from './agreements/agreement.ts'

/** First and last millisecond of an agreement's term, computed once: the days are whole ones in its time zone (G1.2). */
const terms = new WeakMap<Agreement, { from: number; to: number }>()

function termOf(agreement: Agreement): { from: number; to: number } {
  const known = terms.get(agreement)
  if (known) return known
  const day = (iso: string): DateTime => DateTime.fromISO(iso, { zone: agreement.timeZone })
  const term = {
    from: day(agreement.validFrom).startOf('day').toMillis(),
    to: day(agreement.validTo).endOf('day').toMillis(),
  }
  terms.set(agreement, term)
  return term
}

let lastMoment = { iso: '', millis: 0 }

/** Reading a time is the dearest part of asking; all questions of one tick are about the same one. */
function millisOf(iso: string): number {
  if (lastMoment.iso !== iso) lastMoment = { iso, millis: DateTime.fromISO(iso).toMillis() }
  return lastMoment.millis
}

/** Is the agreement in force at this moment (ISO 8601 with offset)? */
export function isInForce(agreement: Agreement, at: string): boolean {
  const { from, to } = termOf(agreement)
  const moment = millisOf(at)
  return moment >= from && moment <= to
}

/** Is its term over? Before it begins nothing lapses. */
export const isOver = (agreement: Agreement, at: string): boolean => millisOf(at) > termOf(agreement).to
