import { headText, type SignedHead } from '../../server/protocol/evidence.ts'
import type { Head } from '../../server/protocol/frames.ts'

/**
 * The log's chain, computed in the browser. Where the page is not served securely, browsers have no cryptography and
 * nobody needs any: whoever sits in the line could change this very page.
 */
export const canCompute = (): boolean => isSecureContext

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** The head after one more entry: SHA-256 over the last hash and the entry's digest, as 64 bytes. */
export async function next({ version, hash }: Head, digest: string): Promise<Head> {
  const covered = await crypto.subtle.digest('SHA-256', bytesOf(hash + digest))
  return { version: version + 1, hash: hexOf(covered) }
}

/**
 * Follows the chain from a head. Returns where it leads, or undefined as soon as one of the heads that it must pass is
 * passed with another hash.
 */
export async function follow(
  from: Head,
  digests: readonly string[],
  passes: readonly Head[],
): Promise<Head | undefined> {
  let head = from
  const fits = (): boolean => passes.every(({ version, hash }) => version !== head.version || hash === head.hash)
  if (!fits()) return undefined
  for (const digest of digests) {
    head = await next(head, digest)
    if (!fits()) return undefined
  }
  return head
}

/** Did the server sign this? True where the browser cannot tell. */
export async function isSigned(head: SignedHead): Promise<boolean> {
  if (!canCompute()) return true
  let key: CryptoKey
  try {
    key = await crypto.subtle.importKey('raw', fromBase64url(head.key), 'Ed25519', false, ['verify'])
  } catch (error) {
    // Older browsers know no Ed25519; what is no key at all is the server's fault.
    return error instanceof DOMException && error.name === 'NotSupportedError'
  }
  const text = new TextEncoder().encode(headText(head))
  return crypto.subtle.verify('Ed25519', key, fromBase64url(head.signature), text).catch(() => false)
}
