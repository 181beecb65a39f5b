import type { AgendaEntry } from './agenda-entries.ts'
import { noteQuirk, type Found, type Notes } from './notes.ts'

/** The order of an agenda (OParl 1.1 §2.11, `order`: 1.0 does not have it). */

const orderOf = ({ found }: AgendaEntry): number | undefined => {
  const { order } = found.value
  if (typeof order === 'number' && Number.isFinite(order)) return order
  return typeof order === 'string' && /^\d{1,9}$/.test(order.trim()) ? Number(order) : undefined
}

/** By `order` where every entry has one and no two the same, else as in the file; what was done is noted. */
export function inOrder(notes: Notes, meeting: Found, entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
  const ranked = entries.flatMap((entry) => {
    const rank = orderOf(entry)
    return rank === undefined ? [] : [{ entry, rank }]
  })
  if (entries.length === 0) return entries
  if (ranked.length === 0) {
    noteQuirk(
      notes,
      meeting,
      'orderMissing',
      'Punkte ohne „order“; Reihenfolge der Datei genommen',
      'items without "order"; taken in the order of the file',
      'agendaItem',
    )
    return entries
  }
  if (ranked.length < entries.length) {
    noteQuirk(
      notes,
      meeting,
      'orderIncomplete',
      `nur ${ranked.length} von ${entries.length} Punkten haben „order“; Reihenfolge der Datei genommen`,
      `only ${ranked.length} of ${entries.length} items have "order"; taken in the order of the file`,
      'agendaItem',
    )
    return entries
  }
  if (new Set(ranked.map(({ rank }) => rank)).size < ranked.length) {
    noteQuirk(
      notes,
      meeting,
      'orderRepeated',
      '„order“ kommt mehrfach vor; Reihenfolge der Datei genommen',
      '"order" is there more than once; taken in the order of the file',
      'agendaItem',
    )
    return entries
  }
  const sorted = ranked.toSorted((one, other) => one.rank - other.rank).map(({ entry }) => entry)
  if (sorted.some((entry, index) => entry !== entries[index])) {
    noteQuirk(
      notes,
      meeting,
      'orderMoved',
      'nach „order“ umgestellt, die Datei hat eine andere Reihenfolge',
      'put in the order of "order", which is not that of the file',
      'agendaItem',
    )
  }
  return sorted
}
