import type Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { livedHouse } from './lived-file.ts'
import { auditTampered, bytesOf, columnsOf } from './tampered.ts'

async function livedBytes(): Promise<Buffer> {
  const { file } = await livedHouse()
  return bytesOf(file.path)
}

/** Ways to change one value by so little that a reader might not see it, whatever it is. */
const changes: readonly ((column: string) => string)[] = [
  // A number becomes another; a text gets a space, which JSON does not mind; bytes lose their first.
  (column) =>
    `${column} = CASE typeof(${column}) WHEN 'integer' THEN ${column} + 1000 WHEN 'blob' THEN zeroblob(16) ELSE ' ' || ${column} END`,
  // Letters and digits become others of their kind, so that lengths and shapes stay; where there are none of them, one is added.
  (column) =>
    `${column} = CASE typeof(${column}) WHEN 'integer' THEN -${column} WHEN 'blob' THEN randomblob(16) ELSE ` +
    `replace(replace(replace(replace(${column}, '1', '§'), '2', '1'), '§', '2'), 'e', 'a') || substr('x', 1, instr(${column}, '1') + instr(${column}, '2') + instr(${column}, 'e') = 0) END`,
]

/** By hand: every way of changing every value. In the suite each value is changed in one of the ways. */
const every = process.env['MUTATIONS'] === 'all'

const keyOf: Readonly<Record<string, string>> = {
  log: 'version',
  texts: 'version || path',
  register: 'partner || version',
  answers: 'number',
  erasures: 'number',
  server_keys: 'public_key',
  receipts: 'number',
}
/** Without an order, rows come by whichever index is the smallest, such as that of random ids. */
const nth = (table: string, row: number): string => `FROM ${table} ORDER BY ${keyOf[table]!} LIMIT 1 OFFSET ${row}`

describe('npm run verify', () => {
  it('finds nothing wrong with what nobody touched', async () => {
    const audit = await auditTampered(await livedBytes(), () => undefined)
    expect(audit.fault).toBeUndefined()
    expect(audit).toMatchObject({ receipts: 2, erasures: 2, answers: { accepted: 15, refused: 2 }, log: { erased: 2 } })
  })

  it('finds every single value that was changed, in every row and every column', async () => {
    const bytes = await livedBytes()
    const missed: string[] = []
    const named: [string, number, number | undefined][] = []
    let tried = 0
    let mutated = 0
    for (const { table, columns, rows } of columnsOf(bytes)) {
      expect(rows).toBeGreaterThan(0)
      const key = keyOf[table]!
      mutated += rows
      for (let row = 0; row < rows; row += 1) {
        for (const column of columns) {
          for (const change of every ? changes : changes.slice(0, 1 + (tried % 2)).slice(-1)) {
            const sql = change(column)
            const audit = await auditTampered(bytes, (raw) => {
              const { changes: changed } = raw
                .prepare(`UPDATE ${table} SET ${sql} WHERE ${key} = (SELECT ${key} ${nth(table, row)})`)
                .run()
              expect(changed).toBe(1)
            })
            tried += 1
            if (!audit.fault) missed.push(`${table} row ${row} ${column}: ${sql}`)
            // What stands in an entry is found there, and not only somewhere behind it.
            if (audit.fault?.in === 'log' && ['log', 'texts'].includes(table))
              named.push([table, row, audit.fault.number])
          }
        }
      }
    }
    expect(missed).toEqual([])
    const inLog = named.filter(([table]) => table === 'log')
    expect(inLog.length).toBeGreaterThan(100)
    expect(inLog.filter(([, row, number]) => number !== row + 1)).toEqual([])
    console.log(`${mutated} rows, ${tried} mutations, all found`)
  })

  it('finds every row that was taken out, and every two that changed places', async () => {
    const bytes = await livedBytes()
    const missed: string[] = []
    const found = async (what: string, change: (raw: Sqlite.Database) => void): Promise<void> => {
      // The last entries may be cut off without a trace in the file: receipts find that, below.
      const audit = await auditTampered(bytes, change)
      if (!audit.fault) missed.push(what)
    }
    for (const { table, rows } of columnsOf(bytes)) {
      const key = keyOf[table]!
      for (let row = 0; row < rows; row += 1) {
        const one = `(SELECT ${key} ${nth(table, row)})`
        await found(`${table} without ${row}`, (raw) => raw.exec(`DELETE FROM ${table} WHERE ${key} = ${one}`))
        if (row === 0 || !['log', 'answers', 'erasures', 'receipts'].includes(table)) continue
        await found(`${table} ${row} and the one before`, (raw) =>
          raw.exec(
            `UPDATE ${table} SET ${key} = -${key} WHERE ${key} IN (${row}, ${row + 1});` +
              `UPDATE ${table} SET ${key} = CASE -${key} WHEN ${row} THEN ${row + 1} ELSE ${row} END WHERE ${key} < 0`,
          ),
        )
      }
    }
    // A key or receipt that is taken from the end is missed by those who hold it, not by the file.
    expect(missed).toEqual(['receipts without 1'])
  })
})
