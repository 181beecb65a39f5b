import Sqlite from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CouncilFile, openCouncil } from '../../db/sqlite/council.ts'
import { eventStoreContract } from './event-store-contract.ts'
import { newAnswer, newEntry } from './new-entry.ts'
import { temporaryFolder } from './temporary-folder.ts'

function opened(folder = temporaryFolder()): CouncilFile {
  const file = openCouncil(folder, 'example')
  onTestFinished(() => file.close())
  return file
}

eventStoreContract('SQLite', async () => {
  const folder = temporaryFolder()
  const file = opened(folder)
  return {
    store: file.log,
    reopen: async () => {
      await file.close()
      return opened(folder).log
    },
  }
})

describe('the SQLite file', () => {
  it('refuses to update, delete or replace entries and answers, on any connection', async () => {
    const file = opened()
    await file.log.append(0, [newEntry('c1', { texts: { reason: 'r', note: 'n' } }), newEntry('c2')], [newAnswer('c1')])
    await file.log.eraseTexts([{ version: 1, path: 'note', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
    const before = await Array.fromAsync(file.log.read(0))
    const raw = new Sqlite(file.path)
    onTestFinished(() => {
      raw.close()
    })
    const row = `'a', 'item', 'a', 'p', 't', 'r', '{}', '{}', '${'0'.repeat(64)}', '${'0'.repeat(64)}'`
    const attempts = [
      `UPDATE log SET actor = 'x' WHERE version = 1`,
      `UPDATE OR REPLACE log SET command = 'c1' WHERE version = 2`,
      `DELETE FROM log WHERE version = 2`,
      `DELETE FROM log`,
      `REPLACE INTO log VALUES (1, ${row})`,
      `REPLACE INTO log VALUES (3, ${row.replace(`'a'`, `'c1'`)})`,
      `INSERT INTO log VALUES (4, ${row})`,
      `INSERT INTO log VALUES (2, ${row}) ON CONFLICT (version) DO UPDATE SET actor = 'x'`,
      `UPDATE answers SET actor = 'x'`,
      `DELETE FROM answers`,
      `REPLACE INTO answers VALUES (1, 'c1', 'x', 't', '{}', '${'0'.repeat(64)}')`,
      `REPLACE INTO answers VALUES (2, 'c1', 'x', 't', '{}', '${'0'.repeat(64)}')`,
      `INSERT INTO answers VALUES (3, 'c3', 'x', 't', '{}', '${'0'.repeat(64)}')`,
      `UPDATE texts SET content = 'x'`,
      `DELETE FROM texts`,
      `UPDATE erasures SET cause = 'x'`,
      `DELETE FROM erasures`,
      `REPLACE INTO texts VALUES (1, 'reason', zeroblob(16), 'x')`,
    ]
    for (const recursive of ['OFF', 'ON']) {
      raw.pragma(`recursive_triggers = ${recursive}`)
      for (const attempt of attempts) expect(() => raw.exec(attempt)).toThrow(/^(log|answers|texts|erasures): /)
    }
    expect(await Array.fromAsync(file.log.read(0))).toEqual(before)
  })

  it('accepts no values of another type', () => {
    const raw = new Sqlite(opened().path)
    onTestFinished(() => {
      raw.close()
    })
    expect(() => raw.exec(`INSERT INTO answers VALUES (1, x'00', 'a', 't', '{}', '${'0'.repeat(64)}')`)).toThrow(
      'cannot store BLOB',
    )
  })

  it('keeps no byte of an erased text or person', async () => {
    const folder = temporaryFolder()
    const file = opened(folder)
    const marker = 'Geheimnisträgerin'
    await file.people.addPerson({ id: 'p1', name: marker, login: marker })
    const entries = Array.from({ length: 50 }, (_, n) => newEntry(`c${n}`, { texts: { reason: `${marker} ${n}` } }))
    await file.log.append(0, entries, [])
    // Another process looks: this one would drop its locks by closing the files.
    const holding = () => spawnSync('grep', ['-rla', marker, folder], { encoding: 'utf8' }).stdout
    expect(holding()).not.toBe('')
    const places = entries.map((_, index) => ({ version: index + 1, path: 'reason', standIn: '—' }))
    await file.log.eraseTexts(places, { at: '2021-03-01T00:00:00+01:00', by: 'p2', cause: 'request' })
    await file.people.erasePerson('p1')
    expect(holding()).toBe('')
    await file.close()
    expect(holding()).toBe('')
  })

  it('tells everyone who waits when the disk refuses, writes nothing, and recovers', async () => {
    const file = opened()
    const raw = new Sqlite(file.path)
    raw.exec('BEGIN IMMEDIATE')
    const refused = await Promise.allSettled([
      file.log.append(0, [newEntry('c1')], []),
      file.log.append(1, [newEntry('c2')], []),
    ])
    raw.close()
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await file.log.head()).version).toBe(0)
    expect(await file.log.append(0, [newEntry('c1')], [])).toMatchObject({ ok: true })
  })

  it('keeps the write-ahead log short under steady load and when calm', async () => {
    const file = opened()
    for (let version = 0; version < 12_000; version += 500) {
      const entries = Array.from({ length: 500 }, (_, index) => newEntry(`c${version + index}`))
      await file.log.append(version, entries, [])
    }
    expect(statSync(`${file.path}-wal`).size).toBeLessThan(4_000_000)
  })
})
