import type { Database } from 'better-sqlite3'
import type { End } from './move.ts'
import type { MovedRow, MovedTable } from './tables.ts'

/** Columns that a council's own file has besides: there is one row. */
const ONLY_ONE = new Set(['founding', 'notification_cursor'])

/** A council's file as one end of a move. It is read, or written, within one transaction of the caller's. */
export class SqliteEnd implements End {
  readonly #file: Database

  constructor(file: Database) {
    this.#file = file
  }

  async *rows({ name, columns, key }: MovedTable): AsyncGenerator<MovedRow> {
    const listed = columns.map((column) => `"${column}"`).join()
    yield* this.#file.prepare<[], MovedRow>(`SELECT ${listed} FROM ${name} ORDER BY ${key.join()}`).iterate()
  }

  async write({ name, columns }: MovedTable, rows: readonly MovedRow[]): Promise<void> {
    const only = ONLY_ONE.has(name) ? ['only_one'] : []
    const listed = [...only, ...columns.map((column) => `"${column}"`)].join()
    const places = [...only.map(() => '1'), ...columns.map((column) => `@${column}`)].join()
    const or = name === 'notification_cursor' ? 'OR REPLACE ' : ''
    const insert = this.#file.prepare<[MovedRow]>(`INSERT ${or}INTO ${name} (${listed}) VALUES (${places})`)
    for (const row of rows) insert.run(row)
  }
}
