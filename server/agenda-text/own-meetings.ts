import { readDocuments } from '../oparl/read.ts'
import type { Quirk, ReadResult } from '../oparl/types.ts'

/** Meetings from elsewhere, brought into the shape of OParl: one reader, one set of quirks, one report. */

export interface OwnEntry {
  readonly line: number
  readonly value: Readonly<Record<string, unknown>>
}

export interface OwnMeeting extends OwnEntry {
  readonly agenda: readonly OwnEntry[]
}

/** Reads them; places are told as lines of the text or table. */
export function readOwnMeetings(file: string, meetings: readonly OwnMeeting[], timeZone?: string): ReadResult {
  const data = meetings.map(({ value, agenda }) => ({
    type: 'Meeting',
    ...value,
    agendaItem: agenda.map((entry) => withPaper(entry.value)),
  }))
  const read = readDocuments([{ file, value: { data } }], timeZone === undefined ? {} : { timeZone })
  if (!read.ok)
    return {
      ok: false,
      errors: read.errors.map((problem) =>
        problem.object === undefined ? problem : { ...problem, object: placeOf(problem.object, meetings) },
      ),
    }
  return {
    ...read,
    quirks: read.quirks
      .filter(tells)
      .map((quirk) => Object.assign({}, quirk, { object: placeOf(quirk.object, meetings) })),
  }
}

/** Pasted things have no ids, and zones are the council's own: nothing to remark on. */
const tells = ({ kind }: Quirk): boolean => kind !== 'idMissing' && kind !== 'startZoneMissing'

/** A number of a paper counts as one that is dealt with. */
function withPaper({ reference, paperType, ...item }: Readonly<Record<string, unknown>>): object {
  if (reference === undefined && paperType === undefined) return item
  return { ...item, consultation: { paper: { reference, paperType } } }
}

/** `data[0].agendaItem[3]` is line 12. */
function placeOf(object: string, meetings: readonly OwnMeeting[]): string {
  const found = /^data\[(\d+)\](?:\.agendaItem\[(\d+)\])?/.exec(object)
  const meeting = meetings[Number(found?.[1])]
  const line = found?.[2] === undefined ? meeting?.line : meeting?.agenda[Number(found[2])]?.line
  return line === undefined ? object : `Zeile ${line}`
}
