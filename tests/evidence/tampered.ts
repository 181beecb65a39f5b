import Sqlite from 'better-sqlite3'
import type { Audit } from '../../server/evidence/audit.ts'
import { auditOf } from '../../server/evidence/audit.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'

/** A copy of a closed file's bytes in memory, changed as someone could who has the disk in hand and knows SQLite. */
export async function auditTampered(
  bytes: Buffer,
  change: (raw: Sqlite.Database) => void,
  receipts: readonly string[] = [],
): Promise<Audit> {
  const raw = new Sqlite(Buffer.from(bytes))
  try {
    raw.pragma('foreign_keys = OFF')
    raw.pragma('ignore_check_constraints = ON')
    const triggers = raw
      .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
      .all()
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
    change(raw)
    // Leaves no trace in the schema.
    for (const { sql } of triggers) raw.exec(sql)
    return await auditOf(raw, 'copy', { agreementOf: agreementOfRulebook, receipts })
  } finally {
    raw.close()
  }
}

/** The bytes of a file of which no server has a write-ahead log. */
export function bytesOf(path: string): Buffer {
  const file = new Sqlite(path, { readonly: true })
  const bytes = file.serialize()
  file.close()
  return bytes.fill(1, 18, 20)
}

/** The tables whose every row must be as it was written, and their columns. */
export function columnsOf(
  bytes: Buffer,
): readonly { readonly table: string; readonly columns: readonly string[]; readonly rows: number }[] {
  const file = new Sqlite(bytes)
  const tables = ['log', 'texts', 'answers', 'erasures', 'register', 'server_keys', 'receipts'].map((table) => ({
    table,
    columns: file.pragma(`table_info(${table})`) as { name: string }[],
    rows: Number(file.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  }))
  file.close()
  return tables.map(({ table, columns, rows }) => ({ table, rows, columns: columns.map(({ name }) => name) }))
}
