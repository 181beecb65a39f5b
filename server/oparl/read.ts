import { claimItem, claimMeeting, type Claimed } from './claims.ts'
import { collect, type Collection } from './collection.ts'
import { idOf, listField, readBoolean } from './fields.ts'
import { readMeeting, type MeetingContext } from './meeting.ts'
import { newNotes, noteQuirk, type Found, type Notes } from './notes.ts'
import { paperOf } from './papers.ts'
import type { Counts, ImportedMeeting, PaperReference, ReadResult, SourceDocument } from './types.ts'

/** From parsed files to meetings: the whole of the pure reading. */

export interface ReadOptions {
  /** For times written without a zone. */
  readonly timeZone?: string
}

type Tally = { -readonly [Key in keyof Counts]: number }

/**
 * Reads all meetings of the documents (OParl 1.0 and 1.1). What can be coped with is a quirk; what cannot is a problem
 * naming file, object and field, and then nothing is read at all. Never throws, whatever the JSON.
 */
export function readDocuments(documents: readonly SourceDocument[], options: ReadOptions = {}): ReadResult {
  const notes = newNotes()
  const found = collect(notes, documents)
  const context = meetingContext(notes, found, options.timeZone ?? 'Europe/Berlin')
  const meetings: ImportedMeeting[] = []
  const deleted = [...found.deletedIds]
  const tally = newTally()
  for (const object of unrepeated(notes, tally, found.meetings)) {
    const { meeting, agenda } = readMeeting(context, object)
    deleted.push(...agenda.deletedIds)
    tally.agendaItems += agenda.listed
    if (!meeting) {
      tally.unplacedMeetings += 1
      tally.withTheirMeeting += agenda.listed
      continue
    }
    meetings.push(meeting)
    tally.meetings += 1
    tally.items += agenda.items.length
    tally.headings += agenda.headings
    tally.deleted += agenda.deleted
    tally.unresolved += agenda.unresolved
    tally.leftOut += agenda.leftOut
  }
  if (notes.problems.length === 0 && found.meetings.length === 0) noteNoMeetings(notes, documents, found)
  if (notes.problems.length > 0) return { ok: false, errors: notes.problems }
  return { ok: true, meetings, quirks: notes.quirks, counts: tally, deleted }
}

const newTally = (): Tally => ({
  meetings: 0,
  unplacedMeetings: 0,
  agendaItems: 0,
  items: 0,
  headings: 0,
  deleted: 0,
  unresolved: 0,
  leftOut: 0,
  withTheirMeeting: 0,
})

function meetingContext(notes: Notes, found: Collection, timeZone: string): MeetingContext {
  const meetings = new Map<string, Claimed>()
  const items = new Map<string, Claimed>()
  return {
    notes,
    timeZone,
    organizationNames: found.organizationNames,
    claimMeeting: (meeting, source) => claimMeeting(notes, meetings, meeting, source),
    claim: (item, source) => claimItem(notes, items, item, source),
    paperOf: (item) => withNames(paperOf(found, item), found.organizationNames),
  }
}

/** Bodies and factions that a paper names by id get their names. */
function withNames(paper: PaperReference | undefined, names: ReadonlyMap<string, string>): PaperReference | undefined {
  if (!paper) return undefined
  const named = (ids: readonly string[]): readonly string[] => ids.map((id) => names.get(id) ?? id)
  const { consultations, originators, ...rest } = paper
  return {
    ...rest,
    ...(consultations && {
      consultations: consultations.map((one) => Object.assign({}, one, { organizations: named(one.organizations) })),
    }),
    ...(originators && { originators: named(originators) }),
  }
}

/** A meeting that stands there twice is taken once: the version changed last, else the later one. */
function unrepeated(notes: Notes, tally: Tally, meetings: readonly Found[]): readonly Found[] {
  const latest = new Map<string, Found>()
  for (const [index, found] of meetings.entries()) {
    const key = idOf(found.value) ?? `no id, ${index}`
    const before = latest.get(key)
    if (before) {
      noteQuirk(
        notes,
        found,
        'sameTwice',
        'Sitzung steht mehrfach da; die zuletzt geänderte Fassung genommen',
        'meeting is there more than once; the version changed last was taken',
      )
    }
    const newer = !before || modified(found) >= modified(before)
    dropAgenda(tally, newer ? before : found)
    if (newer) latest.set(key, found)
  }
  const gone = [...latest.values()].filter(({ value }) => readBoolean(value['deleted']) === true)
  for (const found of gone) dropAgenda(tally, found)
  return [...latest.values()].filter((found) => !gone.includes(found))
}

function dropAgenda(tally: Tally, found: Found | undefined): void {
  if (!found) return
  const entries = listField(newNotes(), found, 'agendaItem').length
  tally.agendaItems += entries
  tally.withTheirMeeting += entries
}

const modified = ({ value }: Found): string => (typeof value['modified'] === 'string' ? value['modified'] : '')

function noteNoMeetings(
  notes: Notes,
  documents: readonly SourceDocument[],
  { organizationNames, papers }: Collection,
): void {
  const others = notes.quirks.filter(({ kind }) => kind === 'otherObject' || kind === 'urlOnly')
  // A list page that is empty is an answer, not a mistake.
  if (others.length === 0 && notes.quirks.some(({ kind }) => kind === 'listEmpty')) return
  if (notes.quirks.some(({ kind }) => kind === 'deleted')) return
  const helpers = [...(organizationNames.size > 0 ? ['Organization'] : []), ...(papers.size > 0 ? ['Paper'] : [])]
  const found = [...helpers, ...new Set(others.map(({ text }) => text.de))].join('; ').slice(0, 300)
  const foundEn = [...helpers, ...new Set(others.map(({ text }) => text.en))].join('; ').slice(0, 300)
  notes.problems.push({
    file: documents
      .map(({ file }) => file)
      .join(', ')
      .slice(0, 500),
    message: {
      de: `Keine Sitzung gefunden.${found === '' ? '' : ` Gefunden: ${found}.`} Nichts wurde übernommen. Bitte eine Sitzung (Meeting) oder eine Liste von Sitzungen laden.`,
      en: `No meeting found.${foundEn === '' ? '' : ` Found: ${foundEn}.`} Nothing was taken over. Load a meeting or a list of meetings.`,
    },
  })
}
