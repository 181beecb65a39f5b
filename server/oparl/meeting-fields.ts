import { spokenBody } from './bodies.ts'
import { asList, idOf, listField, quietText } from './fields.ts'
import { isObject, noteQuirk, type Found, type Notes } from './notes.ts'
import type { ImportedMeeting } from './types.ts'

/** Who meets, and where. */

/** The organisations of a meeting: named in the object, in the same files, or else told by the meeting's own name. */
export function asBodies(
  notes: Notes,
  found: Found,
  organizationNames: ReadonlyMap<string, string>,
  meetingName: string,
): ImportedMeeting['body'] {
  const ids: string[] = []
  const names: string[] = []
  for (const entry of listField(notes, found, 'organization')) {
    const id = isObject(entry) ? idOf(entry) : quietText(entry)
    const name = (isObject(entry) ? quietText(entry['name']) : undefined) ?? organizationNames.get(id ?? '')
    if (id !== undefined) ids.push(id)
    if (name !== undefined) names.push(name)
  }
  if (names.length > 0) return { ids, names }
  const spoken = spokenBody(meetingName)
  if (spoken === '') {
    noteQuirk(
      notes,
      found,
      'bodyUnnamed',
      'welches Gremium tagt, steht nirgends',
      'which body meets is said nowhere',
      'organization',
    )
  }
  return { ids, names: spoken === '' ? [] : [spoken] }
}

/** A place in one line (OParl 1.1 §2.14 Location): its description, else room and address. */
export function locationText(value: unknown): string | undefined {
  if (typeof value === 'string') return /^https?:/i.test(value) ? undefined : quietText(value)
  const location = asList(value)[0]
  if (!isObject(location)) return undefined
  const town = [quietText(location['postalCode']), quietText(location['locality'])].filter((part) => part !== undefined)
  const parts = [quietText(location['room']), quietText(location['streetAddress']), town.join(' ') || undefined]
  return quietText(location['description']) ?? (parts.filter((part) => part !== undefined).join(', ') || undefined)
}
