import type { Database, Statement } from 'better-sqlite3'
import { chainReceipt, type LastRow, NO_ROW } from '../chain.ts'
import type { Evidence, KeptReceipt, ServerKey } from '../evidence.ts'

/** Keys and receipts; neither is ever changed or removed. */
export const evidenceTables = `
  CREATE TABLE server_keys (
    public_key TEXT PRIMARY KEY,
    since      TEXT NOT NULL,
    signature  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER server_keys_insert_once BEFORE INSERT ON server_keys
  WHEN EXISTS (SELECT 1 FROM server_keys WHERE public_key = NEW.public_key)
  BEGIN SELECT raise(ABORT, 'server_keys: a key is noted once'); END;
  CREATE TRIGGER server_keys_refuse_update BEFORE UPDATE ON server_keys
  BEGIN SELECT raise(ABORT, 'server_keys: what was signed stays provable'); END;
  CREATE TRIGGER server_keys_refuse_delete BEFORE DELETE ON server_keys
  BEGIN SELECT raise(ABORT, 'server_keys: what was signed stays provable'); END;

  CREATE TABLE receipts (
    number  INTEGER PRIMARY KEY,
    partner TEXT NOT NULL,
    person  TEXT NOT NULL,
    receipt TEXT NOT NULL CHECK (json_type(receipt) = 'object'),
    hash    TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT;
  CREATE TRIGGER receipts_append_only BEFORE INSERT ON receipts
  WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM receipts)
  BEGIN SELECT raise(ABORT, 'receipts: one is added at the end'); END;
  CREATE TRIGGER receipts_refuse_update BEFORE UPDATE ON receipts
  BEGIN SELECT raise(ABORT, 'receipts: what was countersigned stays'); END;
  CREATE TRIGGER receipts_refuse_delete BEFORE DELETE ON receipts
  BEGIN SELECT raise(ABORT, 'receipts: what was countersigned stays'); END;
`

/** Keys and receipts in the council's file. */
export class SqliteEvidence implements Evidence {
  readonly #keys: Statement<[], ServerKey>
  readonly #noteKey: Statement<[ServerKey]>
  readonly #receipts: Statement<[{ partner: string | null }], KeptReceipt>
  readonly #keep: (receipt: Omit<KeptReceipt, keyof LastRow>) => void

  constructor(database: Database) {
    this.#keys = database.prepare(
      'SELECT public_key AS publicKey, since, signature FROM server_keys ORDER BY since, public_key',
    )
    this.#noteKey = database.prepare(
      'INSERT INTO server_keys SELECT @publicKey, @since, @signature ' +
        'WHERE NOT EXISTS (SELECT 1 FROM server_keys WHERE public_key = @publicKey)',
    )
    this.#receipts = database.prepare(
      'SELECT number, partner, person, receipt, hash FROM receipts WHERE @partner IS NULL OR partner = @partner ORDER BY number',
    )
    const last = database.prepare<[], LastRow>('SELECT number, hash FROM receipts ORDER BY number DESC LIMIT 1')
    const insert = database.prepare('INSERT INTO receipts VALUES (@number, @partner, @person, @receipt, @hash)')
    const keep = database.transaction((receipt: Omit<KeptReceipt, keyof LastRow>) => {
      insert.run(chainReceipt(receipt, last.get() ?? NO_ROW))
    })
    this.#keep = (receipt) => keep.immediate(receipt)
  }

  async keys(): Promise<readonly ServerKey[]> {
    return this.#keys.all()
  }

  async noteKey({ publicKey, since, signature }: ServerKey): Promise<void> {
    this.#noteKey.run({ publicKey, since, signature })
  }

  async keepReceipt({ partner, person, receipt }: Omit<KeptReceipt, keyof LastRow>): Promise<void> {
    this.#keep({ partner, person, receipt })
  }

  async receipts(partner?: string): Promise<readonly KeptReceipt[]> {
    return this.#receipts.all({ partner: partner ?? null })
  }
}
