import Sqlite from 'better-sqlite3'
import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { holdLock } from './lock.ts'
import { migrations } from './migrations.ts'
import { checkPages, checkWhole } from './pages.ts'
import { UnusableFile } from './unusable-file.ts'

/** “Schu” in ASCII, in the header of every file of ours. */
const APPLICATION_ID = 0x53636875

/** A council's file, open for its one server. */
export interface OpenFile {
  readonly database: Sqlite.Database
  /** False for a long file, of which `checkRest` looks at the rest. */
  readonly isChecked: boolean
  readonly close: () => void
}

/**
 * Opens or creates a council's file for its one server and brings its tables up to date.
 * Throws UnusableFile when another server has it, when it is not ours, newer than this program, or damaged.
 */
export function openFile(path: string): OpenFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // The lock lies beside the real file, so that two links to one file do not make two locks.
  const file = existsSync(path) ? realpathSync(path) : path
  const release = holdLock(file)
  try {
    const { database, isChecked } = connect(file)
    return {
      database,
      isChecked,
      close: () => {
        database.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw UnusableFile.from(error, file)
  }
}

/** Opens an existing file of ours for reading only, also beside a running server. Throws as `openFile` does. */
export function openForReading(path: string): Sqlite.Database {
  const database = openExisting(path)
  if (userVersion(database) === migrations.length) return database
  database.close()
  throw new UnusableFile('older', path)
}

/** The same for a file whose tables may be those of an older version. */
export function openExisting(path: string): Sqlite.Database {
  let database: Sqlite.Database | undefined
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 })
    database.pragma('trusted_schema = OFF')
    if (isNew(database)) throw new UnusableFile('foreign', path)
    return database
  } catch (error) {
    database?.close()
    // A folder cannot be read as a file, which SQLite calls an error of the disk.
    const folder = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_IOERR')
    throw folder ? new UnusableFile('unreachable', path, error) : UnusableFile.from(error, path)
  }
}

function connect(file: string): Omit<OpenFile, 'close'> {
  // Nobody else writes; the wait is for a reader at worst, and it holds up the meeting.
  const database = new Sqlite(file, { timeout: 1000 })
  try {
    database.pragma('trusted_schema = OFF')
    const isNewFile = isNew(database)
    if (isNewFile) chmodSync(file, 0o600)
    const isChecked = isNewFile || checkPages(database, file)
    // What is to be written anew is looked at before, all of it.
    if (!isChecked && userVersion(database) < migrations.length) checkWhole(database, file)
    setPragmas(database)
    migrate(database)
    return { database, isChecked }
  } catch (error) {
    database.close()
    throw error
  }
}

/** True for an empty file. Throws for one that is not ours or too new. */
function isNew(database: Sqlite.Database): boolean {
  const applicationId = database.pragma('application_id', { simple: true })
  if (applicationId === APPLICATION_ID) {
    if (userVersion(database) > migrations.length) throw new UnusableFile('newer', database.name)
    return false
  }
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (applicationId !== 0 || tables !== 0) throw new UnusableFile('foreign', database.name)
  return true
}

function setPragmas(database: Sqlite.Database): void {
  database.pragma('journal_mode = WAL')
  // An acknowledged command is on the disk: the commit waits for it (on macOS also for the drive's own cache).
  database.pragma('synchronous = FULL')
  database.pragma('fullfsync = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('recursive_triggers = ON')
  // Erased means overwritten.
  database.pragma('secure_delete = ON')
  // Never inside a commit; see checkpoints.ts.
  database.pragma('wal_autocheckpoint = 0')
  database.pragma('journal_size_limit = 16777216')
}

/** Brings the tables up to date. */
export function migrate(database: Sqlite.Database): void {
  const from = userVersion(database)
  if (from === migrations.length) return
  const run = database.transaction(() => {
    for (const step of migrations.slice(from)) {
      if (typeof step === 'string') database.exec(step)
      else step(database)
    }
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${migrations.length}`)
  })
  run.immediate()
}

function userVersion(database: Sqlite.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
