import type { Agreement } from '../../machines/agreements/agreement.ts'
import { isInForce, isOver } from '../../machines/term.ts'
import { dayOf } from '../../machines/working-days.ts'

const last = new WeakMap<Agreement, { readonly at: string; readonly calendar: string }>()

/**
 * All that a view takes from the clock: whether the agreement is in force (G1.2), and which day it is (reminders). No
 * state changes with it.
 */
export function calendarOf(agreement: Agreement, at: string): string {
  const known = last.get(agreement)
  if (known?.at === at) return known.calendar
  const calendar = `${String(isInForce(agreement, at))} ${String(isOver(agreement, at))} ${dayOf(agreement, at)}`
  last.set(agreement, { at, calendar })
  return calendar
}
