import { plainWords } from '../text.ts'
import { idOf, quietText } from '../fields.ts'
import { isObject, newNotes, noteQuirk, type Found, type Notes } from '../notes.ts'
import { readDocuments, type ReadOptions } from '../read.ts'
import type { Problem, ReadResult, SourceDocument } from '../types.ts'
import { labelOf, pageKind, pointedTo } from './links.ts'
import { readList, readPage } from './list-pages.ts'
import { PoliteReader, type PoliteOptions } from './polite-reader.ts'
import { resolveStubs } from './resolve.ts'

/**
 * From a council's OParl address to its meetings: system, body, organisations, meetings with all their pages. Any of these
 * may be the address given. All or nothing: a list that breaks off in the middle is not taken for the whole.
 */

export interface AddressOptions extends PoliteOptions, ReadOptions {
  /** The council's name, to choose among several bodies; or a body's address. */
  readonly council?: string
  /** Only meetings that begin at or after this moment (ISO 8601). */
  readonly from?: string
  /** Only what changed since then, as far as the system can tell (`modified_since`, OParl 1.1 §1.7.3). */
  readonly modifiedSince?: string
  /** Milliseconds since 1970; for telling coming meetings from past ones. */
  readonly now?: number
  /** Told as the reading goes on. */
  readonly onProgress?: (progress: Progress) => void
}

export interface Progress {
  readonly stage: 'system' | 'organizations' | 'meetings' | 'papers'
  readonly requests: number
  readonly meetings: number
}

interface Reading {
  readonly reader: PoliteReader
  readonly notes: Notes
  readonly options: AddressOptions
  readonly documents: SourceDocument[]
  stage: Progress['stage']
  meetings: number
}

/** Reads it. Never throws; what failed is told in words, with what to do. */
export async function readAddress(address: string, options: AddressOptions = {}): Promise<ReadResult> {
  const reading: Reading = {
    reader: new PoliteReader({ ...options, onRequest: (_, requests) => tell(requests) }),
    notes: newNotes(),
    options,
    documents: [],
    stage: 'system',
    meetings: 0,
  }
  const tell = (requests: number): void =>
    options.onProgress?.({ stage: reading.stage, requests, meetings: reading.meetings })
  const problem = await collectFrom(reading, address)
  if (problem) return { ok: false, errors: [problem] }
  const read = readDocuments(await resolveStubs(reading), options)
  return read.ok ? { ...read, quirks: [...reading.notes.quirks, ...read.quirks] } : read
}

async function collectFrom(reading: Reading, address: string): Promise<Problem | undefined> {
  const page = await readPage(reading.reader, reading.notes, address, false)
  if (!page.ok) return page.problem
  const { file, value } = page.document
  const kind = pageKind(value)
  if (kind === 'system') return isObject(value) ? fromSystem(reading, file, value) : undefined
  if (kind === 'body') return isObject(value) ? fromBody(reading, file, value) : undefined
  if (kind !== 'list') {
    reading.documents.push(page.document)
    return undefined
  }
  const first = entriesIn(value)[0]
  const bodies = first !== undefined && pageKind(first) === 'body'
  return bodies ? fromBodies(reading, file, entriesIn(value)) : meetingList(reading, file)
}

const entriesIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const list = isObject(value) && value['data'] !== undefined ? value['data'] : value
  return (Array.isArray(list) ? list : [list]).filter(isObject)
}

async function fromSystem(
  reading: Reading,
  file: string,
  system: Readonly<Record<string, unknown>>,
): Promise<Problem | undefined> {
  const { addresses, objects } = pointedTo(system['body'], file)
  const bodies = [...objects]
  for (const address of addresses) {
    const page = await readPage(reading.reader, reading.notes, address, true)
    if (!page.ok) return page.problem
    bodies.push(...entriesIn(page.document.value))
  }
  return fromBodies(reading, file, bodies)
}

async function fromBodies(
  reading: Reading,
  file: string,
  bodies: readonly Readonly<Record<string, unknown>>[],
): Promise<Problem | undefined> {
  const wanted = plainWords(reading.options.council ?? '')
  const withMeetings = bodies.filter((body) => body['meeting'] !== undefined || body['organization'] !== undefined)
  const named = withMeetings.filter((body) => isWanted(body, wanted, reading.options.council))
  const [body, another] = withMeetings.length === 1 ? withMeetings : named
  if (!body) return { file, message: withMeetings.length === 0 ? noBody : whichBody(withMeetings) }
  if (another) return { file, message: whichBody(named) }
  return fromBody(reading, file, body)
}

/** "Rat der Stadt X" is the council of "Stadt X", "X" or the body of that address. */
function isWanted(body: Readonly<Record<string, unknown>>, wanted: string, council: string | undefined): boolean {
  if (idOf(body) === council) return true
  const names = [quietText(body['name']), quietText(body['shortName'])].filter((name) => name !== undefined)
  return names.some((name) => {
    const words = plainWords(name)
      .split(' ')
      .filter((word) => !/^(?:stadt|gemeinde|kreis|der|die|das)$/.test(word))
    return words.length > 0 && words.every((word) => wanted.split(' ').includes(word))
  })
}

async function fromBody(
  reading: Reading,
  base: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Problem | undefined> {
  reading.stage = 'organizations'
  const organizations = pointedTo(body['organization'], base)
  if (organizations.objects.length > 0) reading.documents.push({ file: base, value: organizations.objects })
  for (const address of organizations.addresses) {
    const list = await readList(reading.reader, reading.notes, address)
    if (list.ok) reading.documents.push(...list.documents)
    else noteLost(reading.notes, address, list.problem)
  }
  reading.stage = 'meetings'
  const meetings = pointedTo(body['meeting'], base)
  if (meetings.objects.length > 0) reading.documents.push({ file: base, value: meetings.objects })
  const lists =
    meetings.addresses.length + meetings.objects.length > 0 ? meetings.addresses : meetingListsOf(reading.documents)
  if (lists.length === 0 && meetings.objects.length === 0) return { file: base, message: noMeetingList }
  for (const address of lists) {
    const problem = await meetingList(reading, address)
    if (problem) return problem
  }
  return undefined
}

/** Some bodies name no list of meetings, but their organisations do. */
const meetingListsOf = (documents: readonly SourceDocument[]): readonly string[] => [
  ...new Set(
    documents.flatMap(({ file, value }) =>
      entriesIn(value).flatMap((entry) => pointedTo(entry['meeting'], file).addresses),
    ),
  ),
]

async function meetingList(reading: Reading, address: string): Promise<Problem | undefined> {
  const { modifiedSince } = reading.options
  const count = (entries: number): void => void (reading.meetings += entries)
  if (modifiedSince !== undefined) {
    const changed = new URL(address)
    changed.searchParams.set('modified_since', modifiedSince)
    const list = await readList(reading.reader, reading.notes, changed.href, count)
    if (list.ok) return keep(reading, list.documents)
    // A system that does not know the question answers 400 or worse: then everything is read.
  }
  const list = await readList(reading.reader, reading.notes, address, count)
  return list.ok ? keep(reading, list.documents) : list.problem
}

function keep(reading: Reading, documents: readonly SourceDocument[]): undefined {
  for (const { file, value } of documents) {
    const kept = Array.isArray(value) ? value.filter((entry) => isWithin(entry, reading.options.from)) : value
    reading.documents.push({ file, value: kept })
  }
  return undefined
}

/** Meetings that cannot be dated stay: what is wrong with them is told later. */
function isWithin(entry: unknown, from: string | undefined): boolean {
  const start = isObject(entry) ? Date.parse(String(entry['start'])) : Number.NaN
  return from === undefined || Number.isNaN(start) || start >= Date.parse(from)
}

const noteLost = (notes: Notes, file: string, { message }: Problem): void => {
  const found: Found = { file, path: '', value: {} }
  noteQuirk(notes, found, 'organizationsLost', `nicht abrufbar: ${message.de}`, `cannot be fetched: ${message.en}`)
}

const noBody = {
  de: 'Unter dieser Adresse steht keine Körperschaft mit Sitzungen. Bitte die Adresse der OParl-Schnittstelle angeben (…/oparl/v1.0/system).',
  en: 'There is no body with meetings at this address. Give the address of the OParl interface (…/oparl/v1.0/system).',
}
const noMeetingList = {
  de: 'Diese Körperschaft nennt keine Sitzungen. Bitte die Adresse der Sitzungsliste angeben.',
  en: 'This body names no meetings. Give the address of the list of meetings.',
}
const whichBody = (bodies: readonly Readonly<Record<string, unknown>>[]) => {
  const list = bodies.slice(0, 20).map(labelOf).join('; ')
  return {
    de: `Hier stehen mehrere Körperschaften: ${list}. Bitte die Adresse der richtigen angeben.`,
    en: `There are several bodies here: ${list}. Give the address of the right one.`,
  }
}
