import type { Database, Statement, Transaction } from 'better-sqlite3'
import type { Remembered, SourceMemory } from '../source-memory.ts'

export const sourceMemoryTable = `
  CREATE TABLE IF NOT EXISTS source_memory (
    source TEXT PRIMARY KEY,
    facts  TEXT NOT NULL CHECK (json_type(facts) = 'object')
  ) STRICT, WITHOUT ROWID;
  `

/** The digests of the last import in the council's file. */
export class SqliteSourceMemory implements SourceMemory {
  readonly #all: Statement<[], { source: string; facts: string }>
  readonly #keep: Transaction<(things: readonly Remembered[]) => void>

  constructor(database: Database) {
    this.#all = database.prepare('SELECT source, facts FROM source_memory')
    const put = database.prepare<[string, string]>(
      'INSERT INTO source_memory (source, facts) VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET facts = excluded.facts',
    )
    this.#keep = database.transaction((things) => {
      for (const { source, facts } of things) put.run(source, JSON.stringify(facts))
    })
  }

  async all(): Promise<readonly Remembered[]> {
    return this.#all
      .all()
      .map(({ source, facts }) => ({ source, facts: JSON.parse(facts) as Readonly<Record<string, string>> }))
  }

  async keep(things: readonly Remembered[]): Promise<void> {
    this.#keep(things)
  }
}
