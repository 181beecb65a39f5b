import type { ServerKey } from '../../db/evidence.ts'
import { isSignedBy, type Signer } from './signer.ts'

const noteText = ({ publicKey, since }: Pick<ServerKey, 'publicKey' | 'since'>): string =>
  JSON.stringify(['schulterschluss-key-1', publicKey, since])

/** How a key is noted in the council's file, so that what it signed can be checked when it is no longer in use. */
export function noteOf({ publicKey, sign }: Signer, millis: number): ServerKey {
  const since = new Date(millis).toISOString()
  return { publicKey, since, signature: sign(noteText({ publicKey, since })) }
}

/** Was this note made with the key itself? */
export const isGenuine = (key: ServerKey): boolean => isSignedBy(key.publicKey, noteText(key), key.signature)
