import type { Agreement } from './agreements/agreement.ts'
import { refusedByChart } from './charted.ts'
import { type Changes, CouncilLedger, type CouncilState, Draft } from './council-state.ts'
import { enact } from './enact.ts'
import type { Event } from './events.ts'
import { withRev } from './item/step.ts'
import type { Refusal } from './refusal.ts'
import { refusedBeforehand } from './refusals.ts'
import { refusedInSitting } from './sitting.ts'

export type Decision = { readonly ok: true; readonly changes: Changes } | Refusal

/**
 * The rule: what an event makes of a council, or the refusal that says which norm stands against it. Pure; the event
 * brings who and when.
 */
export function decide(state: CouncilState, event: Event): Decision {
  const refusal = refusalOf(state, event)
  if (refusal) return refusal
  const draft = new Draft(state)
  enact(draft, event)
  return { ok: true, changes: draft.changes() }
}

/** Why this event would be refused now, without working out what it would change. First match wins (§3.8). */
export const refusalOf = (state: CouncilState, event: Event): Refusal | undefined =>
  refusedBeforehand(state, event) ?? refusedByChart(state, event) ?? refusedInSitting(state, event)

/** An entry of the log that the rules would refuse: the log and the rulebook do not belong together. */
export class ReplayError extends Error {
  constructor(event: Event, { code, reason }: Refusal) {
    super(`Entry ${event.id} (${event.command.type}) is in the log, but these rules refuse it: ${code}, ${reason}`)
    this.name = 'ReplayError'
  }
}

/**
 * The state that a log leads to: every entry decided again by the rules, in order.
 * @throws {ReplayError} on an entry that the rules refuse.
 */
export function replay(agreement: Agreement, events: Iterable<Event>): CouncilLedger {
  const ledger = new CouncilLedger(agreement)
  let version = 0
  for (const event of events) apply(ledger, event, ++version)
  return ledger
}

/**
 * One more entry of the log, decided and settled at its version.
 * @throws {ReplayError} if the rules refuse it.
 */
export function apply(ledger: CouncilLedger, event: Event, version: number): void {
  const decision = decide(ledger, event)
  if (!decision.ok) throw new ReplayError(event, decision)
  ledger.put(at(decision.changes, version))
}

/** Marks everything that changed with the log version that changed it. */
export const at = ({ items, meetings, motions }: Changes, rev: number): Changes => ({
  items: items.map((item) => withRev(item, rev)),
  meetings: meetings.map(({ value, context }) => ({ value, context, rev })),
  motions: motions.map(({ value, context }) => ({ value, context, rev })),
})
