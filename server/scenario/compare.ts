import type { MotionView } from '../protocol/motion-view.ts'
import type { ItemView, NextView } from '../protocol/view.ts'
import type { See } from './format.ts'

/** What a screen showed, in the words of the format. */
export type Seen = Partial<Record<keyof See, unknown>>

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

const unordered = new Set<keyof See>(['observations', 'next', 'internal'])
/** What and who, not expectations. */
const addresses = new Set<keyof See>(['item', 'motion', 'by'])

/** The first expectation that does not hold, in words; undefined when all do. */
export function difference(see: See, seen: Seen): string | undefined {
  if (see.visible !== false && seen.visible === false) return 'expected it to be visible, saw nothing there'
  for (const [field, value] of Object.entries(see) as [keyof See, unknown][]) {
    if (addresses.has(field)) continue
    const wanted = unordered.has(field) && Array.isArray(value) ? sorted(value.map(String)) : value
    if (!holds(wanted, seen[field])) return `expected ${field} ${words(wanted)}, saw ${words(seen[field])}`
  }
  return undefined
}

/** Objects hold when the fields that are given do; everything else must be the same. */
function holds(wanted: unknown, seen: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return wanted === seen
  if (typeof seen !== 'object' || seen === null) return false
  if (Array.isArray(wanted)) return JSON.stringify(wanted) === JSON.stringify(seen)
  return Object.entries(wanted).every(([key, value]) =>
    holds(value, Object.entries(seen).find(([name]) => name === key)?.[1]),
  )
}

function words(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
