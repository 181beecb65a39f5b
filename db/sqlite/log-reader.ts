import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { EMPTY_HEAD } from '../chain.ts'
import type { Head, StoredEntry, StoredText } from '../event-store.ts'

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

/** The last entry's version and hash. */
export function headReader(database: Database): () => Head {
  const last = database.prepare<[], Head>('SELECT version, hash FROM log ORDER BY version DESC LIMIT 1')
  return () => last.get() ?? EMPTY_HEAD
}

/** Reads entries as they are stored, page by page, letting other work through between pages. */
export function storedReader(database: Database): (afterVersion: number) => AsyncGenerator<StoredEntry> {
  const rows = database.prepare<[number, number], LogRow>(
    'SELECT * FROM log WHERE version > ? ORDER BY version LIMIT ?',
  )
  const texts = database.prepare<[number, number], TextRow>(
    'SELECT version, path, lower(hex(salt)) AS salt, content FROM texts WHERE version BETWEEN ? AND ? ORDER BY version, path',
  )
  return async function* read(afterVersion) {
    for (let after = afterVersion; ; await setImmediate()) {
      const page = rows.all(after, PAGE)
      const first = page[0]
      const last = page.at(-1)
      if (!first || !last) return
      const textsOf = Map.groupBy(texts.all(first.version, last.version), ({ version }) => version)
      for (const row of page) yield storedEntry(row, textsOf.get(row.version) ?? [])
      after = last.version
    }
  }
}

function storedEntry(row: LogRow, texts: readonly TextRow[]): StoredEntry {
  const { stream_kind: kind, stream_id: id, text_hashes: textHashes, ...rest } = row
  return {
    ...rest,
    stream: { kind, id },
    textHashes,
    texts: texts.map(({ path, salt, content }) => ({ path, salt, content })),
  }
}
