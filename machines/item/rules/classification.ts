import { allStamped, hasStamped, stamped } from '../../stamps.ts'
import { effectOf, guardOf } from '../chart-events.ts'
import type { ItemContext } from '../context.ts'

/** Nothing of class, line or text moves while a vote is open or logged (I12). */
export const notInVote = (context: ItemContext): boolean => context.ballot === null

export const confirmsClass = guardOf(
  (c, e) => notInVote(c) && e.value === c.cls.value && !hasStamped(c.cls.stamps, e.who.partner),
  'classify.confirm',
)

/** A resolution has no financial effect (G6.5, Q15). */
export const resolutionWithoutCost = (c: ItemContext): boolean => c.cls.value !== 'resolution' || c.finance === 'none'

export const lastClassStamp = guardOf(
  (c, e) => confirmsClass(c, e) && resolutionWithoutCost(c) && allStamped(c.partners, stamped(c.cls.stamps, e.who)),
  'classify.confirm',
)

export const closesClass = guardOf((c, e) => e.value !== 'covered' && lastClassStamp(c, e), 'classify.confirm')

export const inheritsClosed = guardOf((c, e) => notInVote(c) && e.value !== 'covered', 'class.inherited')

export const proposeClass = effectOf(
  (_, e) => ({
    finance: e.finance,
    cls: {
      value: e.value,
      confirmed: false,
      by: e.who.partner,
      stamps: stamped([], e.who),
      ...(e.reason === undefined ? {} : { reason: e.reason }),
    },
  }),
  'classify.propose',
)

export const stampClass = effectOf((c, e) => {
  const stamps = stamped(c.cls.stamps, e.who)
  return { cls: { ...c.cls, stamps, confirmed: allStamped(c.partners, stamps) } }
}, 'classify.confirm')

export const unsettleClass = effectOf(
  (c, e) => ({ cls: { ...c.cls, confirmed: false, by: e.who.partner, stamps: [], reason: e.reason } }),
  'classify.dispute',
  'classify.reopen',
)

/** A child takes its parent's confirmed class and finance (§3.6). */
export const inheritClass = effectOf(
  (c, e) => ({
    finance: e.finance,
    cls: { value: e.value, confirmed: true, by: null, stamps: c.partners.map((partner) => ({ ...e.who, partner })) },
  }),
  'class.inherited',
)

/** Raised to the council, an item that was not covered is classified anew (Q8). */
export const forgetClass = (): Partial<ItemContext> => ({
  cls: { value: null, confirmed: false, by: null, stamps: [] },
})
