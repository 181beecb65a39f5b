import { confirmedClass } from '../../machines/item/context.ts'
import { coordinationOf, finalOf, inVote } from '../../machines/item/item.ts'
import type { Invariant } from './moment.ts'

/** The invariants that speak of what was done before, held against the events themselves (`past.ts`). */
export const historyInvariants: readonly Invariant[] = [
  {
    id: 'I1',
    promise:
      'a covered item is free only after failure, opened release and the consent of every partner, in that order',
    holds: ({ item, shown, past, partners }) => {
      if (shown.code !== 'free' || confirmedClass(item.context) !== 'covered' || inVote(item)) return true
      const { version } = item.context
      const consented = partners.every((partner) => past.consentedOn[partner] === version)
      return coordinationOf(item) === 'released' && past.openedOn === version && consented
    },
  },
  {
    id: 'I2',
    promise: 'a release needs the adjournment refused, blocked, waived, or failed after it ("auch dann nicht")',
    holds: ({ item, past, partners }) => {
      if (coordinationOf(item) !== 'released' || finalOf(item) !== null) return true
      switch (item.context.g6.status) {
        case 'refused':
          return past.refused
        case 'waived':
          return partners.every((partner) => past.waivedBy.includes(partner))
        case 'blocked':
          return partners.every((partner) => past.blockedBy.includes(partner))
        case 'carried':
          return past.carried > 0 && past.failedSinceCarried
        default:
          return item.context.adjournmentsByRight === 0
      }
    },
  },
  {
    id: 'I3',
    promise: 'waived and blocked bear the stamps of all partners',
    holds: ({ item, partners, past }) => {
      const { status, waivers, blocks } = item.context.g6
      if ((status !== 'waived' && status !== 'blocked') || finalOf(item) !== null) return true
      const [stamps, saidBy] = status === 'waived' ? [waivers, past.waivedBy] : [blocks, past.blockedBy]
      return partners.every((each) => saidBy.includes(each) && stamps.some(({ partner }) => partner === each))
    },
  },
  {
    id: 'I4',
    promise: 'no more adjournments are carried under the agreement than it grants by right',
    holds: ({ item, past }) =>
      past.carried <= item.context.adjournmentsByRight && past.carried === item.context.g6.count,
  },
  {
    id: 'I15',
    ofStep: true,
    promise: 'an adjournment is wished only after the boards failed in the same dispute, and one side suffices',
    holds: ({ event, item, past }) => {
      if (event.command.type !== 'adjourn.request' || event.command.item !== item.context.item) return true
      if (coordinationOf(item) !== 'adjournmentPending') return false
      return past.failedOn === item.context.version && item.context.g6.by === event.actor.partner
    },
  },
]
