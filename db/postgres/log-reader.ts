import type { Link, StoredAnswer, StoredEntry, StoredErasure } from '../event-store.ts'
import type { LastRow } from '../chain.ts'
import type { OneCouncil } from './one-council.ts'

const PAGE = 500

interface Row extends Link {
  command: string
  stream_kind: string
  stream_id: string
  actor: string
  at: string
  rulebook: string
  body: string
  text_hashes: string
  /** Texts side by side: paths, salts in hex, contents in UTF-8. Null where there are none; so with what was erased. */
  paths: string[] | null
  salts: string[]
  contents: Buffer[]
  erased_paths: string[] | null
  erased_at: string[]
  erased_bys: string[]
  causes: string[]
  stand_ins: string[]
}

/** One statement sees one moment: a text cannot be erased between reading it and reading what was erased. */
const whole = (which: string, of: string): string => `
  WITH page AS MATERIALIZED (SELECT * FROM log WHERE council = $1 AND ${which}),
  t AS (
    SELECT version, array_agg(path::text ORDER BY path) AS paths, array_agg(encode(salt, 'hex') ORDER BY path) AS salts,
      array_agg(content ORDER BY path) AS contents
    FROM texts WHERE council = $1 AND ${of} GROUP BY version),
  e AS (
    SELECT version, array_agg(path::text ORDER BY path) AS erased_paths, array_agg(at::text ORDER BY path) AS erased_at,
      array_agg(erased_by::text ORDER BY path) AS erased_bys, array_agg(cause::text ORDER BY path) AS causes,
      array_agg(stand_in::text ORDER BY path) AS stand_ins
    FROM erasures WHERE council = $1 AND ${of} GROUP BY version)
  SELECT * FROM page LEFT JOIN t USING (version) LEFT JOIN e USING (version) ORDER BY version`

const PAGE_OF_ENTRIES = whole(
  `version > $2 ORDER BY version LIMIT ${PAGE}`,
  'version BETWEEN (SELECT min(version) FROM page) AND (SELECT max(version) FROM page)',
)
const THESE_ENTRIES = whole('version = ANY ($2::integer[])', 'version = ANY ($2::integer[])')

/** Entries after a version as they are stored, page by page. */
export async function* storedAfter(council: OneCouncil, version: number): AsyncGenerator<StoredEntry> {
  for (let after = version; ;) {
    const page = await council.rows<Row>(PAGE_OF_ENTRIES, after)
    for (const row of page) yield storedEntry(row)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.version
  }
}

/** The entries of these versions, each once and in order. */
export async function storedEntries(council: OneCouncil, versions: readonly number[]): Promise<readonly StoredEntry[]> {
  return (await council.rows<Row>(THESE_ENTRIES, versions)).map(storedEntry)
}

export const storedAnswers = (council: OneCouncil): AsyncGenerator<StoredAnswer> =>
  numbered(council, 'number, command, actor, at, answer, hash FROM answers')

export const storedErasures = (council: OneCouncil): AsyncGenerator<StoredErasure> =>
  numbered(council, 'number, version, path, at, erased_by AS by, cause, stand_in AS "standIn", hash FROM erasures')

async function* numbered<Numbered extends LastRow>(council: OneCouncil, rows: string): AsyncGenerator<Numbered> {
  const statement = `SELECT ${rows} WHERE council = $1 AND number > $2 ORDER BY number LIMIT ${PAGE}`
  for (let after = -(2 ** 31); ;) {
    const page = await council.rows<Numbered>(statement, after)
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.number
  }
}

function storedEntry(row: Row): StoredEntry {
  const { version, previous, hash, command, actor, at, rulebook, body } = row
  return {
    version,
    previous,
    hash,
    command,
    stream: { kind: row.stream_kind, id: row.stream_id },
    actor,
    at,
    rulebook,
    body,
    textHashes: row.text_hashes,
    texts: (row.paths ?? []).map((path, index) => ({
      path,
      salt: row.salts[index] ?? '',
      content: row.contents[index]?.toString('utf8') ?? '',
    })),
    erased: (row.erased_paths ?? []).map((path, index) => ({
      path,
      at: row.erased_at[index] ?? '',
      by: row.erased_bys[index] ?? '',
      cause: row.causes[index] ?? '',
      standIn: row.stand_ins[index] ?? '',
    })),
  }
}
