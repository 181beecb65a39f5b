import type { Head } from './frames.ts'

/**
 * What proves something about the log, and the exact words that are signed. Plain data: browsers, `npm run verify` and
 * anybody's own program can check them with nothing but Ed25519, ECDSA P-256 and SHA-256.
 */

/** A head of one side's log with the server's signature (Ed25519, base64url) over `headText`. */
export interface SignedHead extends Head {
  readonly kind: 'schulterschluss-head-1'
  /** Id of the agreement. */
  readonly council: string
  /** Id of the partner whose count this is. */
  readonly side: string
  /** The server's public key: 32 bytes, base64url. */
  readonly key: string
  readonly signature: string
}

/** The same with the time that it was given out at; the signature is over `receiptText`. */
export interface Receipt extends Omit<SignedHead, 'kind'> {
  readonly kind: 'schulterschluss-receipt-1'
  /** ISO 8601, the council's time. */
  readonly at: string
  readonly countersignature?: Countersignature
}

/** A person of the faction vouches for a receipt with a key that never leaves their device. */
export interface Countersignature {
  readonly person: string
  readonly role: 'lead' | 'secretary'
  readonly algorithm: 'ES256'
  /** ECDSA P-256, SubjectPublicKeyInfo (DER), base64url. */
  readonly key: string
  /** Over `countersignedText`; r and s, 64 bytes, base64url. */
  readonly signature: string
}

export const headText = ({ council, side, version, hash }: Pick<SignedHead, 'council' | 'side' | keyof Head>): string =>
  JSON.stringify(['schulterschluss-head-1', council, side, version, hash])

export const receiptText = ({
  council,
  side,
  version,
  hash,
  at,
}: Pick<Receipt, 'council' | 'side' | 'at' | keyof Head>): string =>
  JSON.stringify(['schulterschluss-receipt-1', council, side, version, hash, at])

/** Covers the server's signature, and with it all of the receipt. */
export const countersignedText = (
  { person, role }: Pick<Countersignature, 'person' | 'role'>,
  { signature }: Pick<Receipt, 'signature'>,
): string => JSON.stringify(['schulterschluss-countersignature-1', person, role, signature])

/** What `GET /api/chain` answers: with it, whoever has the head at `after` can compute every later one. */
export interface ChainPart {
  readonly after: number
  /** Digests of the side's entries after that version, in order; not all of them when there are very many. */
  readonly digests: readonly string[]
  readonly head: SignedHead
}

/** What `GET /api/key` answers, to everybody. */
export interface PublicKeys {
  readonly council: string
  readonly algorithm: 'Ed25519'
  readonly key: string
  /** First half of the key's SHA-256, in hex, in groups of four: for comparing by eye. */
  readonly fingerprint: string
  /** Every key that this council's server ever signed with, the oldest first. */
  readonly keys: readonly { readonly key: string; readonly fingerprint: string; readonly since: string }[]
}
