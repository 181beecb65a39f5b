import { isUtf8 } from 'node:buffer'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { largestFile } from '../oparl/json.ts'
import { readBytes, type SourceBytes } from '../oparl/sources.ts'
import type { ReadResult } from '../oparl/types.ts'
import { isHeading } from './columns.ts'
import { readCsv } from './csv.ts'
import { readAgendaTable } from './read-table.ts'
import { readAgendaText, type AgendaTextOptions } from './read-text.ts'

/**
 * The one reader for whatever somebody brings: an OParl file (JSON), a table (CSV) or an agenda as text. Use it for uploads,
 * for pasted text (its UTF-8 bytes, any name) and on the command line; the answer is the same ReadResult everywhere.
 */
export function readAgenda(source: SourceBytes, options: AgendaTextOptions = {}): ReadResult {
  const { file, bytes } = source
  const sort = bytes.byteLength > largestFile ? 'json' : sortOf(file, bytes)
  if (sort === 'json') return readBytes([source], options.timeZone === undefined ? {} : { timeZone: options.timeZone })
  if (sort !== 'text') return { ok: false, errors: [{ file, message: sort }] }
  const text = textOf(bytes)
  const [heading] = firstRow(text)
  return heading && isHeading(heading) ? readAgendaTable(text, file, options) : tableOrText(text, file, options)
}

/** A file that calls itself a table is read as one, so that its heading is what is asked for. */
const tableOrText = (text: string, file: string, options: AgendaTextOptions): ReadResult =>
  /\.(?:csv|tsv)$/i.test(file) ? readAgendaTable(text, file, options) : readAgendaText(text, file, options)

function firstRow(text: string): (readonly string[])[] {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 20_000))?.[0] ?? ''
  const csv = readCsv(line)
  return csv.ok ? csv.rows.map(({ fields }) => fields) : []
}

/** JSON by its first sign or its name; everything else is text, unless it is plainly something else. */
function sortOf(file: string, bytes: Uint8Array): 'json' | 'text' | Bilingual {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.startsWith('%PDF')) return isPdf
  if (head.startsWith('PK') || head.startsWith('\u00d0\u00cf')) return isOffice
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(head)) return isPage
  const first = /[^\s\u00ef\u00bb\u00bf]/.exec(head)?.[0]
  if (first === '{' || first === '[' || /\.json$/i.test(file) || first === undefined) return 'json'
  return 'text'
}

/** UTF-8, UTF-16 with its mark, else Windows-1252: what office programs write. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

const isPdf: Bilingual = {
  de: 'Das ist ein PDF. Bitte die Tagesordnung darin markieren, kopieren und als Text einfügen.',
  en: 'This is a PDF. Select the agenda in it, copy it, and paste it as text.',
}
const isOffice: Bilingual = {
  de: 'Das ist eine Word- oder Excel-Datei. Bitte eine Tabelle als CSV speichern, einen Text kopieren und einfügen.',
  en: 'This is a Word or Excel file. Save a table as CSV; copy a text and paste it.',
}
const isPage: Bilingual = {
  de: 'Das ist eine Webseite. Bitte die Tagesordnung auf der Seite markieren, kopieren und als Text einfügen, oder die OParl-Adresse angeben.',
  en: 'This is a web page. Select the agenda on it, copy it, and paste it as text, or give the OParl address.',
}
