const words = {
  'in-use': 'Another server has this council open. Stop it first, or start this one with another data folder.',
  foreign: 'This file was not made by Schulterschluss. Nothing was changed. Choose another data folder.',
  newer: 'A newer Schulterschluss wrote this file. Nothing was changed. Start that version, or a later one.',
  older: 'This file has tables of an older Schulterschluss. Start the server once, it brings them up to date.',
  damaged: 'This file is damaged. Keep a copy of it and of the files beside it, then restore the last backup.',
  unreachable:
    'This file cannot be opened. Check that its folder is there and that this program may read and write in it.',
} as const

/** Why a council's file cannot be opened, in words that say what to do. `cause` holds what SQLite said. */
export class UnusableFile extends Error {
  readonly kind: keyof typeof words
  readonly path: string

  constructor(kind: keyof typeof words, path: string, cause?: unknown) {
    super(`${words[kind]} (${path})`, { cause })
    this.name = 'UnusableFile'
    this.kind = kind
    this.path = path
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
