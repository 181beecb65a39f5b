import type { NormId } from '../../agreements/agreement.ts'
import { allStamped, stamped } from '../../stamps.ts'
import { effectOf } from '../chart-events.ts'
import type { ItemContext, Observation, ObservationReason } from '../context.ts'

/** The norm that each kind of observation is about (§3.7). */
const norms: Record<ObservationReason, NormId> = {
  dissentWhileCalled: 'G3.1',
  dissentDuringVote: 'G3.1',
  revokedWhileCalled: 'G3.1',
  otherUnreachable: 'G6.1',
  adjournmentNotSupported: 'G6.2',
  placedOffTarget: 'G6.2',
}

export const openObservation = (c: ItemContext, norm: NormId): Observation | undefined =>
  c.observations.find((observation) => observation.norm === norm && !observation.closed)

/** Each norm once while open: a second occasion adds nothing. */
export function observe(c: ItemContext, reason: ObservationReason, at: string): Pick<ItemContext, 'observations'> {
  const norm = norms[reason]
  if (openObservation(c, norm)) return { observations: c.observations }
  return { observations: [...c.observations, { norm, at, reason, stamps: [], closed: false }] }
}

/** Only the boards of all partners close an observation, with a comment; time closes none (L6). */
export const stampObservation = effectOf((c, e) => {
  const open = openObservation(c, e.norm)
  if (!open) return {}
  const stamps = stamped(open.stamps, e.who)
  const closed = allStamped(c.partners, stamps)
  return { observations: c.observations.map((each) => (each === open ? { ...open, stamps, closed } : each)) }
}, 'observation.close')
