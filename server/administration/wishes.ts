import type { NewMandate } from '../protocol/administration.ts'
import { leavesNoLead, type Wish } from '../identity/mandate-plan.ts'
import type { Register } from '../identity/register.ts'

/** A mandate as it was sent, as a wish for this person. */
export function wishOf(person: string, mandate: NewMandate): Wish {
  const { from, to } = mandate
  if (mandate.kind === 'deputy') return { kind: 'deputy', person, from, to, represents: mandate.represents }
  const { partner, role, committees, board } = mandate
  return { kind: 'own', person, from, to, partner, office: { role, committees, board } }
}

/** Would a partner be without a lead today if this person were gone? */
export const givesUpLastLead = (register: Register, person: string): boolean =>
  register.mandates
    .filter((each) => each.person === person && each.from <= register.today())
    .some(
      (each) =>
        (each.to === null || each.to >= register.today()) && leavesNoLead(register.mandates, each, register.today()),
    )
