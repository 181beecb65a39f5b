import type { LineChange } from './changes.ts'
import type { DisplayCode, ItemView } from '../server/protocol/view.ts'

/** What an agenda is narrowed to: one display code, what changed, or nothing. */
export type AgendaFilter = DisplayCode | 'changed' | 'all'

/** The filters that would find something, with how many, in the order in which members ask: what is unusual first. */
export function filterCounts(
  items: readonly ItemView[],
  changes: ReadonlyMap<string, LineChange>,
): readonly (readonly [AgendaFilter, number])[] {
  const order: readonly DisplayCode[] = ['noLine', 'free', 'adjourn', 'no', 'abstain', 'nominee', 'yes']
  const counts = order.map((code) => [code, items.filter(({ display }) => display.code === code).length] as const)
  const changed = items.filter(({ id }) => changes.has(id)).length
  return [...counts, ['changed', changed] as const].filter(([, count]) => count > 0)
}

/** Whether an item passes the filter and has every word of the search in its number, title or paper. */
export function isWanted(
  item: ItemView,
  filter: AgendaFilter,
  search: string,
  changes: ReadonlyMap<string, LineChange>,
): boolean {
  if (filter === 'changed' && !changes.has(item.id)) return false
  if (filter !== 'all' && filter !== 'changed' && item.display.code !== filter) return false
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const inIt = `${item.number ?? ''} ${item.title} ${item.reference ?? ''}`.toLocaleLowerCase()
  return words.every((word) => inIt.includes(word))
}
