/** The port to what proves something about the log: the server's public keys, and receipts that factions countersigned. */

/** A key that this council's server signed heads with. */
export interface ServerKey {
  /** The 32 bytes of an Ed25519 public key, base64url. */
  readonly publicKey: string
  /** ISO 8601: when the server first used it. */
  readonly since: string
  /** By that key itself, over both (`server/evidence/server-key.ts`). */
  readonly signature: string
}

/** A receipt as it was handed out. */
export interface KeptReceipt {
  /** Dense from 1. */
  readonly number: number
  readonly partner: string
  /** Id of the person who countersigned. */
  readonly person: string
  /** JSON of the receipt. */
  readonly receipt: string
  /** Receipts are chained as answers are. */
  readonly hash: string
}

export interface Evidence {
  /** All keys, the oldest first. */
  keys(): Promise<readonly ServerKey[]>
  /** Notes a key; one that is known already stays as it is. */
  noteKey(key: ServerKey): Promise<void>
  keepReceipt(receipt: Omit<KeptReceipt, 'number' | 'hash'>): Promise<void>
  /** All receipts of a partner, or of all partners, the oldest first. */
  receipts(partner?: string): Promise<readonly KeptReceipt[]>
}
