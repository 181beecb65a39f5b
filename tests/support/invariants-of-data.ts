import { coordinationOf, finalOf, proceedingsOf } from '../../machines/item/item.ts'
import type { Invariant } from './moment.ts'

/** The invariants about what is stored with a consent, a vote or an outcome. */
export const dataInvariants: readonly Invariant[] = [
  {
    id: 'I5',
    promise: 'a consent names date and form of a deliberation of its own faction',
    holds: ({ item }) =>
      Object.entries(item.context.consents).every(
        ([partner, { decidedOn, form, stamp }]) =>
          /^\d{4}-\d{2}-\d{2}$/u.test(decidedOn) && form.length > 0 && stamp.partner === partner,
      ),
  },
  {
    id: 'I6',
    promise: 'a release bears reasons of every partner, and the more money, the more of them',
    holds: ({ item, partners }) => {
      if (coordinationOf(item) !== 'released' || finalOf(item) !== null) return true
      const { consents, finance } = item.context
      return partners.every((partner) => {
        const consent = consents[partner]
        if (consent?.justification === undefined) return false
        if (finance !== 'none' && (consent.financeStatement === undefined || !consent.board)) return false
        return finance !== 'core' || consent.acknowledgeBudget
      })
    },
  },
  {
    id: 'I13',
    promise: 'while a vote is open no other item of that meeting is called or voted on',
    holds: ({ item, state }) => {
      if (proceedingsOf(item) !== 'voting') return true
      const live = [...state.items.values()].filter(
        (other) =>
          other.context.meeting === item.context.meeting && ['called', 'voting'].includes(proceedingsOf(other)),
      )
      return live.length === 1 && state.meetings.get(item.context.meeting ?? '')?.context.current === item.context.item
    },
  },
  {
    id: 'I17',
    promise: 'a secret ballot stores totals alone, and names stand only under a roll call in public',
    holds: ({ item }) =>
      item.context.outcomes
        .flatMap((outcome) => [outcome, ...outcome.earlier.map(({ was }) => was)])
        .every((recorded) => {
          const mode: string = recorded.mode
          const grouped = ['positions', 'deviations', 'notCounted'].some((field) => field in recorded)
          if (mode === 'secret' && grouped) return false
          return !('rollCall' in recorded) || (mode === 'rollcall' && item.context.public)
        }),
  },
  {
    id: 'L1',
    promise: 'a decided item has at least one logged outcome',
    holds: ({ item }) => finalOf(item) !== 'decided' || item.context.outcomes.length > 0,
  },
]
