import type { Agreement, Seating } from './agreements/agreement.ts'
import { dayOf } from './working-days.ts'

/**
 * The seats of a body on the day of a moment (ISO 8601 with offset); undefined where none are known. They may change
 * within a term, so nobody asks without a date.
 */
export function seatingOn(agreement: Agreement, body: string, at: string): Seating | undefined {
  const day = dayOf(agreement, at)
  return agreement.seats?.find((seating) => seating.body === body && seating.from <= day && day <= seating.to)
}
