import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { readBoolean } from '../oparl/fields.ts'
import { plainWords } from '../oparl/text.ts'
import type { ReadResult } from '../oparl/types.ts'
import { columnsOf, type Column } from './columns.ts'
import { readCsv, type CsvRow } from './csv.ts'
import { dayIn, timeIn } from './date-words.ts'
import { readOwnMeetings, type OwnEntry, type OwnMeeting } from './own-meetings.ts'
import type { AgendaTextOptions } from './read-text.ts'

/** An agenda, or several, as a table (CSV): a heading row that says what is what, then a row for each item. */

type Cells = Partial<Record<Column, string>>

/** The meetings of a table, in the order in which they first appear. */
export function readAgendaTable(text: string, file: string, options: AgendaTextOptions = {}): ReadResult {
  const csv = readCsv(text)
  if (!csv.ok) return refused(file, openQuote, csv.line)
  const [heading, ...rows] = csv.rows
  const columns = columnsOf(heading?.fields ?? [])
  if (!columns.includes('name')) return refused(file, noTitles, heading?.line ?? 1)
  if (rows.length === 0) return refused(file, noRows, heading?.line ?? 1)
  const long = rows.find(({ fields }) => fields.slice(columns.length).some((field) => field.trim() !== ''))
  if (long) return refused(file, tooMany(long.fields.length, columns.length), long.line)
  const meetings = new Map<string, { readonly head: OwnEntry; readonly agenda: OwnEntry[] }>()
  for (const row of rows) {
    const cells = cellsOf(columns, row)
    const head = meetingOf(cells, options)
    if ('message' in head) return refused(file, head.message, row.line)
    const key = JSON.stringify(head.value)
    const meeting = meetings.get(key) ?? { head: { line: row.line, value: head.value }, agenda: [] }
    meetings.set(key, meeting)
    meeting.agenda.push({ line: row.line, value: itemOf(cells) })
  }
  const own = [...meetings.values()].map(({ head, agenda }): OwnMeeting => ({
    line: head.line,
    value: head.value,
    agenda: numberedOrder(agenda),
  }))
  return readOwnMeetings(file, own, options.timeZone)
}

function cellsOf(columns: readonly (Column | undefined)[], { fields }: CsvRow): Cells {
  const cells: Cells = {}
  for (const [index, column] of columns.entries()) {
    const field = fields[index]?.trim() ?? ''
    if (column !== undefined && field !== '') cells[column] = field
  }
  return cells
}

function meetingOf(
  cells: Cells,
  options: AgendaTextOptions,
): { readonly value: Record<string, unknown> } | { readonly message: Bilingual } {
  const name = options.meeting ?? cells.meeting ?? cells.organization
  if (name === undefined) return { message: noMeeting }
  const start = options.start ?? startOf(cells)
  if (start === undefined) return { message: cells.start === undefined ? noStart : badStart(cells.start) }
  const { organization, location, meetingId } = cells
  return {
    value: {
      ...(meetingId === undefined ? {} : { id: meetingId }),
      name,
      start,
      ...(organization === undefined ? {} : { organization: [{ name: organization }] }),
      ...(location === undefined ? {} : { location: { description: location } }),
    },
  }
}

function startOf({ start, time }: Cells): string | undefined {
  if (start === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(start)) return start
  const day = dayIn(start)
  return day === undefined ? undefined : `${day}T${timeIn(time ?? '') ?? timeIn(start) ?? '00:00'}`
}

function itemOf(cells: Cells): Record<string, unknown> {
  const { id, number = '', name = '', reference, paperType, result } = cells
  const isPublic = publicityOf(cells.public)
  const given = { id, reference, paperType, result, order: cells.order }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    number,
    name,
    ...(isPublic === undefined ? {} : { public: isPublic }),
  }
}

/** "ja", "öffentlich", "Ö", "1": public. "nein", "nichtöffentlich", "NÖ", "0": not. Anything else is left as it stands. */
function publicityOf(value: string | undefined): unknown {
  if (value === undefined) return undefined
  const plain = plainWords(value).replaceAll(' ', '')
  if (/^(?:ja|j|yes|y|x|wahr|true|public|oe|oeff|oeffentlich(?:er(?:teil)?|e(?:sitzung)?)?)$/.test(plain)) return true
  if (/^(?:nein|n|no|falsch|false|nonpublic|noe|nichtoeff\p{L}*|vertraulich)$/u.test(plain)) return false
  return readBoolean(value) ?? value
}

/** Rows of a table stand in its order, unless it has a column for it. */
const numberedOrder = (agenda: readonly OwnEntry[]): readonly OwnEntry[] =>
  agenda.some(({ value }) => value['order'] !== undefined)
    ? agenda
    : agenda.map(({ line, value }, order) => ({ line, value: { ...value, order } }))

const refused = (file: string, message: Bilingual, line: number): ReadResult => ({
  ok: false,
  errors: [{ file, where: { line, column: 1, byte: 0 }, object: `Zeile ${line}`, message }],
})

const openQuote: Bilingual = {
  de: 'Ein Anführungszeichen wird geöffnet und nie geschlossen. Nichts wurde übernommen. Bitte in dieser Zeile ergänzen.',
  en: 'A quote is opened and never closed. Nothing was taken over. Close it in this row.',
}
const noTitles: Bilingual = {
  de: 'Keine Spalte heißt „Titel“ oder „Betreff“. Die erste Zeile muss sagen, was in den Spalten steht, zum Beispiel: Sitzung;Datum;Uhrzeit;Nr;Titel;Öffentlich;Vorlage',
  en: 'No column is called "Titel" or "Betreff". The first row must say what the columns are, e.g.: Sitzung;Datum;Uhrzeit;Nr;Titel;Öffentlich;Vorlage',
}
const noRows: Bilingual = {
  de: 'Unter der Kopfzeile steht keine einzige Zeile. Nichts wurde übernommen.',
  en: 'There is not one row below the heading. Nothing was taken over.',
}
const noMeeting: Bilingual = {
  de: 'Welche Sitzung gemeint ist, steht in dieser Zeile nicht. Bitte eine Spalte „Sitzung“ oder „Gremium“ ergänzen.',
  en: 'This row does not say which meeting is meant. Add a column "Sitzung" or "Gremium".',
}
const noStart: Bilingual = {
  de: 'Wann die Sitzung ist, steht in dieser Zeile nicht. Bitte eine Spalte „Datum“ (und „Uhrzeit“) ergänzen.',
  en: 'This row does not say when the meeting is. Add a column "Datum" (and "Uhrzeit").',
}
const badStart = (value: string): Bilingual => ({
  de: `„${value.slice(0, 80)}“ ist kein Tag wie 04.02.2021. Nichts wurde übernommen. Bitte berichtigen.`,
  en: `"${value.slice(0, 80)}" is not a day such as 04.02.2021. Nothing was taken over. Correct it.`,
})
const tooMany = (fields: number, columns: number): Bilingual => ({
  de: `Diese Zeile hat ${fields} Felder, die Kopfzeile nur ${columns} Spalten. Nichts wurde übernommen. Felder mit Trennzeichen gehören in Anführungszeichen.`,
  en: `This row has ${fields} fields, the heading only ${columns} columns. Nothing was taken over. Fields with separators belong in quotes.`,
})
