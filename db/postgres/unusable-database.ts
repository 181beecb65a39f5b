const words = {
  unreachable: 'The database cannot be reached. Check that it runs, and the address in SCHULTERSCHLUSS_DATABASE.',
  refused: 'The database does not let this role in or do its work. Look at its rights: npm run database -- migrate.',
  empty: 'This database has no tables of Schulterschluss. Make them: npm run database -- migrate.',
  older: 'This database has tables of an older Schulterschluss. Bring them up to date: npm run database -- migrate.',
  newer:
    'A newer Schulterschluss made the tables of this database. Nothing was changed. Start that one, or a later one.',
  hasty:
    'This database answers before the disk has what it was told (synchronous_commit). Set it to on, or to remote_apply, ' +
    'so that nothing is lost that was acknowledged.',
  owner:
    'A council is removed by the role that owns the tables, not by the server’s. Nothing was removed. Set ' +
    'SCHULTERSCHLUSS_DATABASE to the owner’s address for this.',
} as const

/** Why a database cannot be used, in words that say what to do. `cause` holds what PostgreSQL said. */
export class UnusableDatabase extends Error {
  readonly kind: keyof typeof words

  constructor(kind: keyof typeof words, cause?: unknown) {
    super(words[kind], { cause })
    this.name = 'UnusableDatabase'
    this.kind = kind
  }
}
