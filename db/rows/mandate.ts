import type { Mandate, MandateChange, RegisterEntry, Role } from '../mandates.ts'

/** A mandate as a row of `mandates`, in every store. */
export interface MandateRow {
  id: string
  person: string
  partner: string
  from_day: string
  to_day: string | null
  role: Role | null
  committees: string | null
  board: number | null
  represents: string | null
  confirmed_by: string | null
  confirmed_at: number | null
}

/** A line of a register as a row of `register`. */
export type LineRow = Omit<RegisterEntry, 'by' | 'change'> & { actor: string; change: string }

export const lineFrom = ({ actor, change, ...line }: LineRow): RegisterEntry => ({
  ...line,
  by: actor,
  change: JSON.parse(change) as MandateChange,
})

export function mandateFrom(row: MandateRow): Mandate {
  const { id, person, partner, from_day: from, to_day: to } = row
  const confirmed = row.confirmed_by === null ? null : { by: row.confirmed_by, at: row.confirmed_at ?? 0 }
  const dated = { id, person, partner, from, to, confirmed }
  if (row.represents !== null) return { kind: 'deputy', ...dated, represents: row.represents }
  const { role, committees, board } = row
  if (role === null) throw new Error(`The mandate ${id} has no role.`)
  return {
    kind: 'own',
    ...dated,
    office: { role, committees: JSON.parse(committees ?? '[]') as string[], board: board === 1 },
  }
}

export function mandateRow(mandate: Mandate): MandateRow {
  const { id, person, partner, from, to, confirmed } = mandate
  const office = mandate.kind === 'own' ? mandate.office : null
  return {
    id,
    person,
    partner,
    from_day: from,
    to_day: to,
    role: office?.role ?? null,
    committees: office && JSON.stringify(office.committees),
    board: office && Number(office.board),
    represents: mandate.kind === 'deputy' ? mandate.represents : null,
    confirmed_by: confirmed?.by ?? null,
    confirmed_at: confirmed?.at ?? null,
  }
}
