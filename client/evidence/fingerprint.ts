import { canCompute, fromBase64url } from './chain.ts'

/** First half of a key's SHA-256 in groups of four hex digits, as the server writes it. Null where browsers have no hash. */
export async function fingerprintOf(key: string): Promise<string | null> {
  if (!canCompute()) return null
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64url(key))).slice(0, 16)
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.match(/.{4}/g)?.join(' ') ?? null
}
