import { Unusable } from '../unusable.ts'

const words = {
  'in-use': 'Another server has this council open. Stop it first, or start this one with another data folder.',
  foreign: 'This file was not made by Schulterschluss. Nothing was changed. Choose another data folder.',
  newer: 'A newer Schulterschluss wrote this file. Nothing was changed. Start that version, or a later one.',
  older: 'This file has tables of an older Schulterschluss. Start the server once, it brings them up to date.',
  lost:
    'This council has had a server, its signing key is here, but its file is gone or empty. Nothing was changed. ' +
    'Restore the last backup (npm run restore -- BACKUP); to begin a new council instead, move the key away.',
  broken:
    'The log is not as it was written. Nothing was changed. Look at all of it with npm run verify, keep a copy of the ' +
    'file and of those beside it, then restore the last sound backup (npm run restore -- BACKUP).',
  agreement:
    'This log belongs to another agreement, or to another version of its rules. Nothing was changed. Set ' +
    'SCHULTERSCHLUSS_AGREEMENT to the one it names, start the version that knows it, or choose another data folder.',
  rules:
    'These rules would not have accepted what the log holds. Nothing was changed. Start the version that wrote it, or ' +
    'restore the last sound backup (npm run restore -- BACKUP).',
  key:
    'The server’s signing key cannot be used. Put the right one back; or, if it is lost, move this file away: the ' +
    'server then makes a new one, and every screen tells its people that the key is another.',
  damaged:
    'This file is damaged. Keep a copy of it and of the files beside it, then restore the last backup (npm run restore -- BACKUP).',
  unreachable:
    'This file cannot be opened. Check that its folder is there and that this program may read and write in it.',
} as const

/** Why a council's file or log cannot be used, in words that say what to do. `cause` holds what SQLite said. */
export class UnusableFile extends Unusable {
  readonly kind: keyof typeof words

  /** `where`: the file, or the place in the log. */
  constructor(kind: keyof typeof words, where: string, cause?: unknown) {
    super(`${words[kind]} (${where})`, { cause })
    this.name = 'UnusableFile'
    this.kind = kind
  }

  /** Translates what SQLite says of a file; other errors are returned as they are. */
  static from(error: unknown, path: string): unknown {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_BUSY')) return new UnusableFile('in-use', path, error)
    if (code.startsWith('SQLITE_NOTADB')) return new UnusableFile('foreign', path, error)
    if (code.startsWith('SQLITE_CORRUPT')) return new UnusableFile('damaged', path, error)
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
      return new UnusableFile('unreachable', path, error)
    }
    return error
  }
}
