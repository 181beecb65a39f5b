import type { Database } from 'better-sqlite3'
import type { ErasureCause, TextPlace } from '../event-store.ts'

/**
 * Erases texts in one transaction and notes each: a text that is missing without such a note was lost, not erased.
 * Returns how many of them there were.
 */
export function textEraser(
  database: Database,
): (texts: readonly (TextPlace & { readonly standIn: string })[], why: ErasureCause) => number {
  const note = database.prepare(
    'INSERT INTO erasures (version, path, at, by, cause, stand_in) ' +
      'SELECT version, path, ?, ?, ?, ? FROM texts WHERE version = ? AND path = ?',
  )
  const erase = database.prepare('DELETE FROM texts WHERE version = ? AND path = ?')
  const run = database.transaction(
    (texts: readonly (TextPlace & { readonly standIn: string })[], { at, by, cause }: ErasureCause) =>
      texts.reduce((count, { version, path, standIn }) => {
        note.run(at, by, cause, standIn, version, path)
        return count + erase.run(version, path).changes
      }, 0),
  )
  return (texts, why) => run.immediate(texts, why)
}
