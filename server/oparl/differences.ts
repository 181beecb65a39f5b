import { DateTime } from 'luxon'
import type { Difference, ExistingItem, ExistingMeeting, FieldDifference } from './plan-types.ts'
import type { ImportedItem, ImportedMeeting } from './types.ts'

/**
 * What changed in the source since the last import, field by field. An item that the council has moved to another
 * meeting is no difference: the source keeps it where it was.
 */

/** Nothing, or the meeting with the fields that changed. The body is not compared: people may have chosen it. */
export const meetingDifference = (known: ExistingMeeting, imported: ImportedMeeting): readonly Difference[] =>
  asDifference('meeting', known.id, imported.name, [
    ...changed('name', known.name ?? imported.name, imported.name),
    ...(sameInstant(known.start, imported.start) ? [] : changed('start', known.start, imported.start)),
  ])

/** Nothing, or the item with the fields that changed. */
export const itemDifference = (known: ExistingItem, imported: ImportedItem): readonly Difference[] =>
  asDifference('item', known.id, imported.title, [
    ...changed('title', known.title, imported.title),
    ...changed('number', known.number ?? '', imported.number),
  ])

/** The same moment, however it is written. */
export const sameInstant = (one: string, other: string): boolean =>
  one === other || DateTime.fromISO(one).toMillis() === DateTime.fromISO(other).toMillis()

const changed = (field: string, before: string, after: string): FieldDifference[] =>
  before === after ? [] : [{ field, before, after }]

const asDifference = (
  thing: Difference['thing'],
  id: string,
  title: string,
  fields: readonly FieldDifference[],
): readonly Difference[] => (fields.length === 0 ? [] : [{ thing, id, title, fields }])
