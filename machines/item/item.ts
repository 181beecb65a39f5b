import type { ItemContext } from './context.ts'
import type { ClassificationState, CoordinationState, FinalState, ProceedingsState } from './states.ts'

type DissentState = Exclude<CoordinationState, 'open' | 'proposed' | 'agreed' | 'released'>

/** Where the chart stands, as XState writes it. */
export type ItemValue =
  | FinalState
  | {
      readonly active: {
        readonly classification: ClassificationState
        readonly coordination: Exclude<CoordinationState, DissentState> | { readonly dissent: DissentState }
        readonly proceedings: ProceedingsState
      }
    }

/** An agenda item: where the chart stands and what it remembers. Plain JSON. */
export interface Item {
  readonly value: ItemValue
  readonly context: ItemContext
  /** Log version of the last event that touched it. */
  readonly rev: number
}

export const finalOf = ({ value }: Item): FinalState | null => (typeof value === 'string' ? value : null)

const activeOf = ({ value }: Item) => (typeof value === 'string' ? null : value.active)

/** Where its class stands, also once the item is final and keeps no regions: what is in dispute has no stamps any more. */
export function classificationOf({ context: { cls } }: Item): ClassificationState {
  if (cls.value === null) return 'unclassified'
  if (cls.confirmed) return 'confirmed'
  return cls.stamps.length === 0 ? 'disputed' : 'proposed'
}

const lastStop = ({ travelled }: ItemContext): CoordinationState =>
  travelled.reduce<CoordinationState>((_, { state }) => state, 'open')

export function coordinationOf(item: Item): CoordinationState {
  const coordination = activeOf(item)?.coordination
  if (coordination === undefined) return lastStop(item.context)
  return typeof coordination === 'string' ? coordination : coordination.dissent
}

export const proceedingsOf = (item: Item): ProceedingsState => activeOf(item)?.proceedings ?? 'pool'

export const inVote = (item: Item): boolean => {
  const proceedings = activeOf(item)?.proceedings
  return proceedings === 'voting' || proceedings === 'logged'
}

/** Any state of the dispute, from the flag to the refused release; a released vote is out of it. */
export const inDispute = (item: Item): boolean => typeof activeOf(item)?.coordination === 'object'
