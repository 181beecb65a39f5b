import { suggest, type BodyKind } from '../../machines/suggestion.ts'
import { entryPath, readEntries, type AgendaEntries, type AgendaEntry } from './agenda-entries.ts'
import { publicityOf } from './agenda-publicity.ts'
import { idOf, unwrapped } from './fields.ts'
import { noteQuirk, type Found, type Notes } from './notes.ts'
import { inOrder } from './order.ts'
import { entryKind, type Publicity } from './sections.ts'
import type { ImportedItem, PaperReference } from './types.ts'

/** Reads one meeting's agenda (OParl 1.1 §2.11): every item there, in order, none made up. */

/** What is known of a meeting when its agenda is read. */
export interface AgendaContext {
  readonly notes: Notes
  readonly meeting: Found
  readonly source: string
  readonly bodyKind: BodyKind
  /** Gives each agenda item a source of its own within this reading. */
  readonly claim: (item: Found, source: string) => string | undefined
  readonly paperOf: (item: Found) => PaperReference | undefined
}

export interface Agenda extends Omit<AgendaEntries, 'entries'> {
  readonly items: readonly ImportedItem[]
  readonly headings: number
}

interface Section {
  part: string | undefined
  heading: string | undefined
  publicity: Publicity
  /** Collective items such as "11. Mitteilungen", by number: they tell what their sub-items are. */
  readonly reports: Map<string, string>
}

/** Reads the agenda. Items come in the order of `order` where that is complete and unique, else as in the file. */
export function readAgenda(context: AgendaContext): Agenda {
  const { notes, meeting } = context
  const { entries, ...rest } = readEntries(notes, meeting)
  const section: Section = { part: undefined, heading: undefined, publicity: 'unknown', reports: new Map() }
  const items: ImportedItem[] = []
  let headings = 0
  let repeated = 0
  for (const entry of inOrder(notes, meeting, entries)) {
    if (enterSection(context, entry, section, rest.unresolved > 0)) {
      headings += 1
      continue
    }
    const item = readItem(context, entry, section)
    if (item) items.push(item)
    else repeated += 1
  }
  noteNumbers(context, items)
  return { ...rest, items, headings, leftOut: rest.leftOut + repeated }
}

const hasMatter = ({ value }: Found): boolean =>
  ['consultation', 'result', 'resolutionText', 'resolutionFile'].some((field) => {
    const matter = value[field]
    return matter !== undefined && matter !== null && matter !== '' && !(Array.isArray(matter) && matter.length === 0)
  })

/** Lets a heading change the section; says whether the entry is nothing but a heading. */
function enterSection(context: AgendaContext, entry: AgendaEntry, section: Section, incomplete: boolean): boolean {
  const { notes } = context
  const matter = hasMatter(entry.found)
  const kind = entryKind({ number: entry.number, title: entry.title, hasMatter: matter })
  if (kind.as === 'item') return false
  if (kind.as === 'heading') {
    section.heading = entry.title
    return true
  }
  if (kind.as === 'letteredItem') {
    noteQuirk(
      notes,
      entry.found,
      'letterNumber',
      `trägt den Buchstaben ${entry.number} wie eine Überschrift („${entry.title}“); als Punkt übernommen`,
      `is lettered ${entry.number} like a heading ("${entry.title}"); taken as an item`,
    )
    if (section.publicity === 'public') section.publicity = 'unknown'
    return false
  }
  section.part = entry.title || entry.number
  section.heading = undefined
  section.reports.clear()
  // A heading may be among the entries that are not here: then "public" cannot be relied on.
  section.publicity = incomplete && kind.publicity === 'public' ? 'unknown' : kind.publicity
  if (matter) {
    noteQuirk(
      notes,
      entry.found,
      'headingWithMatter',
      `Überschrift „${entry.title}“ mit Beratung oder Ergebnis; auch als Punkt übernommen`,
      `heading "${entry.title}" with a paper or result; also taken as an item`,
    )
  }
  return !matter
}

function readItem(context: AgendaContext, entry: AgendaEntry, section: Section): ImportedItem | undefined {
  const { notes } = context
  const { found, number, index } = entry
  const source = context.claim(found, idOf(found.value) ?? `${context.source}#${number}|${entry.title}`)
  if (source === undefined) return undefined
  const paper = context.paperOf(found)
  const result = unwrapped(notes, found, 'result')
  const label = [section.part, section.heading].filter((part) => part !== undefined).join(' – ')
  const hint = paper?.type ?? section.heading ?? section.reports.get(trunk(number))
  const suggestion = suggest({
    title: entry.title,
    bodyKind: context.bodyKind,
    ...(hint === undefined ? {} : { originatorHint: hint }),
  })
  if (suggestion.kind === 'bericht' && suggestion.confident) section.reports.set(number.replace(/\.$/, ''), entry.title)
  noteWords(notes, entry)
  return {
    source,
    number,
    title: entry.title === '' ? '(ohne Bezeichnung)' : entry.title,
    ...(label === '' ? {} : { section: label }),
    public: publicityOf(notes, entry, section.publicity),
    originalOrder: index,
    ...(typeof result === 'string' && result.trim() !== '' ? { result } : {}),
    ...(paper ? { paper } : {}),
    suggestion,
  }
}

/** "11.2" belongs under "11". */
const trunk = (number: string): string => number.replace(/\.$/, '').split('.').slice(0, -1).join('.')

function noteWords(notes: Notes, { found, title }: AgendaEntry): void {
  if (title === '') {
    noteQuirk(
      notes,
      found,
      'nameMissing',
      'ohne Bezeichnung; der Punkt steht als „(ohne Bezeichnung)“',
      'no name; the item is called "(ohne Bezeichnung)"',
      'name',
    )
  }
  if (/(?<!\p{L})(?:abgesetzt|zurückgezogen|entfällt)(?!\p{L})/iu.test(title)) {
    noteQuirk(
      notes,
      found,
      'withdrawnInName',
      `heißt „${title}“; als Punkt übernommen, bitte prüfen`,
      `is called "${title}"; taken as an item, please check`,
      'name',
    )
  }
}

function noteNumbers({ notes, meeting }: AgendaContext, items: readonly ImportedItem[]): void {
  const seen = new Set<string>()
  for (const { number, originalOrder, source } of items) {
    const found = { file: meeting.file, path: entryPath(meeting, originalOrder), value: { id: source } }
    if (number === '') noteQuirk(notes, found, 'numberMissing', 'ohne Nummer', 'no number', 'number')
    else if (seen.has(number))
      noteQuirk(
        notes,
        found,
        'numberRepeated',
        `Nummer ${number} kommt mehrfach vor`,
        `number ${number} is there more than once`,
        'number',
      )
    seen.add(number)
  }
}
