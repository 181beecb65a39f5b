import { spawnSync } from 'node:child_process'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clean } from '../../db/postgres/clean.ts'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { migrate, steps } from '../../db/postgres/migrate.ts'
import { runs } from '../evidence/command.ts'
import { emptyDatabase, newDatabase, type TestDatabase } from '../support/postgres.ts'
import { newEntry } from './new-entry.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function past({ superuser }: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: superuser })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** What is said when a council is to be opened there. */
async function saidOf(url: string): Promise<string> {
  const councils = new PostgresCouncils(url)
  try {
    await councils.open('example')
    return 'opened'
  } catch (error) {
    return String(error)
  } finally {
    await councils.close()
  }
}

/** The files of the database, outside of the write-ahead log, in which this stands. */
async function filesWith(text: string, client: Client): Promise<string> {
  await client.query('CHECKPOINT')
  const { rows } = await client.query<{ folder: string }>(
    "SELECT current_setting('data_directory') || '/base/' || oid AS folder FROM pg_database WHERE datname = current_database()",
  )
  return spawnSync('grep', ['-rla', text, rows[0]?.folder ?? ''], { encoding: 'utf8' }).stdout
}

describe('what was erased', () => {
  it('is in no page of the tables once the owner has cleaned them', async () => {
    const urls = await newDatabase()
    const client = await past(urls)
    const councils = new PostgresCouncils(urls.server)
    const { log, people, close } = await councils.open('example')
    onTestFinished(async () => {
      await close()
      await councils.close()
    })
    const marker = 'Geheimnisträgerin'
    await people.addPerson({ id: 'p1', name: marker, login: marker })
    const entries = Array.from({ length: 50 }, (_, n) => newEntry(`c${n}`, { texts: { reason: `${marker} ${n}` } }))
    await log.append(0, entries, [])
    expect(await filesWith(marker, client)).not.toBe('')
    // Somebody who could still read it: PostgreSQL keeps it for them.
    const reader = await past(urls)
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await reader.query('SELECT 1 FROM log')
    const places = entries.map((_, index) => ({ version: index + 1, path: 'reason', standIn: '—' }))
    expect(await log.eraseTexts(places, { at: 't', by: 'p2', cause: 'request' })).toBe(50)
    await people.erasePerson('p1')
    await expect(clean(urls.owner, 0)).rejects.toThrow('older than the last erasure')
    const cleaning = clean(urls.owner)
    await reader.query('COMMIT')
    await cleaning
    expect(await filesWith(marker, client)).toBe('')
  })
})

describe('the tables of a database', () => {
  it('are made once, also by two at once', async () => {
    const { owner, server } = await emptyDatabase()
    expect(await saidOf(server)).toContain('no tables of Schulterschluss')
    const taken = await Promise.all([migrate(owner, 'server'), migrate(owner, 'server')])
    expect(taken.flat()).toEqual(steps().map(({ name }) => name))
    expect(await migrate(owner, 'server')).toEqual([])
    expect(await saidOf(server)).toBe('opened')
  })

  it('are those of this program, or it says so', async () => {
    const urls = await newDatabase()
    const client = await past(urls)
    const last = steps().at(-1)?.number ?? 0
    await client.query(`INSERT INTO migrations VALUES (${last + 1}, 'later', '')`)
    expect(await saidOf(urls.server)).toContain('A newer Schulterschluss')
    await expect(migrate(urls.owner, 'server')).rejects.toThrow('A newer Schulterschluss')
    await client.query(`DELETE FROM migrations WHERE number >= ${last}`)
    expect(await saidOf(urls.server)).toContain('npm run database -- migrate')
    await client.query(`UPDATE migrations SET digest = 'other' WHERE number = 1`)
    await expect(migrate(urls.owner, 'server')).rejects.toThrow('was another than this program has')
  })

  it('are not used where the database acknowledges what the disk does not have, or is not there', async () => {
    const urls = await newDatabase()
    const client = await past(urls)
    await client.query(`ALTER ROLE server IN DATABASE ${client.database} SET synchronous_commit = off`)
    expect(await saidOf(urls.server)).toContain('synchronous_commit')
    expect(await saidOf('postgres://server@127.0.0.1:9/none')).toContain('cannot be reached')
  })

  it('are made by a command that wants two roles', async () => {
    const { owner, server } = await emptyDatabase()
    const data = temporaryFolder()
    const both = { SCHULTERSCHLUSS_DATABASE: server, SCHULTERSCHLUSS_DATABASE_OWNER: owner }
    const made = await runs('database', data, ['migrate'], both)
    expect(made.out).toContain('Done: 001-log, ')
    expect(made.code).toBe(0)
    const one = await runs('database', data, ['migrate'], { ...both, SCHULTERSCHLUSS_DATABASE: owner })
    expect(one).toMatchObject({ code: 1, out: expect.stringContaining('Make two') })
  })
})
