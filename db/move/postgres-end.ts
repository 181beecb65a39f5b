import type { OneCouncil } from '../postgres/one-council.ts'
import type { End } from './move.ts'
import type { MovedRow, MovedTable } from './tables.ts'

/** A page of rows, read and written at once. */
const PAGE = 500

/** Columns that are named otherwise here. */
const nameOf = (table: string, column: string): string =>
  table === 'erasures' && column === 'by' ? 'erased_by' : column

/** A council in a database as one end of a move, within one transaction of the caller's. */
export class PostgresEnd implements End {
  readonly #council: OneCouncil

  constructor(council: OneCouncil) {
    this.#council = council
  }

  async *rows({ name, columns, key }: MovedTable): AsyncGenerator<MovedRow> {
    const listed = columns.map((column) => `${nameOf(name, column)} AS "${column}"`).join()
    const order = key.map((column) => nameOf(name, column)).join()
    // A database has this row only once something was found; a file has it from its beginning.
    if (name === 'notification_cursor') {
      yield* await this.#council.rows<MovedRow>(
        'SELECT coalesce((SELECT version FROM notification_cursor WHERE council = $1), 0) AS version',
      )
      return
    }
    const statement = `SELECT ${listed} FROM ${name} WHERE council = $1 ORDER BY ${order} LIMIT ${PAGE} OFFSET $2`
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.#council.rows<MovedRow>(statement, offset)
      for (const row of page) yield name === 'texts' ? { ...row, content: String(row['content']) } : row
      if (page.length < PAGE) return
    }
  }

  async write({ name, columns }: MovedTable, rows: readonly MovedRow[]): Promise<void> {
    for (const row of rows) {
      const named = Object.fromEntries(columns.map((column) => [nameOf(name, column), row[column] ?? null]))
      const whole = name === 'texts' ? { ...named, content: Buffer.from(String(row['content']), 'utf8') } : named
      await this.#council.insert(name, whole)
    }
  }
}
