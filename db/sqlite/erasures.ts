import type { Database } from 'better-sqlite3'
import { chainErasure } from '../chain.ts'
import type { ErasureCause, TextPlace } from '../event-store.ts'
import { lastErasureReader } from './log-reader.ts'

/** A text to be erased, and what will read in its place. */
type ToErase = TextPlace & { readonly standIn: string }

/**
 * Erases texts in one transaction and notes each: a text that is missing without such a note was lost, not erased.
 * Returns how many of them there were.
 */
export function textEraser(database: Database): (texts: readonly ToErase[], why: ErasureCause) => number {
  const isThere = database.prepare<[number, string], 1>('SELECT 1 FROM texts WHERE version = ? AND path = ?').pluck()
  const last = lastErasureReader(database)
  const note = database.prepare(
    'INSERT INTO erasures (number, version, path, at, by, cause, stand_in, hash) ' +
      'VALUES (@number, @version, @path, @at, @by, @cause, @standIn, @hash)',
  )
  const erase = database.prepare('DELETE FROM texts WHERE version = ? AND path = ?')
  const run = database.transaction((texts: readonly ToErase[], why: ErasureCause) => {
    let count = 0
    for (const { version, path, standIn } of texts) {
      if (isThere.get(version, path) === undefined) continue
      note.run(chainErasure({ version, path, standIn, ...why }, last()))
      erase.run(version, path)
      count += 1
    }
    return count
  })
  return (texts, why) => run.immediate(texts, why)
}
