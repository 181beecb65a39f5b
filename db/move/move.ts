import { createHash, type Hash } from 'node:crypto'
import { Unusable } from '../unusable.ts'
import { type MovedRow, movedTables, type MovedTable } from './tables.ts'

/** Where a council is read from or written to, table by table. */
export interface End {
  rows(table: MovedTable): AsyncIterable<MovedRow>
  write(table: MovedTable, rows: readonly MovedRow[]): Promise<void>
}

/** What was moved of each table: how many rows. */
export type Counts = ReadonlyMap<string, number>

const PAGE = 500

/**
 * Copies all of a council from one end to the other, which must be empty, then reads what stands there and compares every
 * value of every row. Throws Unusable at the first table that differs; the caller then undoes what was written.
 */
export async function move(from: End, to: End): Promise<Counts> {
  const counts = new Map<string, number>()
  const digests = new Map<string, string>()
  for (const table of movedTables) {
    const hash = createHash('sha256')
    let count = 0
    let page: MovedRow[] = []
    for await (const row of from.rows(table)) {
      take(hash, table, row)
      count += 1
      page.push(row)
      if (page.length < PAGE) continue
      await to.write(table, page)
      page = []
    }
    await to.write(table, page)
    counts.set(table.name, count)
    digests.set(table.name, hash.digest('hex'))
  }
  for (const table of movedTables) {
    const hash = createHash('sha256')
    for await (const row of to.rows(table)) take(hash, table, row)
    if (hash.digest('hex') === digests.get(table.name)) continue
    throw new Unusable(`What was copied of ${table.name} is not what was read. Nothing was moved.`)
  }
  return counts
}

/** Adds a row to a digest: each value as JSON has it, bytes in hex. */
function take(hash: Hash, { columns }: MovedTable, row: MovedRow): void {
  const values = columns.map((column) => {
    const value = row[column]
    return Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value
  })
  hash.update(`${JSON.stringify(values)}\n`)
}
