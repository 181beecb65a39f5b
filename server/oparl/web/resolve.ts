import { asList, idOf } from '../fields.ts'
import { isObject, noteQuirk, type Found, type Notes } from '../notes.ts'
import type { SourceDocument } from '../types.ts'
import { readPage } from './list-pages.ts'
import type { PoliteReader } from './polite-reader.ts'

/**
 * What a list names by address only: meetings, their agenda items and, of coming meetings, the consultations and papers of
 * the items. Meetings of the past are taken as they stand; to ask for each of their papers would take hours.
 */

export interface Stubs {
  readonly reader: PoliteReader
  readonly notes: Notes
  readonly options: { readonly now?: number }
  readonly documents: readonly SourceDocument[]
  stage: string
}

type Thing = Readonly<Record<string, unknown>>

/** Asked for at most, so that one import does not keep a council's server busy for hours. */
const mostPapers = 400

/** The documents, with what they name by address put in its place. */
export async function resolveStubs(reading: Stubs): Promise<readonly SourceDocument[]> {
  reading.stage = 'meetings'
  const whole: SourceDocument[] = []
  for (const { file, value } of reading.documents) {
    const entries = Array.isArray(value) ? value : [value]
    const resolved: unknown[] = []
    for (const entry of entries) resolved.push(await wholeMeeting(reading, entry))
    whole.push({ file, value: Array.isArray(value) ? resolved : resolved[0] })
  }
  reading.stage = 'papers'
  return [...whole, ...(await papersOf(reading, whole))]
}

async function wholeMeeting(reading: Stubs, entry: unknown): Promise<unknown> {
  if (typeof entry === 'string' && URL.canParse(entry)) return (await fetched(reading, entry)) ?? entry
  if (!isObject(entry) || !isComing(reading, entry)) return isObject(entry) ? withItems(reading, entry) : entry
  const id = idOf(entry)
  if (entry['agendaItem'] !== undefined || id === undefined || !/^https?:/.test(id)) return withItems(reading, entry)
  const own = await fetched(reading, id)
  return own === undefined ? entry : withItems(reading, own)
}

/** Agenda items by address, one by one or as a list of their own, are fetched. */
async function withItems(reading: Stubs, meeting: Thing): Promise<Thing> {
  const list =
    meeting['agendaItem'] === undefined || meeting['agendaItem'] === null ? [] : asList(meeting['agendaItem'])
  if (!list.some((item) => typeof item === 'string')) return meeting
  const items: unknown[] = []
  for (const item of list) {
    const own = typeof item === 'string' && URL.canParse(item) ? await fetchedValue(reading, item) : undefined
    const inside =
      isObject(own) && own['data'] !== undefined ? asList(own['data']) : own === undefined ? [item] : asList(own)
    items.push(...inside)
  }
  return { ...meeting, agendaItem: items }
}

function isComing({ options }: Stubs, meeting: Thing): boolean {
  const start = Date.parse(String(meeting['start']))
  return !Number.isNaN(start) && start >= (options.now ?? Date.now()) - 24 * 60 * 60 * 1000
}

/** Consultations and papers that items of coming meetings name by address. What cannot be had is noted, and done without. */
async function papersOf(reading: Stubs, documents: readonly SourceDocument[]): Promise<readonly SourceDocument[]> {
  const known = new Set(
    documents.flatMap(({ value }) => asList(value).flatMap((entry) => (isObject(entry) ? [idOf(entry)] : []))),
  )
  const wanted = documents
    .flatMap(({ value }) => asList(value))
    .filter(isObject)
    .filter((each) => isComing(reading, each))
  const found: SourceDocument[] = []
  const ask = async (address: unknown): Promise<Thing | undefined> => {
    if (typeof address !== 'string' || !/^https?:/.test(address) || known.has(address) || found.length >= mostPapers)
      return undefined
    known.add(address)
    const value = await fetched(reading, address)
    if (value) found.push({ file: address, value })
    return value
  }
  for (const meeting of wanted) {
    const items = meeting['agendaItem'] === undefined ? [] : asList(meeting['agendaItem'])
    for (const item of items.filter(isObject)) {
      for (const named of item['consultation'] === undefined ? [] : asList(item['consultation'])) {
        const consultation = isObject(named) ? named : await ask(named)
        const paper = await ask(consultation?.['paper'])
        for (const other of paper?.['consultation'] === undefined ? [] : asList(paper['consultation'])) await ask(other)
      }
    }
  }
  return found
}

async function fetched(reading: Stubs, address: string): Promise<Thing | undefined> {
  const value = await fetchedValue(reading, address)
  return isObject(value) ? value : undefined
}

async function fetchedValue(reading: Stubs, address: string): Promise<unknown> {
  const page = await readPage(reading.reader, reading.notes, address, false)
  if (page.ok) return page.document.value
  const at: Found = { file: address, path: '', value: {} }
  const { de, en } = page.problem.message
  noteQuirk(reading.notes, at, 'consultationLost', de, en)
  return undefined
}
