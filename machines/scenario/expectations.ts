import type { See } from './format.ts'

/** What a screen showed, in the words of the format. */
export type Seen = Partial<Record<keyof See, unknown>>

const unordered = new Set<keyof See>(['observations', 'next', 'internal'])
/** What and who, not expectations. */
const addresses = new Set<keyof See>(['item', 'motion', 'by'])

/** An expectation that does not hold. */
export interface Difference {
  readonly field: keyof See
  readonly wanted: unknown
  readonly seen: unknown
}

/** The first expectation that does not hold; undefined when all do. */
export function difference(see: See, seen: Seen): Difference | undefined {
  if (see.visible !== false && seen.visible === false) return { field: 'visible', wanted: true, seen: false }
  for (const [field, value] of Object.entries(see) as [keyof See, unknown][]) {
    if (addresses.has(field)) continue
    const wanted = unordered.has(field) && Array.isArray(value) ? sorted(value.map(String)) : value
    if (!holds(wanted, seen[field])) return { field, wanted, seen: seen[field] }
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

/** Lists whose order says nothing. */
const sorted = (names: readonly string[]): string[] => names.toSorted()
