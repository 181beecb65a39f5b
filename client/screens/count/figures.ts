import type { Call } from '../../../machines/item/context.ts'
import type { Figures } from '../../../machines/misfits.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

/** Who voted how in a roll call, for those who are sent the names. */
export const callsOf = ({ rollCalls }: ItemView, { at }: OutcomeView): readonly Call[] =>
  rollCalls.find((one) => one.at === at)?.calls ?? []

/** All that can be added up of a logged vote. An election was decided in an ordinary ballot unless it says otherwise. */
export const figuresOf = (item: ItemView, outcome: OutcomeView): Figures => ({
  ...(item.kind === 'wahl' ? { electedBy: 'majority' } : {}),
  ...outcome,
  rollCall: callsOf(item, outcome),
})
