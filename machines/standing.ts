import type { NormId } from './agreements/agreement.ts'
import type { Outcome } from './item/context.ts'
import type { Display } from './item/display-code.ts'
import { classificationOf, coordinationOf, finalOf, type Item, proceedingsOf } from './item/item.ts'
import type { ClassificationState, CoordinationState, FinalState, ProceedingsState } from './item/states.ts'
import type { ClassValue, Finance } from './vocabulary.ts'

/** Where an item stands, as far as its story tells: what an event did to it is the parts that differ. */
export interface Standing {
  readonly class: { readonly state: ClassificationState; readonly value: ClassValue | null; readonly finance: Finance }
  readonly coordination: CoordinationState
  readonly proceedings: ProceedingsState | FinalState
  /** The meeting on whose agenda it stands. */
  readonly meeting: string | null
  /** The meeting that it is adjourned to. */
  readonly target: string | null
  /** How many adjournments under the agreement have been used (G6.2). */
  readonly adjournments: number
  readonly version: number
  readonly outcome: Outcome | null
  /** What waits for the boards' explanation. */
  readonly observations: readonly { readonly norm: NormId; readonly reason: string }[]
  /** What members see. */
  readonly display: Display
}

/** The parts of a standing that an event changed, as they were (null: the item is new) and as they are. */
export type Moved = {
  readonly [Part in keyof Standing]?: { readonly was: Standing[Part] | null; readonly now: Standing[Part] }
}

/** The meeting that it is adjourned to: under the agreement the target, which moves with a meeting called off (Q17). */
export const adjournedTo = (item: Item): string | null =>
  coordinationOf(item) === 'adjourned' ? item.context.g6.target : (item.context.deferred?.to ?? null)

export function standingOf(item: Item, display: Display): Standing {
  const { cls, finance, meeting, g6, version, outcomes, observations } = item.context
  return {
    class: { state: classificationOf(item), value: cls.value, finance },
    coordination: coordinationOf(item),
    proceedings: finalOf(item) ?? proceedingsOf(item),
    meeting,
    target: adjournedTo(item),
    adjournments: g6.count,
    version,
    outcome: outcomes.at(-1) ?? null,
    observations: observations.filter(({ closed }) => !closed).map(({ norm, reason }) => ({ norm, reason })),
    display,
  }
}

/** What differs between two standings; of a new item, all of it. */
export function movedBetween(was: Standing | undefined, now: Standing): Moved {
  const parts = Object.keys(now) as (keyof Standing)[]
  const differing = parts.filter((part) => JSON.stringify(was?.[part]) !== JSON.stringify(now[part]))
  return Object.fromEntries(differing.map((part) => [part, { was: was?.[part] ?? null, now: now[part] }]))
}
