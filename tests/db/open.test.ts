import Sqlite from 'better-sqlite3'
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { councilPath, openCouncil, verifyCouncil } from '../../db/sqlite/council.ts'
import { openFile } from '../../db/sqlite/open.ts'
import { newEntry } from './new-entry.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('opening a council', () => {
  it('creates its file in a folder that only its owner can read', async () => {
    const folder = join(temporaryFolder(), 'data')
    const file = openCouncil(folder, 'krefeld-2021')
    expect(file.path).toBe(join(folder, 'krefeld-2021.sqlite'))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(file.path).mode & 0o777).toBe(0o600)
    await file.close()
  })

  it('refuses a name that leads elsewhere', () => {
    expect(() => councilPath('data', '../other')).toThrow('cannot name a council')
  })

  it('waits for the disk with every commit and keeps checkpoints out of them', () => {
    const { database, close } = openFile(join(temporaryFolder(), 'a.sqlite'))
    const value = (pragma: string) => database.pragma(pragma, { simple: true })
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'wal_autocheckpoint'].map(value)).toEqual([
      'wal',
      2,
      1,
      0,
      0,
    ])
    close()
  })

  it('runs each migration once', async () => {
    const folder = temporaryFolder()
    const first = openCouncil(folder, 'example')
    await first.log.append(0, [newEntry('c1')], [])
    await first.close()
    const before = schemaOf(first.path)
    const second = openCouncil(folder, 'example')
    expect((await second.log.head()).version).toBe(1)
    await second.close()
    expect(schemaOf(second.path)).toEqual(before)
  })

  it('refuses a second server, until the first is done', async () => {
    const folder = temporaryFolder()
    const first = openCouncil(folder, 'example')
    expect(() => openCouncil(folder, 'example')).toThrow('Another server has this council open.')
    expect(await first.log.append(0, [newEntry('c1')], [])).toMatchObject({ ok: true })
    await first.close()
    await openCouncil(folder, 'example').close()
  })

  it('refuses a file of another program, and leaves it as it was', () => {
    const folder = temporaryFolder()
    const foreign = new Sqlite(councilPath(folder, 'foreign'))
    foreign.exec('CREATE TABLE mine (a)')
    foreign.close()
    writeFileSync(councilPath(folder, 'text'), 'Dear diary, '.repeat(1000))
    for (const council of ['foreign', 'text']) {
      const before = readFileSync(councilPath(folder, council))
      expect(() => openCouncil(folder, council)).toThrow('not made by Schulterschluss. Nothing was changed.')
      expect(readFileSync(councilPath(folder, council))).toEqual(before)
    }
  })

  it('refuses a file of a newer version, and can be tried again', async () => {
    const folder = temporaryFolder()
    await openCouncil(folder, 'example').close()
    const raw = new Sqlite(councilPath(folder, 'example'))
    const version = Number(raw.pragma('user_version', { simple: true }))
    raw.pragma(`user_version = ${version + 1}`)
    expect(() => openCouncil(folder, 'example')).toThrow('A newer Schulterschluss wrote this file.')
    raw.pragma(`user_version = ${version}`)
    raw.close()
    await openCouncil(folder, 'example').close()
  })

  it('refuses a damaged file', async () => {
    const folder = temporaryFolder()
    const file = openCouncil(folder, 'example')
    await file.log.append(0, [newEntry('c1')], [])
    await file.close()
    truncateSync(file.path, 8192)
    expect(() => openCouncil(folder, 'example')).toThrow('damaged')
  })

  it('says where it looked when there is nothing to verify', async () => {
    await expect(verifyCouncil(temporaryFolder(), 'example')).rejects.toThrow(/cannot be opened.*example\.sqlite/)
  })
})

function schemaOf(path: string): unknown {
  const raw = new Sqlite(path, { readonly: true })
  const schema = raw.prepare('SELECT * FROM sqlite_schema').all()
  raw.close()
  return schema
}
