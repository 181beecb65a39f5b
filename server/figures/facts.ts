import { DateTime } from 'luxon'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { CouncilState } from '../../machines/council-state.ts'
import type { Outcome } from '../../machines/item/context.ts'
import { finalOf, type Item } from '../../machines/item/item.ts'
import { isOver } from '../../machines/term.ts'
import type { Kind } from '../../machines/vocabulary.ts'
import { dayOf } from '../../machines/working-days.ts'
import { type Adjourned, type Annals, type Dispute, noAnnals } from './annals.ts'
import type { GroupVote } from './cohesion.ts'
import { groupVoteOf } from './group-vote.ts'

/** By what the figures of the years can be told apart. */
export interface Place {
  readonly body: string
  readonly kind: Kind
  /** `YYYY-MM-DD` where the agreement is at home. */
  readonly day: string
}

export interface VoteFact extends Place {
  readonly item: string
  readonly line: Outcome['line']
  readonly secret: boolean
  /** Held while all factions had released it (G6.4); a resolution is free without. */
  readonly released: boolean
  readonly confirmed: boolean
  /** A roll call on a public item. */
  readonly rollCall: boolean
  /** The groups of which a roll call's record gives countable figures; null of any other vote. */
  readonly groups: GroupVote | null
}

export interface DisputeFact extends Place {
  readonly how: NonNullable<Dispute['ended']>['how'] | null
  /** Whole and parts of days from the flag to its end; null while it lasts. */
  readonly days: number | null
}

export interface AdjournmentFact extends Place {
  readonly what: Adjourned['what']
  /** The day on which it stood on an agenda again, or was over; null while it waits. */
  readonly back: string | null
  /** What became of an adjournment under the agreement; null of any other. */
  readonly sequel: 'consensus' | 'releaseTalk' | 'otherwise' | 'open' | null
}

export interface Facts {
  readonly votes: readonly VoteFact[]
  readonly disputes: readonly DisputeFact[]
  readonly adjournments: readonly AdjournmentFact[]
}

/**
 * What the years brought, of all items of a state: as a person may know it where the state is `seenBy` that person.
 * @param now ISO 8601 with offset: with the term's end everything open is over (G1.2)
 */
export function factsOf(state: CouncilState, annalsOf: ReadonlyMap<string, Annals>, now: string): Facts {
  const all = [...state.items.values()].map((item) => {
    const annals = overWithTerm(annalsOf.get(item.context.item) ?? noAnnals, state.agreement, item, now)
    return {
      votes: item.context.outcomes.map((outcome, index) =>
        voteFact(state, item, outcome, annals.releasedVotes.includes(index)),
      ),
      disputes: annals.disputes.map((dispute) => disputeFact(state.agreement, item, dispute)),
      adjournments: annals.adjournments.map((each) => adjournmentFact(state.agreement, item, each, annals.disputes)),
    }
  })
  return {
    votes: all.flatMap(({ votes }) => votes),
    disputes: all.flatMap(({ disputes }) => disputes),
    adjournments: all.flatMap(({ adjournments }) => adjournments),
  }
}

/** Whatever is open when the term ends is over with it, whether or not anybody wrote that down. */
function overWithTerm(annals: Annals, agreement: Agreement, item: Item, now: string): Annals {
  if (finalOf(item) !== null || !isOver(agreement, now)) return annals
  const at = DateTime.fromISO(agreement.validTo, { zone: agreement.timeZone }).endOf('day').toISO() ?? now
  const ended = { at, how: 'itemOver' } as const
  return {
    ...annals,
    disputes: annals.disputes.map((each) => (each.ended === null ? { ...each, ended } : each)),
    adjournments: annals.adjournments.map((each) => (each.back === null ? { ...each, back: at } : each)),
  }
}

/** A vote counts on the day of its sitting: the record may be written later. */
function voteFact(state: CouncilState, { context }: Item, outcome: Outcome, released: boolean): VoteFact {
  const meeting = outcome.meeting === null ? undefined : state.meetings.get(outcome.meeting)
  const at = meeting?.context.start ?? outcome.stamp.at
  const rollCall = outcome.mode === 'rollcall' && context.public
  return {
    item: context.item,
    body: outcome.body,
    kind: context.kind,
    day: dayOf(state.agreement, at),
    line: outcome.line,
    secret: outcome.mode === 'secret',
    released,
    confirmed: outcome.confirmed,
    rollCall,
    groups: rollCall ? groupVoteOf(state.agreement, outcome, at) : null,
  }
}

const DAY = 24 * 60 * 60 * 1000

const disputeFact = (agreement: Agreement, { context }: Item, { began, body, ended }: Dispute): DisputeFact => ({
  body,
  kind: context.kind,
  day: dayOf(agreement, began),
  how: ended?.how ?? null,
  days: ended && (Date.parse(ended.at) - Date.parse(began)) / DAY,
})

const adjournmentFact = (
  agreement: Agreement,
  { context }: Item,
  { at, body, what, back, dispute }: Adjourned,
  disputes: readonly Dispute[],
): AdjournmentFact => ({
  body,
  kind: context.kind,
  day: dayOf(agreement, at),
  what,
  back: back && dayOf(agreement, back),
  sequel: what === 'agreement' ? sequelOf(dispute === null ? undefined : disputes[dispute]) : null,
})

function sequelOf(dispute: Dispute | undefined): AdjournmentFact['sequel'] {
  if (dispute?.ended?.how === 'afterAdjournment') return 'consensus'
  if (dispute?.releaseTalk) return 'releaseTalk'
  return dispute?.ended === null ? 'open' : 'otherwise'
}
