import type { Database } from 'better-sqlite3'
import { verifyAnswers } from '../verify-rows.ts'
import { storedAnswers } from './log-reader.ts'
import { UnusableFile } from './unusable-file.ts'

/** Up to so many bytes a file is looked at whole when it is opened: some ten milliseconds. */
const AT_ONCE = 4 * 1024 * 1024
/** They grow with the log. */
const GROWING = new Set(['log', 'texts', 'answers'])
/** Rows whose place in an index is looked at in one piece: about a millisecond. */
const PIECE = 500

/**
 * Looks at a file when it is opened. Of a long one only at the tables that do not grow with its log, so that opening it
 * takes no longer every year: entries and texts are held against their hashes when they are read, and `checkRest` looks at
 * what nobody reads then. Returns whether all of it was looked at. Throws UnusableFile for one that is damaged.
 */
export function checkPages(database: Database, file: string): boolean {
  const pages = Number(database.pragma('page_count', { simple: true }))
  const isShort = pages * Number(database.pragma('page_size', { simple: true })) <= AT_ONCE
  if (isShort) checkWhole(database, file)
  else
    for (const table of ['sqlite_schema', ...lastingTables(database)]) check(database, `quick_check('${table}')`, file)
  return isShort
}

/** Looks at all of a file, however long it is. Throws UnusableFile for one that is damaged. */
export const checkWhole = (database: Database, file: string): void => check(database, 'quick_check(1)', file)

/**
 * Looks at what opening a long file and reading its log pass over: answers, by their chain, and whether the indexes of
 * commands know every row. `rest` is called between small pieces. Rejects with UnusableFile, and as `rest` does.
 */
export async function checkRest(database: Database, rest: () => Promise<void>): Promise<void> {
  try {
    const found = await verifyAnswers(withRest(storedAnswers(database), rest), () => undefined)
    if (typeof found !== 'number') throw new UnusableFile('broken', found.explanation)
    await checkIndex(database, 'log', 'version', rest)
    await checkIndex(database, 'answers', 'number', rest)
  } catch (error) {
    throw UnusableFile.from(error, database.name)
  }
}

/** Does the index of commands know every row? */
async function checkIndex(
  database: Database,
  table: 'log' | 'answers',
  number: 'version' | 'number',
  rest: () => Promise<void>,
): Promise<void> {
  const last = database.prepare<[], number>(`SELECT coalesce(max(${number}), 0) FROM ${table}`).pluck()
  // With the plus, rows are not looked for by their numbers, which would not ask the index.
  const unknown = database
    .prepare<[number, number], number>(
      `SELECT ${number} FROM ${table} AS row WHERE ${number} BETWEEN ? AND ? AND NOT EXISTS ` +
        `(SELECT 1 FROM ${table} AS known WHERE known.command = row.command AND +known.${number} = row.${number})`,
    )
    .pluck()
  for (let from = 1; from <= (last.get() ?? 0); from += PIECE) {
    if (unknown.get(from, from + PIECE - 1) !== undefined) throw new UnusableFile('damaged', database.name)
    await rest()
  }
}

async function* withRest<Row>(rows: AsyncIterable<Row>, rest: () => Promise<void>): AsyncGenerator<Row> {
  for await (const row of rows) {
    yield row
    await rest()
  }
}

const lastingTables = (database: Database): readonly string[] =>
  database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all()
    .filter((name) => !GROWING.has(name))

function check(database: Database, pragma: string, file: string): void {
  if (database.pragma(pragma, { simple: true }) !== 'ok') throw new UnusableFile('damaged', file)
}
