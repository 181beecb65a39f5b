import { existsSync, statSync } from 'node:fs'
import type { CouncilStore } from '../../db/council-store.ts'
import type { Councils } from '../../db/councils.ts'
import { UnusableDatabase } from '../../db/postgres/unusable-database.ts'
import { councilPath } from '../../db/sqlite/council.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import type { Place } from '../councils.ts'
import { keyPath } from './signer.ts'

/**
 * A server that finds its key and no log would begin a new council in silence, over what was lost.
 * Throws Unusable, before the council is opened.
 */
export async function refuseLost({ data, database }: Place, councils: Councils, name: string): Promise<void> {
  const file = councilPath(data, name)
  if (!existsSync(keyPath(file))) return
  if (database !== undefined) {
    if (!(await councils.names()).includes(name)) throw new UnusableDatabase('lost', undefined, name)
    return
  }
  // A file that was never closed may still stand in its write-ahead log alone.
  const there = [file, `${file}-wal`].some((path) => existsSync(path) && statSync(path).size > 0)
  if (!there) throw new UnusableFile('lost', file)
}

/** One of several nodes must not make a key of its own: to people's screens it would be another server. Throws Unusable. */
export async function refuseKeyless({ data, database }: Place, { name, evidence }: CouncilStore): Promise<void> {
  const key = keyPath(councilPath(data, name))
  if (database === undefined || existsSync(key) || (await evidence.keys()).length === 0) return
  throw new UnusableDatabase('keyless', undefined, key)
}
