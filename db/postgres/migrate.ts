import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { primaryAddress } from './database.ts'

/** One numbered step. Steps are never edited once a release has them; a change is a new step at the end. */
interface Step {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly digest: string
}

let known: readonly Step[] | undefined

/** The tables, as numbered steps, from the files beside this one; they are read when somebody needs them. */
export function steps(): readonly Step[] {
  known ??= readSteps(fileURLToPath(new URL('migrations/', import.meta.url)))
  return known
}

const readSteps = (folder: string): readonly Step[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(`${folder}${name}`, 'utf8')
      return { number: Number(name.slice(0, 3)), name: name.slice(0, -4), sql, digest: hash('sha256', sql, 'hex') }
    })

/** “Schu” in ASCII: whoever migrates holds this lock, so that two at once are one after the other. */
const LOCK = 0x53636875

/**
 * Brings a database's tables up to date as the role that owns them, and lets `server` (a role) do what the server has to and
 * no more. Returns the names of the steps that were taken, none when there was nothing to do. Throws for a database
 * that is newer than this program, or whose steps were others.
 */
export async function migrate(ownerUrl: string, server: string): Promise<readonly string[]> {
  const client = new Client({
    connectionString: await primaryAddress(ownerUrl),
    application_name: 'schulterschluss migrate',
  })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL, at timestamptz NOT NULL DEFAULT now())',
    )
    const open = await openSteps(client)
    for (const { number, name, sql, digest } of open) {
      await client.query('BEGIN')
      await client.query(sql)
      await client.query('INSERT INTO migrations (number, name, digest) VALUES ($1, $2, $3)', [number, name, digest])
      await client.query('COMMIT')
    }
    const database = client.escapeIdentifier(client.database ?? '')
    await client.query(`BEGIN; ${grants(client.escapeIdentifier(server), database)} COMMIT`)
    return open.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function openSteps(client: Client): Promise<readonly Step[]> {
  const { rows } = await client.query<{ number: number; digest: string }>('SELECT number, digest FROM migrations')
  const done = new Map(rows.map(({ number, digest }) => [number, digest]))
  if (done.size > steps().length)
    throw new Error('A newer Schulterschluss made these tables. Use that one, or a later one.')
  for (const { number, name, digest } of steps()) {
    if (done.has(number) && done.get(number) !== digest) {
      throw new Error(`Step ${name} of this database was another than this program has. Nothing was changed.`)
    }
  }
  const encoding = await client.query<{ server_encoding: string }>('SHOW server_encoding')
  if (encoding.rows[0]?.server_encoding !== 'UTF8') {
    throw new Error('The database must be one of UTF-8: CREATE DATABASE … ENCODING UTF8 TEMPLATE template0.')
  }
  return steps().filter(({ number }) => !done.has(number))
}

/** What the server may do: read, append through functions that check, and change what may be forgotten. */
const grants = (server: string, database: string): string => `
  REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC;
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${server};
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM ${server};
  GRANT USAGE ON SCHEMA public TO ${server};
  GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${server};
  GRANT EXECUTE ON FUNCTION take_council, append_to_log, erase_texts, drop_empty_council, snapshot_key TO ${server};
  GRANT INSERT (council) ON councils TO ${server};
  GRANT INSERT ON register, founding, server_keys, receipts, measure_words TO ${server};
  GRANT INSERT, UPDATE ON links, sessions, invitations, agreement_texts, source_memory, notification_cursor TO ${server};
  GRANT INSERT, UPDATE, DELETE ON people, mandates, passwords, passkeys, calendar_links, notification_choices,
    push_devices, news, deliveries, challenges TO ${server};
`
