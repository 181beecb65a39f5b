import { rmSync } from 'node:fs'
import { checkCouncilName } from '../councils.ts'
import type { Head } from '../event-store.ts'
import { checkUsable } from '../postgres/check-usable.ts'
import { Database } from '../postgres/database.ts'
import { storedAfter, storedAnswers, storedErasures } from '../postgres/log-reader.ts'
import { OneCouncil } from '../postgres/one-council.ts'
import { isRefusal } from '../postgres/refusal.ts'
import { type Check, checkedPart, makeFile } from '../sqlite/backup.ts'
import { openToInspect } from '../sqlite/inspect.ts'
import { holdLock } from '../sqlite/lock.ts'
import { openFile } from '../sqlite/open.ts'
import { Unusable } from '../unusable.ts'
import { BrokenLog, verify } from '../verify.ts'
import { verifyAnswers, verifyErasures } from '../verify-rows.ts'
import { type Counts, move } from './move.ts'
import { PostgresEnd } from './postgres-end.ts'
import { SqliteEnd } from './sqlite-end.ts'

export interface Moved {
  readonly counts: Counts
  readonly head: Head
}

/**
 * Copies a council from its file to a database, as the role that owns the tables, in one transaction that is verified before it
 * is committed: every value, and the chains as they then stand. No server may have the file meanwhile; it stays as it is.
 * Throws Unusable, also where the database has this council already.
 */
export async function toDatabase(path: string, ownerUrl: string, name: string): Promise<Moved> {
  checkCouncilName(name)
  const release = holdLock(path)
  const database = new Database(ownerUrl, 1)
  try {
    await checkUsable(database)
    const file = openToInspect(path)
    try {
      return await database.together(async (within) => {
        const council = new OneCouncil(within, name)
        await begin(council)
        const counts = await move(new SqliteEnd(file), new PostgresEnd(council))
        return { counts, head: await verified(council) }
      })
    } finally {
      file.close()
    }
  } catch (error) {
    throw isRefusal(error) && error.code === '42501' ? new Unusable(ownerOnly, { cause: error }) : error
  } finally {
    await database.close()
    release()
  }
}

const ownerOnly =
  'This role may not write a log past the server. Nothing was moved. Give the address with the role that owns the tables.'

async function begin(council: OneCouncil): Promise<void> {
  const begun = await council.changed('INSERT INTO councils (council) VALUES ($1) ON CONFLICT DO NOTHING')
  if (begun === 0) throw new Unusable(`The database has a council ${council.name} already. Nothing was changed.`)
}

/** The chains as the database holds them now, walked by this program. */
async function verified(council: OneCouncil): Promise<Head> {
  const log = await verify(storedAfter(council, 0))
  if (!log.ok) throw new BrokenLog(log.fault)
  const rows = [
    await verifyAnswers(storedAnswers(council), () => undefined),
    await verifyErasures(storedErasures(council), () => undefined),
  ]
  for (const found of rows) if (typeof found !== 'number') throw new Unusable(`${found.explanation} Nothing was moved.`)
  return log.checked.head
}

/**
 * Copies a council as it is at one moment from a database, also beside its running nodes, to a file that must not exist.
 * The copy gets its name once `check` has looked at it. Throws Unusable, or an error with the code EEXIST.
 */
export async function toFile(url: string, name: string, path: string, check: Check): Promise<Counts> {
  let counts: Counts = new Map()
  const database = new Database(url, 1)
  try {
    await checkUsable(database)
    await makeFile(path, () =>
      checkedPart(path, path, check, async (part) => {
        counts = await database.together(
          (within) => written(new OneCouncil(within, name), part),
          'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
        )
      }),
    )
    return counts
  } finally {
    await database.close()
  }
}

async function written(council: OneCouncil, part: string): Promise<Counts> {
  const there = await council.row('SELECT council FROM councils WHERE council = $1')
  if (!there) throw new Unusable(`The database has no council ${council.name}.`)
  const { database: file, close } = openFile(part)
  try {
    file.exec('BEGIN')
    const counts = await move(new PostgresEnd(council), new SqliteEnd(file))
    file.exec('COMMIT')
    return counts
  } finally {
    close()
    rmSync(`${part}.lock`, { force: true })
  }
}
