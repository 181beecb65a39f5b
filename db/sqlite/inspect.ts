import Sqlite from 'better-sqlite3'
import { migrate, openForReading } from './open.ts'
import { UnusableFile } from './unusable-file.ts'

/**
 * Opens a council's file or a backup of one to look at everything in it, also beside a running server: one moment of it,
 * whatever is written meanwhile. A file of an older version is brought up to date as a copy in memory.
 * Throws UnusableFile when it cannot be read at all.
 */
export function openToInspect(path: string): Sqlite.Database {
  const database = openOrCopy(path)
  database.exec('BEGIN')
  return database
}

function openOrCopy(path: string): Sqlite.Database {
  try {
    return openForReading(path)
  } catch (error) {
    if (!(error instanceof UnusableFile) || error.kind !== 'older') throw error
  }
  const file = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const bytes = file.serialize()
    // No write-ahead log in memory: the two bytes of the header that ask for one (SQLite file format, 1.3.1).
    bytes.fill(1, 18, 20)
    const copy = new Sqlite(bytes)
    migrate(copy)
    return copy
  } catch (error) {
    throw UnusableFile.from(error, path)
  } finally {
    file.close()
  }
}

/** What SQLite finds wrong with the pages and indexes of a file; undefined when nothing is. */
export function pageFault(database: Sqlite.Database): string | undefined {
  const found = database.pragma('integrity_check(1)', { simple: true })
  return found === 'ok' ? undefined : String(found)
}

/** Tables, indexes and triggers that are not as this program makes them, by name; and how many triggers there are. */
export function schemaOf(database: Sqlite.Database): {
  readonly differs: readonly string[]
  readonly triggers: number
} {
  const wanted = (asMade ??= statementsAsMade())
  const found = statements(database)
  const differs = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (name) => wanted.get(name) !== found.get(name),
  )
  return { differs, triggers: [...wanted.keys()].filter((name) => name.startsWith('trigger ')).length }
}

let asMade: ReadonlyMap<string, string | null> | undefined

function statementsAsMade(): Map<string, string | null> {
  const model = new Sqlite(':memory:')
  migrate(model)
  const made = statements(model)
  model.close()
  return made
}

function statements(database: Sqlite.Database): Map<string, string | null> {
  const rows = database
    .prepare<[], { type: string; name: string; sql: string | null }>('SELECT type, name, sql FROM sqlite_schema')
    .all()
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql]))
}

/** How many rows a table has. */
export function rowsIn(database: Sqlite.Database, table: 'texts' | 'erasures'): number {
  return Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
}
