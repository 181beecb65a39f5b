import type { Event } from '../../machines/events.ts'
import { coordinationOf, finalOf, type Item, proceedingsOf } from '../../machines/item/item.ts'
import { currentStation } from '../../machines/item/rules/stations.ts'
import type { CoordinationState } from '../../machines/item/states.ts'

/**
 * What happened to one item over the years, as facts that its state alone no longer tells: how its disputes ended, what
 * was adjourned and when it came back, which votes were held on a release. A pure fold; nothing of a person is in it.
 */
export interface Annals {
  readonly disputes: readonly Dispute[]
  readonly adjournments: readonly Adjourned[]
  /** Votes by their index among the item's outcomes that were held while it stood released (G6.4). */
  readonly releasedVotes: readonly number[]
}

/** How a dispute ended. */
export const disputeEnds = [
  /** The boards agreed, without an adjournment under the agreement. */
  'boards',
  /** The boards agreed after such an adjournment. */
  'afterAdjournment',
  /** The side that flagged it took it back. */
  'retracted',
  /** All factions released the vote. */
  'released',
  /** The council voted, and nothing was agreed or released. */
  'votedWithoutLine',
  /** The partners settled that the agreement does not cover it. */
  'notCovered',
  /** The item itself was over: withdrawn, noted, superseded, or the term ended. */
  'itemOver',
] as const
export type DisputeEnd = (typeof disputeEnds)[number]

export interface Dispute {
  readonly began: string
  /** The body that it was with when the dispute began. */
  readonly body: string
  readonly adjourned: boolean
  /** A release was deliberated on after an adjournment. */
  readonly releaseTalk: boolean
  /** Null while it lasts. */
  readonly ended: { readonly at: string; readonly how: DisputeEnd } | null
}

export interface Adjourned {
  readonly at: string
  readonly body: string
  /** `refused`: the wish under the agreement was not carried, or the vote was opened over it. */
  readonly what: 'agreement' | 'mutual' | 'third' | 'refused'
  /** The dispute that it was to end, by index. */
  readonly dispute: number | null
  /** When it stood on an agenda again, or was over; null while it waits. Of a refused wish, the same moment. */
  readonly back: string | null
}

export const noAnnals: Annals = { disputes: [], adjournments: [], releasedVotes: [] }

const quiet: ReadonlySet<CoordinationState> = new Set(['open', 'proposed', 'agreed', 'released'])

/** The annals after one more event that changed this item; `before` is undefined of a new one. */
export function annalsAfter(annals: Annals, { at, command }: Event, before: Item | undefined, after: Item): Annals {
  const step: Step = {
    at,
    type: command.type,
    from: before ? coordinationOf(before) : 'open',
    to: coordinationOf(after),
    before,
    after,
  }
  const disputes = disputesAfter(annals.disputes, step)
  return {
    disputes,
    adjournments: adjournmentsAfter(annals.adjournments, step, command, disputes.length),
    releasedVotes: releasedAfter(annals.releasedVotes, step),
  }
}

interface Step {
  readonly at: string
  readonly type: Event['command']['type']
  readonly from: CoordinationState
  readonly to: CoordinationState
  readonly before: Item | undefined
  readonly after: Item
}

function disputesAfter(disputes: readonly Dispute[], step: Step): readonly Dispute[] {
  const { at, from, to, after } = step
  const last = disputes.at(-1)
  if (last && isLive(last, from)) {
    const releaseTalk = last.releaseTalk || (last.adjourned && to === 'releaseDeliberation')
    const now = { ...last, adjourned: last.adjourned || to === 'adjourned', releaseTalk, ended: endOf(last, step) }
    return [...disputes.slice(0, -1), now]
  }
  // An item that is over keeps its last state; what is said of it afterwards begins no dispute.
  if (quiet.has(to) || !quiet.has(from)) return disputes
  const body = currentStation(after.context).body
  return [...disputes, { began: at, body, adjourned: false, releaseTalk: false, ended: null }]
}

/** A released vote may still be taken back, or end in agreement after all (Q23): it is the same dispute. */
const isLive = ({ ended }: Dispute, from: CoordinationState): boolean =>
  ended === null || (ended.how === 'released' && from === 'released')

function endOf({ adjourned, ended }: Dispute, { at, type, from, to, after }: Step): Dispute['ended'] {
  if (from === 'released' && to === 'released') return ended
  if (to === 'released') return { at, how: 'released' }
  if (to === 'agreed') return { at, how: adjourned ? 'afterAdjournment' : 'boards' }
  if (quiet.has(to)) return { at, how: type === 'dissent.retract' ? 'retracted' : 'notCovered' }
  const final = finalOf(after)
  return final && { at, how: final === 'decided' ? 'votedWithoutLine' : 'itemOver' }
}

function adjournmentsAfter(
  adjournments: readonly Adjourned[],
  { at, from, before, after }: Step,
  command: Event['command'],
  disputes: number,
): readonly Adjourned[] {
  const waits = proceedingsOf(after) === 'deferred'
  const standing = adjournments.map((each) => (each.back === null && !waits ? { ...each, back: at } : each))
  if (!('item' in command) || command.item !== after.context.item || !before) return standing
  const dispute = from === 'adjournmentPending' ? disputes - 1 : null
  const body = currentStation(before.context).body
  if (command.type === 'adjourn.carried') {
    return [
      ...standing,
      { at, body, what: command.basis, dispute: command.basis === 'agreement' ? dispute : null, back: null },
    ]
  }
  const overWish = command.type === 'vote.open' && from === 'adjournmentPending'
  if (!overWish && command.type !== 'adjourn.refused') return standing
  return [...standing, { at, body, what: 'refused', dispute, back: at }]
}

function releasedAfter(votes: readonly number[], { type, before, after }: Step): readonly number[] {
  const index = after.context.outcomes.length - 1
  const logged = type === 'outcome.log' && before?.context.outcomes.length === index
  return logged && before.context.ballot?.frozen?.norm === 'G6.4' && before.context.ballot.frozen.code === 'free'
    ? [...votes, index]
    : votes
}
