import { allStamped, hasStamped, stamped, withoutStamp } from '../../stamps.ts'
import { type Effect, effectOf, guardOf } from '../chart-events.ts'
import { type Adjournment, confirmedClass, type ItemContext } from '../context.ts'
import { notInVote } from './classification.ts'
import { agree } from './line.ts'
import { observe } from './observations.ts'

/** Dissent, boards, adjournment: the steps of G6.1 to G6.3. */

/** Any item that is not excluded from the duty to vote alike; one not yet classified is not excluded. */
export const mayBeDisputed = (c: ItemContext): boolean => notInVote(c) && (confirmedClass(c) ?? 'covered') === 'covered'

const covered = (c: ItemContext): boolean => notInVote(c) && confirmedClass(c) === 'covered'

export const flaggingSide = guardOf((c, e) => notInVote(c) && c.dissent?.by === e.who.partner, 'dissent.retract')

export const flagDissent: Effect = (c, e) => ({
  line: null,
  pending: null,
  dissent: {
    by: e.who.partner,
    at: e.who.at,
    ...('reason' in e ? { reason: e.reason } : {}),
  },
  ...(c.calledAt === null
    ? {}
    : observe(c, e.type === 'line.revoke' ? 'revokedWhileCalled' : 'dissentWhileCalled', e.who.at)),
})

/** After the vote was opened dissent is a note of fact, nothing more (Q6). */
export const noteLateDissent: Effect = (c, e) => observe(c, 'dissentDuringVote', e.who.at)

/** "end of dispute" (§3.3): what was said in it is void; a carried adjournment stays used. */
export const endDispute: Effect = (c) => ({
  pending: null,
  line: null,
  failStamps: [],
  failed: null,
  consents: {},
  g6: { ...c.g6, waivers: [], blocks: [], ...(c.g6.status === 'carried' ? {} : { status: 'none', by: null }) },
})

export const settleDissent: Effect = (c, e) => ({ ...endDispute(c, e), dissent: null })

/** Consensus ends the dispute with a line (G6.1). */
export const settleDispute: Effect = (c, e) => ({ ...settleDissent(c, e), ...agree(c, e) })

/** A new text, perhaps under another title: what was stamped on the old one is void; a carried adjournment stays used (Q4). */
export const changeText = effectOf(
  (c, e) => ({
    version: e.version,
    title: e.title ?? c.title,
    reference: e.reference ?? c.reference,
    versions: [
      ...c.versions,
      {
        version: e.version,
        at: e.who.at,
        note: e.note,
        editorial: e.editorial === true,
        wording: e.wording === undefined ? null : e.who,
      },
    ],
    sameText: false,
    line: null,
    pending: null,
    failStamps: [],
    consents: {},
    g6: { ...c.g6, waivers: [], blocks: [], ...(c.g6.status === 'carried' ? {} : { status: 'none', by: null }) },
  }),
  'text.change',
)

export const nextText = guardOf((c, e) => notInVote(c) && e.version === c.version + 1, 'text.change')

export const lastFailure = guardOf(
  (c, e) => notInVote(c) && (e.otherUnreachable === true || allStamped(c.partners, stamped(c.failStamps, e.who))),
  'consensus.fail',
)

/** A declaration of failure withdraws the same partner's confirmation of consensus. */
const withoutConfirmation = (c: ItemContext, partner: string): Pick<ItemContext, 'pending'> => {
  if (!c.pending || !hasStamped(c.pending.stamps, partner)) return { pending: c.pending }
  const stamps = withoutStamp(c.pending.stamps, partner)
  return { pending: stamps.length === 0 ? null : { ...c.pending, stamps } }
}

export const stampFailure = effectOf(
  (c, e) => ({ failStamps: stamped(c.failStamps, e.who), ...withoutConfirmation(c, e.who.partner) }),
  'consensus.fail',
)

export const recordFailure = effectOf(
  (c, e) => ({
    failStamps: [],
    failed: { version: c.version, afterAdjournment: c.g6.status === 'carried' },
    ...withoutConfirmation(c, e.who.partner),
    ...(e.otherUnreachable === true ? observe(c, 'otherUnreachable', e.who.at) : {}),
  }),
  'consensus.fail',
)

/** …and the other way round. */
export const withdrawFailure = effectOf(
  (c, e) => ({ failStamps: withoutStamp(c.failStamps, e.who.partner) }),
  'consensus.confirm',
)

const adjournmentLeft = ({ g6, adjournmentsByRight }: ItemContext): boolean =>
  (g6.status === 'none' || g6.status === 'carried') && g6.count < adjournmentsByRight

export const mayAdjourn = (c: ItemContext): boolean => covered(c) && adjournmentLeft(c)

const g6With = (c: ItemContext, change: Partial<Adjournment>): Partial<ItemContext> => ({ g6: { ...c.g6, ...change } })

export const requestAdjournment = effectOf(
  (c, e) => g6With(c, { status: 'requested', by: e.who.partner, waivers: [] }),
  'adjourn.request',
)

/** Taken back, or overtaken by something else: as if never asked. */
export const dropRequest: Effect = (c) => g6With(c, { status: c.g6.count > 0 ? 'carried' : 'none', by: null })

export const askersSide = guardOf((c, e) => notInVote(c) && c.g6.by === e.who.partner, 'adjourn.withdraw')

export const stampWaiver = effectOf((c, e) => {
  const waivers = stamped(c.g6.waivers, e.who)
  return g6With(c, { waivers, ...(allStamped(c.partners, waivers) ? { status: 'waived' as const } : {}) })
}, 'adjourn.waive')

/** A legal deadline forbids the adjournment: open to all partners together, with the wish pending or not (Q3). */
export const mayBlock = (c: ItemContext): boolean => covered(c) && (c.g6.status === 'requested' || adjournmentLeft(c))

export const lastBlock = guardOf(
  (c, e) => mayBlock(c) && allStamped(c.partners, stamped(c.g6.blocks, e.who)),
  'adjourn.blocked',
)

export const stampBlock = effectOf((c, e) => {
  const blocks = stamped(c.g6.blocks, e.who)
  return g6With(c, { blocks, ...(allStamped(c.partners, blocks) ? { status: 'blocked' as const } : {}) })
}, 'adjourn.blocked')

export const wishCarried = guardOf(
  (c, e) => e.basis === 'agreement' && c.meeting !== null && notInVote(c) && c.g6.count < c.adjournmentsByRight,
  'adjourn.carried',
)

export const useAdjournment = effectOf(
  (c, e) =>
    g6With(c, {
      status: 'carried',
      count: c.g6.count + 1,
      from: c.meeting,
      target: e.given.target ?? null,
      waivers: [],
      blocks: [],
    }),
  'adjourn.carried',
)

/** The council did not adjourn: the step is exhausted. How the groups voted on it is a fact (Q2). */
export const noteRefusal: Effect = (c, e) => {
  const unsupported =
    e.type === 'adjourn.refused' && Object.values(e.positions ?? {}).some((position) => position !== 'yes')
  return {
    ...g6With(c, { status: 'refused' }),
    ...(unsupported ? observe(c, 'adjournmentNotSupported', e.who.at) : {}),
  }
}

/** A vote opened over a pending wish: the same as a refusal. */
export const voteOverWish = (c: ItemContext): boolean => c.calledAt !== null

export const moveTarget = effectOf((c, e) => g6With(c, { target: e.target }), 'target.moved')
