import { asList, idOf, quietText, readBoolean, typeOf } from './fields.ts'
import { isObject, noteQuirk, type Found, type Notes } from './notes.ts'
import { paperReference } from './papers.ts'
import { consultationOf } from './consultations.ts'
import type { Consultation, PaperReference, SourceDocument } from './types.ts'

/**
 * Finds the OParl objects in files: a single object, a list page (`data`, OParl 1.1 §1.7), a bare array. Meetings are
 * what is imported; organisations lend names to bodies, papers lend numbers to items.
 */

export interface Collection {
  readonly meetings: readonly Found[]
  readonly organizationNames: ReadonlyMap<string, string>
  /** Papers by the id of the agenda item or consultation that names them. */
  readonly papers: ReadonlyMap<string, PaperReference>
  readonly deletedIds: readonly string[]
}

interface Building {
  readonly meetings: Found[]
  readonly organizationNames: Map<string, string>
  readonly papers: Map<string, PaperReference>
  /** Ids of consultations and agenda items, with the id of their paper. */
  readonly aliases: Map<string, string>
  /** Consultations that stand apart from their paper, by its id. */
  readonly apart: Map<string, Consultation[]>
  readonly deletedIds: string[]
}

/** Sorts the objects of all documents. Says what it did not understand, throws nothing. */
export function collect(notes: Notes, documents: readonly SourceDocument[]): Collection {
  const into: Building = {
    meetings: [],
    organizationNames: new Map(),
    papers: new Map(),
    aliases: new Map(),
    apart: new Map(),
    deletedIds: [],
  }
  for (const { file, value } of documents) {
    const objects = objectsOf(notes, file, value)
    const others = new Map<string, number>()
    for (const found of objects) {
      const other = place(notes, into, found)
      if (other !== undefined) others.set(other, (others.get(other) ?? 0) + 1)
    }
    for (const [type, count] of others) {
      const at: Found = { file, path: '', value: {} }
      noteQuirk(
        notes,
        at,
        'otherObject',
        `${count} × ${type}, keine Sitzung; ausgelassen`,
        `${count} × ${type}, not a meeting; left out`,
      )
    }
  }
  for (const [id, consultations] of into.apart) {
    const paper = into.papers.get(id)
    if (paper && paper.consultations === undefined) into.papers.set(id, { ...paper, consultations })
  }
  for (const [key, id] of into.aliases) {
    const paper = into.papers.get(id)
    if (paper && !into.papers.has(key)) into.papers.set(key, paper)
  }
  return into
}

/** The type, told by shape where the field is missing: only meetings have agendas. */
export function kindOf(value: Readonly<Record<string, unknown>>): string {
  const type = typeOf(value)
  if (type !== undefined) return type
  const has = (field: string): boolean => value[field] !== undefined
  if (has('agendaItem')) return 'meeting'
  if (has('start') && (has('end') || has('organization') || has('location') || has('invitation'))) return 'meeting'
  return 'object'
}

function objectsOf(notes: Notes, file: string, value: unknown): Found[] {
  const page: Found = { file, path: '', value: isObject(value) ? value : {} }
  const isPage = isObject(value) && value['data'] !== undefined && typeOf(value) === undefined
  const list = isPage ? value['data'] : value
  const path = isPage ? 'data' : ''
  if (isPage) notePage(notes, page)
  if (isPage && !Array.isArray(list)) {
    noteQuirk(
      notes,
      page,
      'shape',
      '„data“ ist keine Liste; als Liste gelesen',
      '"data" is not a list; read as a list',
      'data',
    )
  }
  const single = !isPage && !Array.isArray(value)
  const entries = isPage && list === null ? [] : asList(list)
  if (entries.length === 0) noteQuirk(notes, page, 'listEmpty', 'leere Liste', 'empty list')
  return entries.flatMap((entry, index) => {
    const at: Found = {
      file,
      path: single && entries.length === 1 ? '' : `${path}[${index}]`,
      value: isObject(entry) ? entry : {},
    }
    if (isObject(entry)) return [at]
    noteStray(notes, at, entry)
    return []
  })
}

function noteStray(notes: Notes, at: Found, entry: unknown): void {
  if (typeof entry === 'string' && at.path !== '') {
    const address = entry.slice(0, 200)
    noteQuirk(
      notes,
      at,
      'urlOnly',
      `nur als Adresse genannt (${address}); nicht geladen`,
      `named by address only (${address}); not loaded`,
    )
    return
  }
  notes.problems.push({
    file: at.file,
    ...(at.path === '' ? {} : { object: at.path }),
    message: {
      de: 'Hier steht kein OParl-Objekt. Nichts wurde übernommen. Bitte eine Sitzung, eine Liste oder eine Listenseite laden.',
      en: 'This is not an OParl object. Nothing was taken over. Load a meeting, a list or a list page.',
    },
  })
}

function notePage(notes: Notes, page: Found): void {
  const links = page.value['links']
  if (!isObject(links) || typeof links['next'] !== 'string') return
  const next = links['next'].slice(0, 200)
  noteQuirk(
    notes,
    page,
    'morePages',
    `nur diese Seite gelesen; es folgt ${next}`,
    `only this page was read; next is ${next}`,
    'links',
  )
}

/** Puts one object where it belongs; returns its type if it is of no use here. */
function place(notes: Notes, into: Building, found: Found): string | undefined {
  const { value } = found
  const kind = kindOf(value)
  const id = idOf(value)
  if (readBoolean(value['deleted']) === true) {
    if (id !== undefined) into.deletedIds.push(id)
    noteQuirk(notes, found, 'deleted', 'in der Quelle gelöscht; ausgelassen', 'deleted in the source; left out')
    if (kind === 'meeting') into.meetings.push(found)
    return undefined
  }
  if (kind === 'meeting') {
    if (typeOf(value) === undefined)
      noteQuirk(
        notes,
        found,
        'typeMissing',
        'ohne „type“; an der Form als Sitzung erkannt',
        'no "type"; known for a meeting by its shape',
        'type',
      )
    into.meetings.push(found)
    return undefined
  }
  if (kind === 'organization') {
    const name = quietText(value['name'])
    if (id !== undefined && name !== undefined) into.organizationNames.set(id, name)
    return undefined
  }
  if (kind === 'consultation') {
    placeConsultation(into, value, id)
    return undefined
  }
  if (kind !== 'paper') return kind
  placePaper(into, value, id)
  return undefined
}

/** A consultation on its own only says which paper it is about; that may come before or after it. */
function placeConsultation(into: Building, value: Readonly<Record<string, unknown>>, id: string | undefined): void {
  const { paper, agendaItem } = value
  const paperId = isObject(paper) ? idOf(paper) : paper
  if (isObject(paper)) placePaper(into, paper, idOf(paper))
  if (typeof paperId !== 'string') return
  for (const key of [id, agendaItem]) if (typeof key === 'string' && key !== '') into.aliases.set(key, paperId)
  const own = consultationOf(value)
  if (own) into.apart.set(paperId, [...(into.apart.get(paperId) ?? []), own])
}

function placePaper(into: Building, value: Readonly<Record<string, unknown>>, id: string | undefined): void {
  const paper = paperReference(value)
  const consultations = value['consultation'] === undefined ? [] : asList(value['consultation'])
  for (const consultation of consultations) {
    const keys = isObject(consultation) ? [consultation['id'], consultation['agendaItem']] : [consultation]
    for (const key of keys) if (typeof key === 'string' && key !== '') into.papers.set(key, paper)
  }
  if (id !== undefined) into.papers.set(id, paper)
}
