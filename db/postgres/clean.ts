import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { primaryAddress } from './database.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** Milliseconds between two looks whether older transactions have ended. */
const AGAIN = 100

/** The tables of which something may have been erased. */
const forgetful = [
  'texts',
  'snapshot_keys',
  'people',
  'passwords',
  'passkeys',
  'notification_choices',
  'push_devices',
  'links',
  'sessions',
]

/**
 * Writes these tables anew, as the role that owns them: what was erased is in none of their pages then, not even in places
 * that are free to be used again. Whoever uses them waits. A transaction that could still read what was erased makes
 * PostgreSQL keep it: that is waited for, `patience` milliseconds for each table.
 * @throws {UnusableDatabase} `observed`, when such a transaction does not end.
 */
export async function clean(ownerUrl: string, patience = 60_000): Promise<void> {
  const client = new Client({ connectionString: await primaryAddress(ownerUrl) })
  await client.connect()
  try {
    for (const table of forgetful) await writeAnew(client, table, performance.now() + patience)
  } finally {
    await client.end()
  }
}

async function writeAnew(client: Client, table: string, until: number): Promise<void> {
  for (;;) {
    await client.query(`VACUUM FULL ${table}`)
    // Counts what had to be kept, which the full one does not say.
    await client.query(`VACUUM ${table}`)
    const { rows } = await client.query<{ kept: number }>(
      'SELECT n_dead_tup::integer AS kept FROM pg_stat_user_tables WHERE relid = $1::regclass',
      [table],
    )
    if (rows[0]?.kept === 0) return
    if (performance.now() > until) throw new UnusableDatabase('observed')
    await setTimeout(AGAIN)
  }
}
