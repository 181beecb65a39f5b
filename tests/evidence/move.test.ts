import Sqlite from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { toDatabase, toFile } from '../../db/move/between-stores.ts'
import { movedTables } from '../../db/move/tables.ts'
import { councilPath } from '../../db/sqlite/council.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { auditDatabase } from '../../server/evidence/database-audit.ts'
import { keyPath } from '../../server/evidence/signer.ts'
import { newDatabase, type TestDatabase } from '../support/postgres.ts'
import { runs } from './command.ts'
import { livedHouse } from './lived-file.ts'

const council = krefeld.id

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'schulterschluss-move-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A folder with the file of a council that has lived a little, whose server is not running. */
async function livedFolder(): Promise<string> {
  const house = await livedHouse()
  const { notifications, measureWords, people } = house.file
  const choices = { kinds: ['task'], when: 'atOnce', hour: 7, quiet: null, says: 'kind' } as const
  const [person] = await people.people()
  await notifications.choose(person!.id, choices, 3, 5)
  await measureWords.add({ measure: 'm', partner: 'spd', at: 't', says: 'done' })
  await house.file.close()
  const to = folder()
  copyFileSync(house.file.path, councilPath(to, council))
  return to
}

/** Every row of every table that moves. */
function rowsIn(path: string): ReadonlyMap<string, readonly unknown[]> {
  const file = new Sqlite(path, { readonly: true })
  const all = movedTables.map(
    ({ name, key }) => [name, file.prepare(`SELECT * FROM ${name} ORDER BY ${key.join()}`).all()] as const,
  )
  file.close()
  return new Map(all)
}

async function past({ superuser }: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: superuser })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function moved() {
  const data = await livedFolder()
  const urls = await newDatabase()
  const { head } = await toDatabase(councilPath(data, council), urls.owner, council)
  const client = await past(urls)
  const check = () => auditDatabase(urls.server, council, data, { agreementOf: agreementOfRulebook, heads: [head] })
  return { client, check, data }
}

describe('moving a council', () => {
  it('to a database and back gives the same bytes of everything, and overwrites nothing', async () => {
    const data = await livedFolder()
    const { owner, server } = await newDatabase()
    const there = await runs('move', data, [council, '--to', owner])
    expect(there.out).toMatch(/Moved: log \d+, texts \d+, answers 17, erasures 2, people \d+.*receipts 2/u)
    expect(there.out).toContain(keyPath(councilPath(data, council)))
    expect(there.code).toBe(0)
    await expect(toDatabase(councilPath(data, council), owner, council)).rejects.toThrow(
      'already. Nothing was changed.',
    )
    const inDatabase = { SCHULTERSCHLUSS_DATABASE: server }
    const verified = await runs('verify', data, [], inDatabase)
    expect(verified.out).toContain('Sound.')
    const other = folder()
    const back = await runs('move', data, [council, '--to', other], inDatabase)
    expect(back.out).toContain('Every value was compared.')
    expect(back.code).toBe(0)
    const path = councilPath(other, council)
    expect(rowsIn(path)).toEqual(rowsIn(councilPath(data, council)))
    const bytes = readFileSync(path)
    await expect(toFile(server, council, path, async () => {})).rejects.toThrow('EEXIST')
    expect(readFileSync(path)).toEqual(bytes)
    const backup = await runs('backup', data, [join(other, 'backup.sqlite')], inDatabase)
    expect(backup.code).toBe(0)
    expect(rowsIn(join(other, 'backup.sqlite'))).toEqual(rowsIn(path))
  })

  it('is refused to the server’s role, and leaves nothing then', async () => {
    const data = await livedFolder()
    const urls = await newDatabase()
    await expect(toDatabase(councilPath(data, council), urls.server, council)).rejects.toThrow('Nothing was moved.')
    const { rows } = await (await past(urls)).query('SELECT council FROM councils')
    expect(rows).toEqual([])
  })

  it('needs the file for itself, and one that is there', async () => {
    const house = await livedHouse()
    const { owner } = await newDatabase()
    const taken = await runs('move', house.folder, [council, '--to', owner])
    expect(taken).toMatchObject({ code: 1, out: expect.stringContaining('Another server has this council open.') })
    const none = await runs('move', folder(), [council, '--to', owner])
    expect(none).toMatchObject({ code: 1, out: expect.stringContaining('There is no council') })
  })
})

describe('a council in a database', () => {
  it('is found changed by whoever switches its guards off for a while', async () => {
    const { client, check, data } = await moved()
    expect(await check()).toMatchObject({ against: [], erasures: 2, receipts: 2 })
    const changes: readonly (readonly [string, string, string])[] = [
      ['log', 'log', `UPDATE log SET actor = 'x' WHERE version = 3`],
      ['log', 'log', `DELETE FROM log WHERE version = (SELECT max(version) FROM log)`],
      ['log', 'log', `UPDATE log SET previous = hash, hash = previous WHERE version = 4`],
      ['texts', 'log', `UPDATE texts SET content = 'x'`],
      ['texts', 'log', `DELETE FROM texts`],
      ['answers', 'answers', `UPDATE answers SET actor = 'x' WHERE number = 2`],
      ['answers', 'answers', `DELETE FROM answers WHERE number = 1`],
      ['erasures', 'erasures', `UPDATE erasures SET cause = 'x' WHERE number = 1`],
      ['register', 'registers', `UPDATE register SET actor = 'x'`],
      ['register', 'registers', `DELETE FROM register`],
      ['server_keys', 'keys', `UPDATE server_keys SET since = 'x'`],
      ['receipts', 'receipts', `UPDATE receipts SET person = 'x'`],
      ['mandates', 'registers', `UPDATE mandates SET role = 'lead' WHERE role = 'member'`],
    ]
    for (const [table, place, change] of changes) {
      await client.query('BEGIN')
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await client.query('SET LOCAL session_replication_role = replica')
      await client.query(`CREATE TEMPORARY TABLE kept ON COMMIT PRESERVE ROWS AS SELECT * FROM ${table}`)
      await client.query(change)
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
      await client.query(always(table))
      await client.query('COMMIT')
      expect([change, (await check()).fault?.in]).toEqual([change, place])
      await client.query('BEGIN')
      await client.query('SET LOCAL session_replication_role = replica')
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await client.query(`DELETE FROM ${table}`)
      await client.query(`INSERT INTO ${table} SELECT * FROM kept`)
      await client.query('DROP TABLE kept')
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
      await client.query(always(table))
      await client.query('COMMIT')
    }
    expect((await check()).fault).toBeUndefined()
    expect(existsSync(join(data, '.verify-'))).toBe(false)
  })

  it('is found without its guards, or with others', async () => {
    const { client, check } = await moved()
    await client.query('ALTER TABLE log DISABLE TRIGGER log_refuses_change')
    expect((await check()).fault).toMatchObject({
      in: 'tables',
      explanation: expect.stringContaining('log_refuses_change'),
    })
    await client.query('ALTER TABLE log ENABLE ALWAYS TRIGGER log_refuses_change')
    expect((await check()).fault).toBeUndefined()
    await client.query(
      "CREATE OR REPLACE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    )
    expect((await check()).fault).toMatchObject({
      in: 'tables',
      explanation: expect.stringContaining('function refused'),
    })
  })
})

/** Puts triggers back to firing whatever a session says, as the steps made them. */
const always = (table: string): string => `DO $$ DECLARE each record; BEGIN
  FOR each IN SELECT tgname FROM pg_trigger WHERE tgrelid = '${table}'::regclass AND NOT tgisinternal AND tgname NOT LIKE '%\\_noted' LOOP
    EXECUTE format('ALTER TABLE ${table} ENABLE ALWAYS TRIGGER %I', each.tgname);
  END LOOP; END $$`
