import { type Agreement, councilBody, partnerIds } from '../../machines/agreements/agreement.ts'
import type { Step } from '../../machines/scenario/format.ts'

/** Who plays, where and when: taken from the agreement, so that a rehearsal speaks of the council that rehearses. */
export interface Cast {
  /** The side that begins. */
  readonly first: string
  /** The side that answers. */
  readonly second: string
  /** Every side but the first. */
  readonly others: readonly string[]
  readonly all: readonly string[]
  readonly council: string
  /** A committee that decides for good; the council where the agreement names none. */
  readonly committee: string
  /** A moment so many days after the rehearsal begins, by UTC. */
  readonly day: (days: number, time: string) => string
}

/** Rehearsals begin so many days into the term: there is a past to speak of, and no end in sight. */
const intoTerm = 95

export function castOf(agreement: Agreement): Cast {
  const all = partnerIds(agreement)
  const [first = '', ...others] = all
  const council = councilBody(agreement)
  const begin = Date.parse(`${agreement.validFrom}T00:00:00Z`)
  return {
    first,
    second: others[0] ?? first,
    others,
    all,
    council,
    committee: agreement.bodies.find(({ kind }) => kind === 'committee')?.id ?? council,
    day: (days, time) => `${new Date(begin + (intoTerm + days) * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`,
  }
}

type Fields = Readonly<Record<string, unknown>>

export const lead = (partner: string): string => `${partner}.lead`
export const member = (partner: string): string => `${partner}.member`
export const secretary = (partner: string): string => `${partner}.secretary`

/** Somebody sends something, and it is taken. */
export const does = (as: string, type: string, fields: Fields): Step => ({ as, send: { type, ...fields } })

/** The leads of several sides send the same. */
export const eachDoes = (partners: readonly string[], type: string, fields: Fields): Step[] =>
  partners.map((partner) => does(lead(partner), type, fields))

/** Somebody sends something that the rules refuse, citing this. */
export const mayNot = (refused: string, as: string, type: string, fields: Fields): Step => ({
  as,
  send: { type, ...fields },
  refused,
})

/** What must be on the screens then. */
export const seen = (see: Extract<Step, { see: unknown }>['see']): Step => ({ see })
