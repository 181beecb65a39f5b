import { Client } from 'pg'
import { primaryAddress } from './database.ts'

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
 * that are free to be used again. Whoever uses them waits.
 */
export async function clean(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: await primaryAddress(ownerUrl) })
  await client.connect()
  try {
    for (const table of forgetful) await client.query(`VACUUM FULL ${table}`)
  } finally {
    await client.end()
  }
}
