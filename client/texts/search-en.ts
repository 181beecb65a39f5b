import type { searchDe } from './search-de.ts'

export const searchEn: typeof searchDe = {
  title: 'Search',
  label: 'Search items, motions, meetings, norms, measures and own notes',
  hint: 'ä and ae, ß and ss are the same; a typing slip does no harm. Searched is what you may see.',
  close: 'Close',
  kinds: {
    item: 'Items',
    motion: 'Planned motions',
    meeting: 'Meetings',
    norm: 'Norms',
    measure: 'Goals and measures',
    note: 'Notes of the own faction',
  },
  count: (n) => (n === 1 ? '1 result' : `${n} results`),
  nothing: (query) => `Nothing found for “${query}”. Try a shorter word.`,
  more: (n) => `and ${n} more; one more word narrows it down`,
  slash: 'Open with the key / (single keys on)',
}
