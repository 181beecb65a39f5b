import { createHash } from 'node:crypto'
import type { Remembered } from '../../db/source-memory.ts'
import type { ImportedItem, ImportedMeeting } from './types.ts'

/** What the source says of a thing, field by field: compared with what it said at the last import. */

export type Facts = Readonly<Record<string, string>>

export const itemFacts = (item: ImportedItem, meeting: ImportedMeeting): Facts => ({
  title: item.title,
  number: item.number,
  meeting: meeting.source,
  reference: item.paper?.reference ?? '',
  paper: item.paper?.text ?? '',
  public: String(item.public),
  section: item.section ?? '',
})

export const meetingFacts = (meeting: ImportedMeeting): Facts => ({
  name: meeting.name,
  start: meeting.start,
  location: meeting.location ?? '',
  cancelled: String(meeting.cancelled),
})

/** Bound to thing and field, so that equal words in different places do not look equal. */
const digest = (source: string, field: string, value: string): string =>
  createHash('sha256')
    .update(JSON.stringify([source, field, value]))
    .digest('hex')
    .slice(0, 16)

export const digests = (source: string, facts: Facts): Remembered['facts'] =>
  Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, digest(source, field, value)]))

/** Did the source say otherwise of this field? Undefined where nothing is remembered of it. */
export function saidOtherwise(
  remembered: Remembered['facts'] | undefined,
  source: string,
  field: string,
  value: string,
): boolean | undefined {
  const before = remembered?.[field]
  return before === undefined ? undefined : before !== digest(source, field, value)
}
