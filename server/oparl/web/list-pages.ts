import { asList, idOf } from '../fields.ts'
import { parseJson } from '../json.ts'
import { isObject, noteQuirk, type Found, type Notes } from '../notes.ts'
import type { Problem, SourceDocument } from '../types.ts'
import type { PoliteReader } from './polite-reader.ts'

/** One document and whole lists (OParl 1.1 §1.7), with what real systems send instead of them. */

/** A document, parsed; or why there is none. */
export type Page =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly problem: Problem; readonly status?: number }

/** Fetches and parses one address. A 404 that has JSON for a body is taken for an empty list, where a list is expected. */
export async function readPage(reader: PoliteReader, notes: Notes, url: string, listed: boolean): Promise<Page> {
  const fetched = await reader.get(url)
  if (!fetched.ok) {
    const { status, bytes, message } = fetched
    if (listed && (status === 404 || status === 204) && saysEmpty(bytes)) {
      noteQuirk(
        notes,
        at(url),
        'emptyAsNotFound',
        `antwortet mit ${status}, wo eine leere Liste stehen müsste; als leere Liste gelesen`,
        `answers ${status} where an empty list belongs; read as an empty list`,
      )
      return { ok: true, document: { file: url, value: { data: [] } } }
    }
    return { ok: false, problem: { file: url, message }, ...(status === undefined ? {} : { status }) }
  }
  const parsed = parseJson(fetched.bytes, url)
  if (!parsed.ok) return { ok: false, problem: parsed.problem }
  notes.quirks.push(...parsed.quirks)
  return { ok: true, document: { file: fetched.url, value: parsed.value } }
}

/** No body at all, or JSON: a web server's own page of errors is HTML. */
const saysEmpty = (bytes: Uint8Array = new Uint8Array()): boolean =>
  bytes.byteLength === 0 || (parseJson(bytes, '').ok && !/^\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 20))))

const at = (file: string, value: Readonly<Record<string, unknown>> = {}): Found => ({ file, path: '', value })

export type List =
  | { readonly ok: true; readonly documents: readonly SourceDocument[] }
  | { readonly ok: false; readonly problem: Problem; readonly status?: number }

/** All pages of a list, following `links.next`; each page without its links, so that nobody misses the others. */
export async function readList(
  reader: PoliteReader,
  notes: Notes,
  first: string,
  onPage: (entries: number) => void = () => undefined,
): Promise<List> {
  const documents: SourceDocument[] = []
  const visited = new Set<string>()
  const ids = new Set<string>()
  let next: Next | undefined = { url: first, guessed: false }
  let announced: number | undefined
  while (next !== undefined) {
    const { url, guessed }: Next = next
    visited.add(url)
    const page: Page = await readPage(reader, notes, url, true)
    // A page that nothing links to may not be there, or be one that was read already.
    if (guessed && (!page.ok || knownAlready(page.document.value, ids))) break
    if (!page.ok && isForeign(url, first)) {
      noteMore(notes, documents.at(-1)?.file ?? first, url, page.problem)
      break
    }
    if (!page.ok) return page
    onPage(entryCount(page.document.value))
    const { file, value } = page.document
    documents.push({ file, value: entriesOf(value) })
    for (const id of idsIn(value)) ids.add(id)
    const pagination = isObject(value) && isObject(value['pagination']) ? value['pagination'] : undefined
    announced ??= numberIn(pagination, 'totalElements')
    notePageSize(notes, file, value, pagination)
    next = nextOf(notes, url, value, pagination)
    if (next !== undefined && visited.has(next.url)) {
      noteQuirk(
        notes,
        at(file),
        'pageLoop',
        `„next“ führt zurück (${next.url}); hier aufgehört`,
        `"next" leads back (${next.url}); stopped here`,
        'links',
      )
      next = undefined
    }
  }
  noteTotal(notes, first, documents, announced)
  return { ok: true, documents }
}

interface Next {
  readonly url: string
  /** Nothing links to it; it follows from the announced number of pages. */
  readonly guessed: boolean
}

const isForeign = (url: string, first: string): boolean => new URL(url).hostname !== new URL(first).hostname

/** A recorded page names the host that it once came from: what is here is read, and the rest said to be missing. */
function noteMore(notes: Notes, file: string, next: string, { message }: Problem): void {
  noteQuirk(
    notes,
    at(file),
    'morePages',
    `nur bis hier gelesen; es folgt ${next}, nicht abrufbar: ${message.de}`,
    `read up to here only; next is ${next}, which cannot be fetched: ${message.en}`,
    'links',
  )
}

const idsIn = (value: unknown): readonly string[] =>
  asList(entriesOf(value)).flatMap((entry) => (isObject(entry) ? [idOf(entry)].filter((id) => id !== undefined) : []))

const knownAlready = (value: unknown, ids: ReadonlySet<string>): boolean => idsIn(value).every((id) => ids.has(id))

/** The entries as a bare array: what is read of a page. A single object where a list belongs stays what it is. */
function entriesOf(value: unknown): unknown {
  if (!isObject(value) || value['data'] === undefined) return value
  return value['data'] === null ? [] : asList(value['data'])
}

function numberIn(value: Readonly<Record<string, unknown>> | undefined, field: string): number | undefined {
  const number = Number(value?.[field])
  return value?.[field] !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined
}

/** The next page: its link, on the host that answers; else, where more pages are announced, the next number. */
function nextOf(
  notes: Notes,
  url: string,
  value: unknown,
  pagination: Readonly<Record<string, unknown>> | undefined,
): Next | undefined {
  if (!isObject(value)) return undefined
  const links = isObject(value['links']) ? value['links'] : {}
  const given = typeof links['next'] === 'string' ? links['next'] : value['next']
  if (typeof given === 'string' && given.trim() !== '') {
    if (!URL.canParse(given, url)) return undefined
    return { url: onOurHost(notes, url, new URL(given, url), links), guessed: false }
  }
  const [current, pages] = [numberIn(pagination, 'currentPage'), numberIn(pagination, 'totalPages')]
  if (current === undefined || pages === undefined || current >= pages || entryCount(value) === 0) return undefined
  noteQuirk(
    notes,
    at(url),
    'nextMissing',
    `Seite ${current} von ${pages} ohne „next“; Seite ${current + 1} versucht`,
    `page ${current} of ${pages} without "next"; page ${current + 1} tried`,
    'links',
  )
  const next = new URL(url)
  next.searchParams.set('page', String(current + 1))
  return { url: next.href, guessed: true }
}

/** Systems behind a proxy name themselves by another host than the one that was asked. */
function onOurHost(notes: Notes, url: string, next: URL, links: Readonly<Record<string, unknown>>): string {
  const here = new URL(url)
  if (next.origin === here.origin) return next.href
  const self = [links['self'], links['first']].find((link) => typeof link === 'string' && URL.canParse(link))
  const own = typeof self === 'string' && new URL(self).origin === next.origin
  if (next.pathname !== here.pathname || (!own && next.hostname !== here.hostname)) return next.href
  noteQuirk(
    notes,
    at(url),
    'otherHost',
    `„next“ nennt einen anderen Rechner (${next.origin}); beim antwortenden geblieben`,
    `"next" names another host (${next.origin}); stayed with the one that answers`,
    'links',
  )
  return new URL(`${next.pathname}${next.search}`, here).href
}

const entryCount = (value: unknown): number => {
  const entries = entriesOf(value)
  return Array.isArray(entries) ? entries.length : 1
}

/** A page that is not the last must be as long as it says. */
function notePageSize(
  notes: Notes,
  file: string,
  value: unknown,
  pagination: Readonly<Record<string, unknown>> | undefined,
): void {
  if (Array.isArray(value)) {
    noteQuirk(
      notes,
      at(file),
      'bareArray',
      'Listenseite ohne Umschlag; als Liste gelesen',
      'a list page without its envelope; read as a list',
    )
    return
  }
  const [size, current, pages] = ['elementsPerPage', 'currentPage', 'totalPages'].map((field) =>
    numberIn(pagination, field),
  )
  const count = entryCount(value)
  if (size === undefined || count === size) return
  const last = current === undefined || pages === undefined || current >= pages
  if (last && count < size) return
  noteQuirk(
    notes,
    at(file),
    'pageSize',
    `${count} Einträge auf einer Seite, die ${size} ankündigt; alle gelesen`,
    `${count} entries on a page that announces ${size}; all read`,
    'pagination',
  )
}

function noteTotal(
  notes: Notes,
  file: string,
  documents: readonly SourceDocument[],
  announced: number | undefined,
): void {
  const total = documents.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 1), 0)
  if (announced === undefined || announced === total) return
  noteQuirk(
    notes,
    at(file),
    'totalWrong',
    `${total} Einträge in einer Liste, die ${announced} ankündigt; alle gelesen`,
    `${total} entries in a list that announces ${announced}; all read`,
    'pagination',
  )
}
