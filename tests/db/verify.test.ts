import Sqlite from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Head } from '../../db/event-store.ts'
import { openCouncil, verifyCouncil } from '../../db/sqlite/council.ts'
import type { Verification } from '../../db/verify.ts'
import { newEntry } from './new-entry.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ROWS = 12

/** A closed log of twelve entries, each with a text, and its heads. */
async function writtenLog() {
  const folder = temporaryFolder()
  const { path, log, close } = openCouncil(folder, 'example')
  const entries = Array.from({ length: ROWS }, (_, n) =>
    newEntry(`c${n}`, { body: { n, by: 'x' }, texts: { r: `t${n}` } }),
  )
  await log.append(0, entries, [])
  const heads = (await Array.fromAsync(log.read(0))).map(({ version, hash }): Head => ({ version, hash }))
  await close()
  const check = (remembered: readonly Head[] = []) => verifyCouncil(folder, 'example', remembered)
  return { folder, path, heads, check }
}

/** Changes the file as someone with the disk in hand could: without triggers, keys and checks. */
function tamper(path: string, sql: string): void {
  const raw = new Sqlite(path)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('ignore_check_constraints = ON')
  const triggers = raw.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of triggers) raw.exec(`DROP TRIGGER ${name}`)
  raw.exec(sql)
  raw.close()
}

function faultOf(verification: Verification) {
  return verification.ok ? undefined : verification.fault
}

describe('verify', () => {
  it('says what it checked', async () => {
    const { heads, check } = await writtenLog()
    const checked = { entries: ROWS, texts: ROWS, erased: 0, heads: 2, head: heads[ROWS - 1] }
    expect(await check([heads[3]!, heads[ROWS - 1]!])).toEqual({ ok: true, checked })
  })

  it('runs beside the server', async () => {
    const folder = temporaryFolder()
    const file = openCouncil(folder, 'example')
    await file.log.append(0, [newEntry('c1')], [])
    expect(await verifyCouncil(folder, 'example')).toMatchObject({ ok: true, checked: { entries: 1 } })
    expect(await file.log.append(1, [newEntry('c2')], [])).toMatchObject({ ok: true })
    await file.close()
  })

  const changes: [what: string, sql: string, differs: string][] = [
    ['command', `UPDATE log SET command = 'x' WHERE version = ?`, 'hash'],
    ['kind of stream', `UPDATE log SET stream_kind = 'x' WHERE version = ?`, 'hash'],
    ['stream', `UPDATE log SET stream_id = 'x' WHERE version = ?`, 'hash'],
    ['actor', `UPDATE log SET actor = 'x' WHERE version = ?`, 'hash'],
    ['time', `UPDATE log SET at = at || '0' WHERE version = ?`, 'hash'],
    ['rulebook', `UPDATE log SET rulebook = 'x' WHERE version = ?`, 'hash'],
    ['body', `UPDATE log SET body = json_set(body, '$.by', 'y') WHERE version = ?`, 'hash'],
    ['white space of the body', `UPDATE log SET body = ' ' || body WHERE version = ?`, 'hash'],
    ['hashes of the texts', `UPDATE log SET text_hashes = '{}' WHERE version = ?`, 'hash'],
    ['previous hash', `UPDATE log SET previous = '${'1'.repeat(64)}' WHERE version = ?`, 'previous'],
    ['own hash', `UPDATE log SET hash = '${'1'.repeat(64)}' WHERE version = ?`, 'hash'],
    ['number', `UPDATE log SET version = 99 WHERE version = ?`, 'version'],
    ['text', `UPDATE texts SET content = content || ' ' WHERE version = ?`, 'text'],
    ['salt', `UPDATE texts SET salt = zeroblob(16) WHERE version = ?`, 'text'],
    ['path of a text', `UPDATE texts SET path = 'x' WHERE version = ?`, 'text'],
    ['set of texts', `INSERT INTO texts VALUES (?, 'x', zeroblob(16), 'added')`, 'text'],
  ]
  it.each(changes)('finds a changed %s in every row', async (_, sql, differs) => {
    const { path, heads, check } = await writtenLog()
    const untouched = readFileSync(path)
    for (let version = 1; version <= ROWS; version += 1) {
      writeFileSync(path, untouched)
      tamper(path, sql.replace('?', String(version)))
      const found = faultOf(await check([heads[ROWS - 1]!]))
      expect(found).toMatchObject({ version, differs })
    }
  })

  it('finds a removed row wherever it was', async () => {
    const { path, heads, check } = await writtenLog()
    const untouched = readFileSync(path)
    for (let version = 1; version <= ROWS; version += 1) {
      writeFileSync(path, untouched)
      tamper(path, `DELETE FROM texts WHERE version = ${version}; DELETE FROM log WHERE version = ${version}`)
      const differs = version === ROWS ? 'truncated' : 'version'
      expect(faultOf(await check([heads[ROWS - 1]!]))).toMatchObject({ version, differs })
    }
  })

  it('finds two entries that changed places', async () => {
    const { path, check } = await writtenLog()
    tamper(path, 'UPDATE log SET version = -5 WHERE version = 5; UPDATE log SET version = 5 WHERE version = 6')
    tamper(path, 'UPDATE log SET version = 6 WHERE version = -5')
    expect(faultOf(await check())).toMatchObject({ version: 5, differs: 'previous' })
  })

  it('finds a cut-off end only against a remembered head', async () => {
    const { path, heads, check } = await writtenLog()
    tamper(path, 'DELETE FROM texts WHERE version > 7; DELETE FROM log WHERE version > 7')
    expect(await check()).toMatchObject({ ok: true, checked: { entries: 7 } })
    expect(faultOf(await check([heads[8]!]))).toMatchObject({ version: 8, differs: 'truncated' })
  })

  it('finds a log written anew against a remembered head', async () => {
    const { heads } = await writtenLog()
    const { check } = await writtenLog()
    expect(faultOf(await check([heads[2]!]))).toMatchObject({ version: 3, differs: 'rewritten' })
  })
})
