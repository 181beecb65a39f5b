import type { Agreement } from '../../machines/agreements/agreement.ts'
import { isInForce, isOver } from '../../machines/term.ts'
import { dayOf } from '../../machines/working-days.ts'

const MINUTE_MS = 60_000

const last = new WeakMap<Agreement, { readonly minute: number; readonly calendar: string }>()

/**
 * All that a view takes from the clock: whether the agreement is in force (G1.2), and which day it is (reminders). No
 * state changes with it. Days and terms begin on whole minutes: it is worked out once for each.
 */
export function calendarOf(agreement: Agreement, at: string): string {
  const minute = Math.floor(Date.parse(at) / MINUTE_MS)
  const known = last.get(agreement)
  if (known?.minute === minute) return known.calendar
  const calendar = `${String(isInForce(agreement, at))} ${String(isOver(agreement, at))} ${dayOf(agreement, at)}`
  last.set(agreement, { minute, calendar })
  return calendar
}
