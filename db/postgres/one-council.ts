import type { Asking } from './asking.ts'

/** A row's columns and what stands in them. */
type Columns = Readonly<Record<string, string | number | Buffer | null>>

/** Statements about one council, in the database or within a transaction: `$1` is its name in each of them. */
export class OneCouncil {
  readonly name: string
  readonly #asking: Asking

  constructor(asking: Asking, name: string) {
    this.#asking = asking
    this.name = name
  }

  rows<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]> {
    return this.#asking.rows<Row>(statement, this.name, ...values)
  }

  async row<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row | undefined> {
    return (await this.rows<Row>(statement, ...values))[0]
  }

  changed(statement: string, ...values: readonly unknown[]): Promise<number> {
    return this.#asking.changed(statement, this.name, ...values)
  }

  /** Adds a row to a table. `otherwise` says what to do where there is such a row: `ON CONFLICT …`. */
  insert(table: string, row: Columns, otherwise = ''): Promise<number> {
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 2}`)
    const statement = `INSERT INTO ${table} (${['council', ...names].join()}) VALUES (${['$1', ...places].join()}) ${otherwise}`
    return this.changed(statement, ...Object.values(row))
  }
}
