import Sqlite from 'better-sqlite3'
import { UnusableFile } from './unusable-file.ts'

/**
 * Makes this process the only server of a file until the returned function is called. Throws UnusableFile if another
 * one is. The lock is an exclusive transaction, never written, on an empty file beside it: the operating system drops
 * it with the process, so that kill −9 leaves nothing stale, and readers of the council's file (verify, backup) are free.
 *
 * POSIX drops all locks that a process has on a file as soon as it closes *any* descriptor of it: never open a
 * council's file or its lock with `node:fs` in here.
 */
export function holdLock(file: string): () => void {
  let lock: Sqlite.Database | undefined
  try {
    lock = new Sqlite(`${file}.lock`, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw UnusableFile.from(error, file)
  }
  return () => {
    lock.close()
  }
}
