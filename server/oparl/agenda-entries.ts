import { idOf, listField, readBoolean, textField, typeOf } from './fields.ts'
import { isObject, noteProblem, noteQuirk, shapeName, type Found, type Notes } from './notes.ts'

/** What stands in a meeting's `agendaItem`: agenda items, and what is none or is not here. */

/** An entry that is an agenda item by its shape, with its place in the source. */
export interface AgendaEntry {
  readonly found: Found
  readonly index: number
  readonly number: string
  readonly title: string
}

export interface AgendaEntries {
  readonly entries: readonly AgendaEntry[]
  /** How many stood in the list, of whatever sort. */
  readonly listed: number
  readonly deleted: number
  readonly deletedIds: readonly string[]
  /** Named by address only. */
  readonly unresolved: number
  readonly leftOut: number
}

type Sort = 'entry' | 'deleted' | 'unresolved' | 'leftOut'

/** Sorts out a meeting's agenda. An entry that is neither object nor address is a problem. */
export function readEntries(notes: Notes, meeting: Found): AgendaEntries {
  const list = listField(notes, meeting, 'agendaItem')
  if (list.length === 0) noteQuirk(notes, meeting, 'agendaEmpty', 'ohne Tagesordnung', 'no agenda')
  const counts: Record<Sort, number> = { entry: 0, deleted: 0, unresolved: 0, leftOut: 0 }
  const entries: AgendaEntry[] = []
  const deletedIds: string[] = []
  for (const [index, value] of list.entries()) {
    const found = { file: meeting.file, path: entryPath(meeting, index), value: isObject(value) ? value : {} }
    const sort = sortOf(notes, found, value)
    counts[sort] += 1
    if (sort === 'deleted') deletedIds.push(...[idOf(found.value)].filter((id) => id !== undefined))
    if (sort !== 'entry') continue
    entries.push({ found, index, number: textField(notes, found, 'number'), title: textField(notes, found, 'name') })
  }
  const { deleted, unresolved, leftOut } = counts
  return { entries, listed: list.length, deleted, deletedIds, unresolved, leftOut }
}

/** Where an entry stands in its file: `data[3].agendaItem[0]`. */
export const entryPath = (meeting: Found, index: number): string =>
  `${meeting.path === '' ? '' : `${meeting.path}.`}agendaItem[${index}]`

function sortOf(notes: Notes, found: Found, value: unknown): Sort {
  if (typeof value === 'string') {
    const address = value.slice(0, 200)
    noteQuirk(
      notes,
      found,
      'urlOnly',
      `nur als Adresse genannt (${address}); nicht geladen`,
      `named by address only (${address}); not loaded`,
    )
    return 'unresolved'
  }
  if (!isObject(value)) {
    const shape = shapeName(value)
    noteProblem(
      notes,
      found,
      'agendaItem',
      `Hier steht ${shape.de} statt eines Tagesordnungspunktes. Nichts wurde übernommen. Bitte berichtigen oder entfernen.`,
      `This is ${shape.en} instead of an agenda item. Nothing was taken over. Correct or remove it.`,
    )
    return 'leftOut'
  }
  if (readBoolean(value['deleted']) === true) {
    noteQuirk(notes, found, 'deleted', 'in der Quelle gelöscht; ausgelassen', 'deleted in the source; left out')
    return 'deleted'
  }
  const type = typeOf(value) ?? 'agendaitem'
  if (type === 'agendaitem') return 'entry'
  noteQuirk(
    notes,
    found,
    'otherObject',
    `kein Tagesordnungspunkt, sondern ${type}; ausgelassen`,
    `not an agenda item but ${type}; left out`,
  )
  return 'leftOut'
}
