import { allStamped, hasStamped, stamped } from '../../stamps.ts'
import type { Vote } from '../../vocabulary.ts'
import { effectOf, guardOf } from '../chart-events.ts'
import { confirmedClass, type ItemContext, type Stance } from '../context.ts'
import { notInVote } from './classification.ts'

interface Said {
  readonly vote: Vote
  readonly nominee?: string
  readonly version: number
}

/** A line needs a confirmed class, and a resolution has none between the partners (G2.1, G7.3). */
export const mayHaveLine = (c: ItemContext): boolean => {
  const value = confirmedClass(c)
  return value === 'covered' || value === 'notCovered'
}

const onCurrentText = (c: ItemContext, { version }: Said): boolean => version === c.version

export const sameVote = (stance: Stance | null, { vote, nominee }: Said): boolean =>
  stance !== null && stance.vote === vote && stance.nominee === nominee

/** The pending vote with this partner's word added, or a new one in its place if it says something else. */
const withWord = (
  c: ItemContext,
  e: Said & { readonly who: { partner: string; person: string; at: string } },
): Stance => ({
  vote: e.vote,
  ...(e.nominee === undefined ? {} : { nominee: e.nominee }),
  version: e.version,
  by: sameVote(c.pending, e) && c.pending ? c.pending.by : e.who.partner,
  stamps: stamped(sameVote(c.pending, e) && c.pending ? c.pending.stamps : [], e.who),
})

export const proposesLine = guardOf((c, e) => notInVote(c) && mayHaveLine(c) && onCurrentText(c, e), 'line.propose')

/** The same vote by the last partner missing is its confirmation. */
export const proposalCompletes = guardOf(
  (c, e) => proposesLine(c, e) && allStamped(c.partners, withWord(c, e).stamps),
  'line.propose',
)

export const confirmsLine = guardOf(
  (c, e) =>
    notInVote(c) &&
    mayHaveLine(c) &&
    onCurrentText(c, e) &&
    sameVote(c.pending, e) &&
    c.pending !== null &&
    !hasStamped(c.pending.stamps, e.who.partner),
  'line.confirm',
)

export const lastLineStamp = guardOf(
  (c, e) => confirmsLine(c, e) && allStamped(c.partners, withWord(c, e).stamps),
  'line.confirm',
)

/** "consensus" of §3.3: the boards of all partners name the same vote on the current text. */
export const confirmsConsensus = guardOf(
  (c, e) => notInVote(c) && mayHaveLine(c) && onCurrentText(c, e),
  'consensus.confirm',
)

export const lastConsensusStamp = guardOf(
  (c, e) => confirmsConsensus(c, e) && allStamped(c.partners, withWord(c, e).stamps),
  'consensus.confirm',
)

export const proposersSide = guardOf(
  (c, e) => notInVote(c) && (c.pending?.by === null || c.pending?.by === e.who.partner),
  'line.withdraw',
)

export const lineIsCovered = (c: ItemContext): boolean => confirmedClass(c) === 'covered'

/** An agreed adjournment is fulfilled, and so void, when the item is placed on an agenda again (Q24). */
export const adjournmentFulfilled = (c: ItemContext): boolean => c.line?.vote === 'adjourn' && c.deferred !== null

export const noteStance = effectOf(
  (c, e) => ({ pending: withWord(c, e) }),
  'line.propose',
  'line.confirm',
  'consensus.confirm',
)

export const agree = effectOf(
  (c, e) => ({ line: withWord(c, e), pending: null }),
  'line.propose',
  'line.confirm',
  'consensus.confirm',
)

/** A joint motion brings a yes that nobody has stamped yet: every partner still confirms it (§3.6). */
export const proposeJointly = (c: ItemContext): Partial<ItemContext> => ({
  pending: { vote: 'yes', version: c.version, by: null, stamps: [] },
})

export const dropPending = (): Partial<ItemContext> => ({ pending: null })
export const voidLine = (): Partial<ItemContext> => ({ line: null, pending: null })
