import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Gone, PlannedMeeting } from './plan-types.ts'
import type { Lookup } from './recognise.ts'

/** Imported once, no longer there: deleted in the source, or off the agenda of a meeting that is in this import. */
export function whatIsGone(
  deleted: readonly string[],
  lookup: Lookup,
  planned: readonly PlannedMeeting[],
): readonly Gone[] {
  const removed = new Set(deleted)
  const agendas = new Map(planned.map(({ id, imported }) => [id, imported.items.length]))
  const meetings = lookup.meetings.filter(
    ({ source, cancelled }) => source !== undefined && removed.has(source) && cancelled !== true,
  )
  const items = lookup.items.filter(({ id, source, meeting }) => {
    if (source === undefined || meeting === null || lookup.importedItems.has(source) || lookup.taken.has(id))
      return false
    return removed.has(source) || agendas.has(meeting)
  })
  return [
    ...meetings.map(({ id, name }): Gone => ({
      thing: 'meeting',
      id,
      title: name ?? id,
      commands: [{ type: 'meeting.cancel', meeting: id }],
    })),
    ...items.map(({ id, title, source, meeting }): Gone => {
      const nothingThere = agendas.get(meeting ?? '') === 0 && !removed.has(source ?? '')
      if (nothingThere) return { thing: 'item', id, title, commands: [], blocked: emptyAgenda }
      return { thing: 'item', id, title, commands: [{ type: 'agenda.remove', item: id, reason }] }
    }),
  ]
}

const reason = 'In der Quelle nicht mehr auf der Tagesordnung'

/** A list that is empty of a sudden is rather a fault of the system than an agenda without items. */
const emptyAgenda: Bilingual = {
  de: 'die Quelle liefert zu dieser Sitzung gar keine Tagesordnung; hier belassen',
  en: 'the source gives no agenda at all for this meeting; kept here',
}
