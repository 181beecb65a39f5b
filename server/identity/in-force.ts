import type { Day, Mandate, Office } from '../../db/mandates.ts'

type Own = Extract<Mandate, { kind: 'own' }>
type Deputy = Extract<Mandate, { kind: 'deputy' }>

/** What somebody is on a day, and for which partner. */
export interface InForce {
  readonly partner: string
  readonly office: Office
  readonly represents?: string
}

export const covers = ({ from, to }: Pick<Mandate, 'from' | 'to'>, day: Day): boolean =>
  from <= day && (to === null || day <= to)

/** The person's own mandate on this day. Two never hold at once; should they, the later one counts. */
export const ownOn = (mandates: readonly Mandate[], person: string, day: Day): Own | undefined =>
  mandates
    .filter((each): each is Own => each.kind === 'own' && each.person === person)
    .filter((each) => each.confirmed !== null && covers(each, day))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)

/**
 * Which mandate counts on this day: a deputy's while it lasts, else the own one. A deputy acts for somebody of the same
 * side who is in office; where that office has ended, so has the deputy's.
 */
export function inForceOn(mandates: readonly Mandate[], person: string, day: Day): InForce | undefined {
  const own = ownOn(mandates, person, day)
  if (!own) return undefined
  const represented = mandates
    .filter((each): each is Deputy => each.kind === 'deputy' && each.person === person)
    .filter((each) => each.confirmed !== null && covers(each, day))
    .map(({ represents }) => ownOn(mandates, represents, day))
    .find((office) => office?.partner === own.partner)
  return represented
    ? { partner: own.partner, office: represented.office, represents: represented.person }
    : { partner: own.partner, office: own.office }
}
