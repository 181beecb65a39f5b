import type { Database } from './database.ts'
import { steps } from './migrate.ts'
import { isRefusal, UnknownOutcome, Unreachable } from './outcome.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** Is this a database of ours, of this version, that keeps what it acknowledges? Throws UnusableDatabase if not. */
export async function checkUsable(database: Database): Promise<void> {
  try {
    const [setting] = await database.rows<{ synchronous_commit: string }>('SHOW synchronous_commit')
    if (!['on', 'remote_apply'].includes(setting?.synchronous_commit ?? '')) throw new UnusableDatabase('hasty')
    const [last] = await database.rows<{ number: number | null }>('SELECT max(number) AS number FROM migrations')
    const there = last?.number ?? 0
    const wanted = steps().at(-1)?.number ?? 0
    if (there < wanted) throw new UnusableDatabase('older')
    if (there > wanted) throw new UnusableDatabase('newer')
  } catch (error) {
    if (error instanceof Unreachable || error instanceof UnknownOutcome)
      throw new UnusableDatabase('unreachable', error)
    if (!isRefusal(error)) throw error
    throw new UnusableDatabase(error.code === '42P01' ? 'empty' : 'refused', error)
  }
}
