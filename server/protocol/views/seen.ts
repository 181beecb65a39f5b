import type { Seen } from '../../../machines/scenario/expectations.ts'
import type { MotionView } from '../motion-view.ts'
import type { ItemView, NextView } from '../view.ts'

/** An item's view in the words of a scenario. */
export function seenItem(view: ItemView): Seen {
  const { display } = view
  return {
    visible: true,
    display: display.code,
    norm: display.norm,
    nominee: display.nominee,
    voluntary: display.voluntary,
    derived: display.derived,
    frozen: display.frozen,
    until: display.until,
    adjournments: view.adjournment.count,
    observations: sorted(new Set(view.observations.map(({ norm }) => norm))),
    outcome: view.outcomes.at(-1),
    next: nextWords(view.next),
    internal: sorted(view.notes.map(({ text }) => text)),
  }
}

export const seenMotion = (view: MotionView): Seen => ({
  visible: true,
  state: view.state,
  observations: sorted(new Set(view.observations.map(({ norm }) => norm))),
  next: nextWords(view.next),
})

const nextWords = (next: readonly NextView[]): string[] =>
  sorted(next.map(({ partner, leadOnly }) => (leadOnly ? `${partner}.lead` : partner)))

const sorted = (names: Iterable<string>): string[] => [...names].toSorted()
