import { Unusable } from '../unusable.ts'

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
  alone:
    'This database has several servers, and a commit waits for none of them but the first: what is acknowledged would be lost with ' +
    'it. Set synchronous_standby_names on each, or name the one server alone in SCHULTERSCHLUSS_DATABASE.',
  unconfirmed:
    'The database takes writes, but no replica confirms them (synchronous_standby_names), so that nothing can be acknowledged. ' +
    'Let a replica follow it.',
  reading: 'The database takes no writes: it is a replica, or was set so. Promote it, or look for the primary.',
  behind:
    'The database has not all that this server has read and acknowledged, so it is not used: it is an older copy, or another ' +
    'primary. Nothing was changed. Bring back the one that is complete; if there is none, restart the servers to go on with this one.',
  lost:
    'This council has had a server, its signing key is here, but the database has no such council. Nothing was changed. ' +
    'Look at the address in SCHULTERSCHLUSS_DATABASE, or move the council there (npm run move); to begin a new one ' +
    'instead, move the key away.',
  keyless:
    'This council has a signing key, and it is not here. Every node signs with the same one: copy the council’s .key and ' +
    '.push-keys from the data folder of a node that has them. If it is lost everywhere, make another (openssl genpkey ' +
    '-algorithm ed25519 -out …): every screen then tells its people that the key is another.',
  observed:
    'Another transaction is older than the last erasure, and could still read what was erased: some of it was kept in the tables. ' +
    'Find it (SELECT * FROM pg_stat_activity ORDER BY xact_start), let it end, and run this again.',
  owner:
    'A council is removed by the role that owns the tables, not by the server’s. Nothing was removed. Set ' +
    'SCHULTERSCHLUSS_DATABASE to the owner’s address for this.',
} as const

/** Why a database cannot be used, in words that say what to do. `cause` holds what PostgreSQL said. */
export class UnusableDatabase extends Unusable {
  readonly kind: keyof typeof words

  /** `about`: which council or file, where there is one. */
  constructor(kind: keyof typeof words, cause?: unknown, about?: string) {
    super(about === undefined ? words[kind] : `${words[kind]} (${about})`, { cause })
    this.name = 'UnusableDatabase'
    this.kind = kind
  }
}
