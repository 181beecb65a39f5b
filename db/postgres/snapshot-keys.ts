import type { SnapshotKeys } from '../snapshot-keys.ts'
import type { OneCouncil } from './one-council.ts'

/** The key of one council's snapshots. The database itself removes it with any text (007). */
export class PostgresSnapshotKeys implements SnapshotKeys {
  readonly #council: OneCouncil

  constructor(council: OneCouncil) {
    this.#council = council
  }

  async current(): Promise<Buffer | undefined> {
    return (await this.#council.row<{ key: Buffer }>('SELECT key FROM snapshot_keys WHERE council = $1'))?.key
  }

  async asOf(erasure: number, fresh: Buffer): Promise<Buffer | undefined> {
    const given = 'SELECT snapshot_key($1, $2, $3) AS key'
    return (await this.#council.row<{ key: Buffer | null }>(given, erasure, fresh))?.key ?? undefined
  }
}
