import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Day, Mandate, MandateChange, Office } from '../../db/mandates.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { ProblemCode } from '../problems.ts'
import { ownOn } from './in-force.ts'

/** A mandate that somebody wants entered; who confirms it comes later. */
export type Wish = { readonly person: string; readonly from: Day; readonly to: Day | null } & (
  | { readonly kind: 'own'; readonly partner: string; readonly office: Office }
  | { readonly kind: 'deputy'; readonly represents: string }
)

export type Plan = { readonly changes: readonly MandateChange[] } | { readonly problem: ProblemCode }

const dayBefore = (day: Day): Day => DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd')
const dayAfter = (day: Day): Day => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd')
const isDay = (day: Day): boolean => DateTime.fromISO(day, { zone: 'utc' }).isValid

/** What entering this mandate takes: it waits until somebody of its own side confirms it. */
export function planMandate(all: readonly Mandate[], wish: Wish, agreement: Agreement): Plan {
  const { person, from, to } = wish
  if (!isDay(from) || (to !== null && (!isDay(to) || to < from))) return { problem: 'wrongMandate' }
  const dated = { id: `m-${randomUUID()}`, person, from, to, confirmed: null }
  if (wish.kind === 'deputy') {
    const [own, represented] = [ownOn(all, person, from), ownOn(all, wish.represents, from)]
    if (!own || own.partner !== represented?.partner || wish.represents === person) return { problem: 'wrongDeputy' }
    const mandate = { kind: 'deputy', ...dated, partner: own.partner, represents: wish.represents } as const
    return { changes: [{ type: 'given', mandate }] }
  }
  const { partner, office } = wish
  if (!fits(office, partner, agreement)) return { problem: 'wrongMandate' }
  if (others(all, dated).some((each) => each.from >= from)) return { problem: 'mandateOverlaps' }
  const bound = office.role === 'lead' && office.board
  return {
    changes: [{ type: 'given', mandate: { kind: 'own', ...dated, partner, office: { ...office, board: bound } } }],
  }
}

/** A partner of the agreement; a speaker, and only a speaker, of committees that it names. */
function fits({ role, committees }: Office, partner: string, { partners, bodies }: Agreement): boolean {
  if (!partners.some(({ id }) => id === partner)) return false
  if ((role === 'speaker') !== committees.length > 0) return false
  return committees.every((id) => bodies.some((body) => body.id === id && body.kind === 'committee'))
}

/** Other mandates of the person's own, given or waiting, that would hold at the same time. */
const others = (all: readonly Mandate[], { id, person, from, to }: Pick<Mandate, 'id' | 'person' | 'from' | 'to'>) =>
  all.filter(
    (each) =>
      each.kind === 'own' &&
      each.id !== id &&
      each.person === person &&
      (each.to === null || each.to >= from) &&
      (to === null || each.from <= to),
  )

/** What confirming takes: the mandate counts, and an earlier one of the same person ends the day before. */
export function planConfirmation(all: readonly Mandate[], mandate: Mandate): Plan {
  if (mandate.confirmed) return { problem: 'notWaiting' }
  const earlier = mandate.kind === 'own' ? others(all, mandate) : []
  const ended = earlier.map(({ id }) => ({ type: 'ended', mandate: id, to: dayBefore(mandate.from) }) as const)
  return { changes: [...ended, { type: 'confirmed', mandate: mandate.id }] }
}

/** What ending a mandate takes; one that has not begun, or that nobody confirmed, is taken away instead. */
export function planEnd(all: readonly Mandate[], mandate: Mandate, to: Day, today: Day): Plan {
  if (!isDay(to) || to < dayBefore(today)) return { problem: 'wrongMandate' }
  if (mandate.to !== null && to > mandate.to) return { problem: 'wrongMandate' }
  if (!mandate.confirmed || to < mandate.from) {
    return leavesNoLead(all, mandate, today)
      ? { problem: 'lastLead' }
      : { changes: [{ type: 'withdrawn', mandate: mandate.id }] }
  }
  if (leavesNoLead(all, mandate, dayAfter(to))) return { problem: 'lastLead' }
  return { changes: [{ type: 'ended', mandate: mandate.id, to }] }
}

/** Would this partner have no lead on that day without this mandate, though it has one with it? */
export function leavesNoLead(all: readonly Mandate[], without: Mandate, day: Day): boolean {
  if (without.kind !== 'own' || without.office.role !== 'lead' || !without.confirmed) return false
  const { partner } = without
  return !all.some(
    (each) =>
      each.id !== without.id &&
      each.kind === 'own' &&
      each.partner === partner &&
      each.office.role === 'lead' &&
      each.confirmed !== null &&
      each.from <= day &&
      (each.to === null || each.to >= day),
  )
}
