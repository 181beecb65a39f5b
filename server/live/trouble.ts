import { UnknownOutcome, Unreachable } from '../../db/outcome.ts'
import { UnusableDatabase } from '../../db/postgres/unusable-database.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { SnapshotTrouble } from './snapshot-keeping.ts'
import { ClockSetBack } from './steady-clock.ts'

/** What whoever runs the machine reads when the log could not be written, and what to do. */
export function troubleWords(error: unknown): string {
  if (error instanceof ClockSetBack)
    return 'the clock of this machine is behind the last entry of the log: set it right'
  if (error instanceof Unreachable && error.cause instanceof UnusableDatabase) return `${error.cause.message} ${goesOn}`
  if (error instanceof Unreachable || error instanceof UnknownOutcome)
    return `the database cannot be reached: look at it and at the way there. ${goesOn}`
  if (error instanceof SnapshotTrouble) return 'no snapshot could be kept: the next start reads the whole log'
  if (error instanceof UnusableFile) return `${error.message} Until then nothing is written to it`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL') return `the disk is full: make room. ${goesOn}`
  if (code.startsWith('SQLITE_READONLY')) return `the disk can only be read: make it writable. ${goesOn}`
  if (code.startsWith('SQLITE_IOERR')) return `the disk reports an error: look at it, and make a backup. ${goesOn}`
  return 'the log could not be written'
}

const goesOn = 'Nothing that was acknowledged is lost, nothing is half done, and the server goes on by itself'
