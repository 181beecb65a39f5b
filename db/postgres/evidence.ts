import type { Evidence, KeptReceipt, ServerKey } from '../evidence.ts'
import type { CouncilDatabase } from './council-database.ts'
import type { OneCouncil } from './one-council.ts'

/** All receipts of a partner, or of all partners, the oldest first. */
export const receiptsOf = (council: OneCouncil, partner?: string): Promise<readonly KeptReceipt[]> =>
  council.rows<KeptReceipt>(
    'SELECT number, partner, person, receipt, hash FROM receipts ' +
      'WHERE council = $1 AND ($2::text IS NULL OR partner = $2) ORDER BY number',
    partner ?? null,
  )

/** Keys and receipts of one council; the database chains the receipts. */
export class PostgresEvidence implements Evidence {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  keys(): Promise<readonly ServerKey[]> {
    return this.#council.rows<ServerKey>(
      'SELECT public_key AS "publicKey", since, signature FROM server_keys WHERE council = $1 ORDER BY since, public_key',
    )
  }

  async noteKey({ publicKey, since, signature }: ServerKey): Promise<void> {
    await this.#council.insert('server_keys', { public_key: publicKey, since, signature }, 'ON CONFLICT DO NOTHING')
  }

  async keepReceipt({ partner, person, receipt }: Omit<KeptReceipt, 'number' | 'hash'>): Promise<void> {
    await this.#council.change((within) => within.insert('receipts', { partner, person, receipt }))
  }

  receipts(partner?: string): Promise<readonly KeptReceipt[]> {
    return receiptsOf(this.#council, partner)
  }
}
