import type { Day, Mandate } from '../../db/mandates.ts'
import type { MandateView } from '../protocol/administration.ts'

/** A mandate as the register's keepers and the administrator see it, on this day. */
export function mandateView(mandate: Mandate, today: Day): MandateView {
  const { id, person, partner, from, to } = mandate
  const own = mandate.kind === 'own'
  return {
    id,
    person,
    partner,
    from,
    to,
    state: stateOn(mandate, today),
    office: own ? { ...mandate.office, committees: [...mandate.office.committees] } : null,
    represents: own ? null : mandate.represents,
  }
}

function stateOn({ confirmed, from, to }: Mandate, today: Day): MandateView['state'] {
  if (to !== null && to < today) return 'over'
  if (!confirmed) return 'waits'
  return from > today ? 'ahead' : 'holds'
}
