import { isUtf8 } from 'node:buffer'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { scanJson, type Break, type RawControl } from './json-scanner.ts'
import type { Place, Problem, Quirk } from './types.ts'

/** Bytes to JSON (RFC 8259), with errors that a council's office can act on. */

/** Files above this are refused: a whole year's meetings of a large city stay well below it. */
export const largestFile = 50 * 1024 * 1024

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly quirks: readonly Quirk[] }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Parses a file's bytes. A byte order mark and raw control characters inside strings are taken and reported.
 * Everything else that is not JSON in UTF-8 is a problem with its place; nothing is thrown.
 */
export function parseJson(bytes: Uint8Array, file: string): Parsed {
  if (bytes.byteLength > largestFile) return refuse(file, tooLarge(bytes.byteLength))
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  if (text.trim() === '') return refuse(file, empty, { line: 1, column: 1, byte: 0 })
  const quirks = marked ? [byteOrderMark(file)] : []
  const shift = bytes.byteLength - body.byteLength
  const badByte = isUtf8(body) ? undefined : firstBadByte(text, body)
  if (badByte === undefined) {
    const fast = tryParse(text)
    if (fast) return { ok: true, value: fast.value, quirks }
  }
  const scan = scanJson(text)
  if (badByte !== undefined && (scan.ok || scan.break.at > badByte.at + 1)) {
    return refuse(file, notUtf8, { ...place(text, badByte.at), byte: badByte.byte + shift })
  }
  if (!scan.ok) return { ok: false, problem: broken(file, text, scan.break, shift, bytes.byteLength) }
  return { ok: true, value: scan.value, quirks: [...quirks, ...controlCharacters(file, text, scan.controls)] }
}

/** `['data', 3, 'name']` as people write it: `data[3].name`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}

function tryParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function place(text: string, at: number): Place {
  const before = text.slice(0, at)
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    byte: Buffer.byteLength(before),
  }
}

/** The decoder writes U+FFFD for a bad byte; a genuine U+FFFD has its own three bytes in the file. */
function firstBadByte(text: string, bytes: Uint8Array): { at: number; byte: number } | undefined {
  let byte = 0
  let from = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    byte += Buffer.byteLength(text.slice(from, at))
    const genuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!genuine) return { at, byte }
    byte += 3
    from = at + 1
  }
  return undefined
}

function broken(file: string, text: string, stop: Break, shift: number, size: number): Problem {
  const found = place(text, stop.at)
  const where = { ...found, byte: Math.min(found.byte + shift, size) }
  const field = stop.path.findLast((step) => typeof step === 'string')
  const path = pathText(stop.path)
  const object = stop.id ?? (path === '' ? undefined : path)
  const inside = path === '' ? { de: '', en: '' } : { de: `, in ${path}`, en: `, in ${path}` }
  return {
    file,
    ...(object === undefined ? {} : { object }),
    ...(field === undefined ? {} : { field }),
    where,
    message: stop.ended ? cutOff(where, inside) : malformed(where, inside, stop.expected, text[stop.at] ?? ''),
  }
}

const cutOff = ({ line, column, byte }: Place, inside: Bilingual): Bilingual => ({
  de: `Die Datei bricht ab: Zeile ${line}, Spalte ${column} (Byte ${byte})${inside.de}. Nichts wurde übernommen. Bitte vollständig neu herunterladen.`,
  en: `The file breaks off: line ${line}, column ${column} (byte ${byte})${inside.en}. Nothing was taken over. Download it again, completely.`,
})

function malformed({ line, column, byte }: Place, inside: Bilingual, expected: string, found: string): Bilingual {
  const web = found === '<'
  const sign = JSON.stringify(found)
  return {
    de: web
      ? `Keine JSON-Datei, sondern wohl eine Webseite: sie enthält „<“ in Zeile ${line}, Spalte ${column}${inside.de}. Nichts wurde übernommen. Bitte die Adresse der OParl-Schnittstelle nehmen.`
      : `Kein gültiges JSON: Zeile ${line}, Spalte ${column} (Byte ${byte})${inside.de}. Dort steht ${sign}, erwartet: ${expected}. Nichts wurde übernommen. Bitte die Datei neu herunterladen oder die Stelle berichtigen.`,
    en: web
      ? `Not a JSON file but probably a web page: it has "<" in line ${line}, column ${column}${inside.en}. Nothing was taken over. Use the address of the OParl interface.`
      : `Not valid JSON: line ${line}, column ${column} (byte ${byte})${inside.en}. It has ${sign}, expected: ${expected}. Nothing was taken over. Download the file again or correct that place.`,
  }
}

const refuse = (file: string, message: Bilingual, where?: Place): Parsed => ({
  ok: false,
  problem: { file, message, ...(where === undefined ? {} : { where }) },
})

const tooLarge = (size: number): Bilingual => ({
  de: `Die Datei ist mit ${Math.ceil(size / 1024 / 1024)} MB zu groß (höchstens ${largestFile / 1024 / 1024} MB). Bitte in Teilen laden.`,
  en: `The file is too large: ${Math.ceil(size / 1024 / 1024)} MB (at most ${largestFile / 1024 / 1024} MB). Load it in parts.`,
})

const empty: Bilingual = {
  de: 'Die Datei ist leer. Nichts wurde übernommen. Bitte neu herunterladen.',
  en: 'The file is empty. Nothing was taken over. Download it again.',
}

const notUtf8: Bilingual = {
  de: 'Die Datei ist nicht in UTF-8 geschrieben, wie OParl es verlangt. Nichts wurde übernommen. Bitte als UTF-8 speichern.',
  en: 'The file is not written in UTF-8 as OParl demands. Nothing was taken over. Save it as UTF-8.',
}

const byteOrderMark = (file: string): Quirk => ({
  kind: 'byteOrderMark',
  file,
  object: file,
  text: { de: 'beginnt mit einer Byte-Order-Marke; überlesen', en: 'begins with a byte order mark; skipped' },
})

/** One quirk a string, however many control characters it has. Walks the text once: a bad file may have millions. */
function controlCharacters(file: string, text: string, controls: readonly RawControl[]): Quirk[] {
  const quirks = new Map<string, Quirk>()
  let line = 1
  let lineStart = 0
  let seen = 0
  for (const { at, path } of controls) {
    for (let next = text.indexOf('\n', seen); next >= 0 && next < at; next = text.indexOf('\n', seen)) {
      line += 1
      lineStart = next + 1
      seen = next + 1
    }
    const object = pathText(path) || file
    if (!quirks.has(object))
      quirks.set(object, controlCharacter(file, object, path, text.charCodeAt(at), line, at - lineStart + 1))
  }
  return [...quirks.values()]
}

function controlCharacter(
  file: string,
  object: string,
  path: readonly (string | number)[],
  code: number,
  line: number,
  column: number,
): Quirk {
  const sign = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const field = path.findLast((step) => typeof step === 'string')
  return {
    kind: 'controlCharacter',
    file,
    object,
    ...(field === undefined ? {} : { field }),
    text: {
      de: `Steuerzeichen ${sign} in Zeile ${line}, Spalte ${column}; geduldet`,
      en: `control character ${sign} in line ${line}, column ${column}; tolerated`,
    },
  }
}
