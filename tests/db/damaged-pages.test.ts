import Sqlite from 'better-sqlite3'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { councilPath, openCouncil } from '../../db/sqlite/council.ts'
import { openFile } from '../../db/sqlite/open.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { ChainCheck } from '../../server/live/chain-check.ts'
import { readLog } from '../../server/live/read-log.ts'
import { newAnswer, newEntry } from './new-entry.ts'
import { temporaryFolder } from './temporary-folder.ts'

const PAGE = 4096
const ENTRIES = 4500
const long = 'so that the file is long. '.repeat(30)

let whole: Buffer
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-db-'))
  const file = openCouncil(folder, 'example')
  for (let version = 0; version < ENTRIES; version += 500) {
    const ids = Array.from({ length: 500 }, (_, index) => `${(version + index) * 7919}`.padStart(40, '0'))
    const entries = ids.map((id) => newEntry(id, { body: { id, long }, texts: { reason: id } }))
    await file.log.append(
      version,
      entries,
      ids.map((id) => newAnswer(id)),
    )
  }
  await file.close()
  whole = readFileSync(file.path)
  rmSync(folder, { recursive: true })
})

/** The same file with something else on one of its pages, from 1. */
function withPage(page: number, change: (bytes: Buffer) => void): string {
  const folder = temporaryFolder()
  const bytes = Buffer.from(whole)
  change(bytes.subarray((page - 1) * PAGE, page * PAGE))
  writeFileSync(councilPath(folder, 'example'), bytes)
  return folder
}

const overwritten = (page: number): string => withPage(page, (bytes) => bytes.fill(0xa5, page === 1 ? 1000 : 8, 3000))

/** Pages of one kind (SQLite file format, 1.6: 2 and 10 inner and leaf of an index, 5 and 13 of a table), so many of them. */
function pagesOf(kind: number, count: number): readonly number[] {
  const all = Array.from({ length: whole.length / PAGE }, (_, index) => index + 1)
  const found = all.filter((page) => page > 1 && whole[(page - 1) * PAGE] === kind)
  return found.filter((_, index) => index % Math.ceil(found.length / count) === 0)
}

function rootOf(name: string): number {
  // No write-ahead log in memory (1.3.1).
  const file = new Sqlite(Buffer.from(whole).fill(1, 18, 20))
  const root = file.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name)
  file.close()
  return root ?? 0
}

/** Who found that something is wrong, and what was said; undefined if nobody did. */
async function foundIn(folder: string): Promise<{ readonly by: string; readonly error: unknown } | undefined> {
  let by = 'opening'
  let file: ReturnType<typeof openCouncil> | undefined
  try {
    file = openCouncil(folder, 'example')
    by = 'the rest'
    await file.log.checkRest?.(async () => undefined)
    by = 'reading'
    await readLog(file.log, () => undefined)
    return undefined
  } catch (error) {
    return { by, error }
  } finally {
    await file?.close()
  }
}

function isSound(folder: string): boolean {
  const { database, close } = openFile(councilPath(folder, 'example'))
  const found = database.pragma('integrity_check(1)', { simple: true })
  close()
  return found === 'ok'
}

describe('a long file that is damaged', () => {
  it('is longer than what is looked at whole when it is opened', async () => {
    expect(whole.length).toBeGreaterThan(4 * 1024 * 1024)
    expect(await foundIn(overwritten(rootOf('answers')))).toMatchObject({ by: 'the rest' })
    expect(await foundIn(withPage(1, () => undefined))).toBeUndefined()
  })

  it('wherever it is, is found: when it is opened, when its log is read, or by looking at the rest', async () => {
    const finders = new Set<string>()
    const wrong: string[] = []
    for (const page of [2, 5, 10, 13].flatMap((kind) => pagesOf(kind, 4))) {
      const folder = overwritten(page)
      const found = await foundIn(folder)
      if (found) finders.add(found.by)
      // Where nothing stands, anything may.
      const isRight = found ? found.error instanceof UnusableFile : isSound(folder)
      if (!isRight) wrong.push(`page ${page}: ${String(found?.error)}`)
    }
    expect(wrong).toEqual([])
    expect(finders).toEqual(new Set(['opening', 'reading', 'the rest']))
  })

  it('is not opened when it is in what does not grow with the log', async () => {
    for (const name of ['people', 'sessions', 'mandates', 'server_keys']) {
      const { by, error } = (await foundIn(withPage(rootOf(name), (bytes) => bytes.fill(0xa5)))) ?? {}
      expect(`${name}: ${by}: ${String(error)}`).toMatch(/: opening: .*This file is damaged\. Keep a copy/u)
    }
  })

  it('is found by its answers’ chain and by what its indexes know, not only by SQLite’s own structures', async () => {
    const folder = withPage(1, () => undefined)
    const raw = new Sqlite(councilPath(folder, 'example'))
    raw.exec(`DROP TRIGGER answers_refuse_update; UPDATE answers SET actor = 'x' WHERE number = 4000`)
    raw.close()
    expect(String((await foundIn(folder))?.error)).toMatch(/not as it was written.*answer 4000/u)

    for (const table of ['log', 'answers']) {
      const unknown = withPage(1, () => undefined)
      const other = new Sqlite(councilPath(unknown, 'example'))
      other.unsafeMode(true)
      other.pragma('writable_schema = ON')
      // An index that knows nothing, as if all that was written to it had been lost.
      const empty = `SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_erasures_1'`
      other.exec(`UPDATE sqlite_schema SET rootpage = (${empty}) WHERE name = 'sqlite_autoindex_${table}_1'`)
      other.close()
      expect(`${table}: ${String((await foundIn(unknown))?.error)}`).toContain('This file is damaged.')
    }
  })

  it('takes nothing more once that is found, and is not asked again', async () => {
    for (const page of [rootOf('answers'), pagesOf(13, 9).at(4) ?? 0]) {
      const file = openCouncil(overwritten(page), 'example')
      onTestFinished(() => file.close())
      const fault = await new Promise((onFault, onTrouble) => {
        new ChainCheck({ log: file.log, onFault, onTrouble }).start(ENTRIES)
      })
      expect(fault).toBeInstanceOf(UnusableFile)
    }
  })
})
