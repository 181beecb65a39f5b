import type { Database } from './database.ts'
import { steps } from './migrate.ts'
import { UnknownOutcome, Unreachable } from '../outcome.ts'
import { isRefusal } from './refusal.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** Is this a database of ours, of this version, whose primary is there? Throws UnusableDatabase if not. */
export async function checkUsable(database: Database): Promise<void> {
  try {
    const [last] = await database.rows<{ number: number | null }>('SELECT max(number) AS number FROM migrations')
    const there = last?.number ?? 0
    const wanted = steps().at(-1)?.number ?? 0
    if (there < wanted) throw new UnusableDatabase('older')
    if (there > wanted) throw new UnusableDatabase('newer')
  } catch (error) {
    if (error instanceof Unreachable && error.cause instanceof UnusableDatabase) throw error.cause
    if (error instanceof Unreachable || error instanceof UnknownOutcome)
      throw new UnusableDatabase('unreachable', error)
    if (!isRefusal(error)) throw error
    throw new UnusableDatabase(error.code === '42P01' ? 'empty' : 'refused', error)
  }
}
