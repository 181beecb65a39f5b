import type { Database, Statement } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { EMPTY_HEAD, type LastRow, NO_ROW } from '../chain.ts'
import type { ErasedText, Head, StoredAnswer, StoredEntry, StoredErasure, StoredText } from '../event-store.ts'

const PAGE = 500

interface LogRow {
  version: number
  command: string
  stream_kind: string
  stream_id: string
  actor: string
  at: string
  rulebook: string
  body: string
  text_hashes: string
  previous: string
  hash: string
}

interface TextRow extends StoredText {
  version: number
}

interface ErasureRow extends ErasedText {
  version: number
}

/** The last entry's version and hash. */
export function headReader(database: Database): () => Head {
  const last = database.prepare<[], Head>('SELECT version, hash FROM log ORDER BY version DESC LIMIT 1')
  return () => last.get() ?? EMPTY_HEAD
}

/** The last answer's number and hash. */
export function lastAnswerReader(database: Database): () => LastRow {
  const last = database.prepare<[], LastRow>('SELECT number, hash FROM answers ORDER BY number DESC LIMIT 1')
  return () => last.get() ?? NO_ROW
}

/** The last erasure's number and hash. */
export function lastErasureReader(database: Database): () => LastRow {
  const last = database.prepare<[], LastRow>('SELECT number, hash FROM erasures ORDER BY number DESC LIMIT 1')
  return () => last.get() ?? NO_ROW
}

/** Reads answers as they are stored. */
export const storedAnswers = (database: Database): AsyncGenerator<StoredAnswer> =>
  numbered(
    database.prepare<[number, number], StoredAnswer>('SELECT * FROM answers WHERE number > ? ORDER BY number LIMIT ?'),
  )

/** Reads erasures as they are stored. */
export const storedErasures = (database: Database): AsyncGenerator<StoredErasure> =>
  numbered(
    database.prepare<[number, number], StoredErasure>(
      'SELECT number, version, path, at, by, cause, stand_in AS standIn, hash FROM erasures WHERE number > ? ORDER BY number LIMIT ?',
    ),
  )

/** Rows page by page, whatever their numbers are. */
async function* numbered<Row extends LastRow>(rows: Statement<[number, number], Row>): AsyncGenerator<Row> {
  for (let after = Number.MIN_SAFE_INTEGER; ; await setImmediate()) {
    const page = rows.all(after, PAGE)
    const last = page.at(-1)
    if (!last) return
    yield* page
    after = last.number
  }
}

/** Reads entries as they are stored, page by page, letting other work through between pages. */
export function storedReader(database: Database): (afterVersion: number) => AsyncGenerator<StoredEntry> {
  const rows = database.prepare<[number, number], LogRow>(
    'SELECT * FROM log WHERE version > ? ORDER BY version LIMIT ?',
  )
  const whole = wholeEntries<[number, number]>(database, 'version BETWEEN ? AND ?')
  return async function* read(afterVersion) {
    for (let after = afterVersion; ; await setImmediate()) {
      const page = rows.all(after, PAGE)
      const first = page[0]
      const last = page.at(-1)
      if (!first || !last) return
      yield* whole(page, first.version, last.version)
      after = last.version
    }
  }
}

/** Reads the entries of these versions as they are stored, each once and in order. */
export function storedPicker(database: Database): (versions: readonly number[]) => Iterable<StoredEntry> {
  const wanted = 'version IN (SELECT value FROM json_each(?))'
  const rows = database.prepare<[string], LogRow>(`SELECT * FROM log WHERE ${wanted} ORDER BY version`)
  const whole = wholeEntries<[string]>(database, wanted)
  return (versions) => {
    const list = JSON.stringify(versions)
    return whole(rows.all(list), list)
  }
}

/** Puts beside the rows what is kept apart from them: texts and what was erased, found by the same condition. */
function wholeEntries<Which extends unknown[]>(
  database: Database,
  condition: string,
): (rows: readonly LogRow[], ...which: Which) => Generator<StoredEntry> {
  const texts = database.prepare<Which, TextRow>(
    `SELECT version, path, lower(hex(salt)) AS salt, content FROM texts WHERE ${condition} ORDER BY version, path`,
  )
  const erasures = database.prepare<Which, ErasureRow>(
    `SELECT version, path, at, by, cause, stand_in AS standIn FROM erasures WHERE ${condition} ORDER BY version, path`,
  )
  return function* whole(rows, ...which) {
    const textsOf = Map.groupBy(texts.all(...which), ({ version }) => version)
    const erasedOf = Map.groupBy(erasures.all(...which), ({ version }) => version)
    for (const row of rows) yield storedEntry(row, textsOf.get(row.version) ?? [], erasedOf.get(row.version) ?? [])
  }
}

function storedEntry(row: LogRow, texts: readonly TextRow[], erased: readonly ErasureRow[]): StoredEntry {
  const { stream_kind: kind, stream_id: id, text_hashes: textHashes, ...rest } = row
  return {
    ...rest,
    stream: { kind, id },
    textHashes,
    texts: texts.map(({ path, salt, content }) => ({ path, salt, content })),
    erased: erased.map(({ path, at, by, cause, standIn }) => ({ path, at, by, cause, standIn })),
  }
}
