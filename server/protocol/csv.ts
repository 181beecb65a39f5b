/** What a spreadsheet program would take for a formula; blanks before it do not hinder some. A number with its sign is none. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u
const number = /^[+-]?\d+(\.\d+)?$/u

type Value = string | number | boolean | null

/**
 * Rows as a CSV file (RFC 4180: quoted where needed, CRLF), in UTF-8 with the mark by which spreadsheet programs know it. A text
 * that they would take for a formula gets an apostrophe before it, which says "this is text".
 */
export const csvOf = (rows: readonly (readonly Value[])[], separator: ',' | ';' = ','): string =>
  `\uFEFF${rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`).join('')}`

function cell(value: Value, separator: string): string {
  const text = value === null ? '' : String(value)
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text
  return safe.includes(separator) || /["\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
