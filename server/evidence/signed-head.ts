import type { Council } from '../live/council.ts'
import { headText, type SignedHead } from '../protocol/evidence.ts'
import type { Signer } from './signer.ts'

/** A side's head with the server's signature, as views carry it: which state of the log an answer or a file is of. */
export function signedHead(council: Council, { publicKey }: Pick<Signer, 'publicKey'>, side: string): SignedHead {
  const { head, signature } = council.side(side)
  return { kind: 'schulterschluss-head-1', council: council.agreement.id, side, ...head, key: publicKey, signature }
}

/** The signature that views and beats carry. */
export const signHead =
  (council: string, { sign }: Pick<Signer, 'sign'>) =>
  (side: string, head: { readonly version: number; readonly hash: string }): string =>
    sign(headText({ council, side, ...head }))
