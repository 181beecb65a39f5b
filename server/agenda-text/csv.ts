/**
 * Rows of separated values (RFC 4180, and what spreadsheets write instead: semicolons or tabs, CR alone, quotes inside of
 * a field). Own code, because a person must be told the line that is wrong.
 */

export interface CsvRow {
  /** Where the row begins, counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

export type Csv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  /** A quote that was opened here is never closed. */
  | { readonly ok: false; readonly line: number }

export type Separator = ';' | ',' | '\t'

/** The separator that splits the first line most often, outside of quotes; `;` where none does. */
export function separatorOf(text: string): Separator {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const often = (separator: Separator): number => first.split(separator).length - 1
  const [best = ';'] = ([';', '\t', ','] as const).toSorted((one, other) => often(other) - often(one))
  return best
}

/** Rows that are not empty. A quote in the middle of an unquoted field is an ordinary character. */
export function readCsv(text: string, separator: Separator = separatorOf(text)): Csv {
  const rows: CsvRow[] = []
  const reader: Reader = { text, separator, at: 0, line: 1 }
  while (reader.at < text.length) {
    const line = reader.line
    const fields = readRow(reader)
    if (fields === undefined) return { ok: false, line }
    if (fields.some((field) => field.trim() !== '')) rows.push({ line, fields })
  }
  return { ok: true, rows }
}

interface Reader {
  readonly text: string
  readonly separator: Separator
  at: number
  line: number
}

function readRow(reader: Reader): string[] | undefined {
  const fields: string[] = []
  for (;;) {
    const field = reader.text[reader.at] === '"' ? readQuoted(reader) : readPlain(reader)
    if (field === undefined) return undefined
    fields.push(field)
    if (reader.text[reader.at] !== reader.separator) break
    reader.at += 1
  }
  const end = reader.text.startsWith('\r\n', reader.at) ? 2 : 1
  if (reader.at < reader.text.length) reader.line += 1
  reader.at += end
  return fields
}

function readPlain(reader: Reader): string {
  const from = reader.at
  while (reader.at < reader.text.length && !endsField(reader, reader.text[reader.at])) reader.at += 1
  return reader.text.slice(from, reader.at)
}

const endsField = ({ separator }: Reader, character: string | undefined): boolean =>
  character === separator || character === '\n' || character === '\r'

/** Up to the closing quote; what stands between it and the separator is kept as it is. */
function readQuoted(reader: Reader): string | undefined {
  let field = ''
  reader.at += 1
  for (;;) {
    const close = reader.text.indexOf('"', reader.at)
    if (close < 0) return undefined
    const part = reader.text.slice(reader.at, close)
    reader.line += part.split(/\r\n|\r|\n/).length - 1
    field += part
    reader.at = close + 1
    if (reader.text[reader.at] !== '"') return field + readPlain(reader)
    field += '"'
    reader.at += 1
  }
}
