import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What is drawn anew for every message. */
export interface Drawn {
  readonly salt: Buffer
  readonly sender: ECDH
}

function drawn(): Drawn {
  const sender = createECDH('prime256v1')
  sender.generateKeys()
  return { salt: randomBytes(16), sender }
}

const RECORD = 4096
const derived = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))

/**
 * Seals a text for one browser, so that the push service in between cannot read it: aes128gcm in one record (RFC 8188 §2),
 * with the keys of RFC 8291 §3.4. Throws when `p256dh` is no point of the curve.
 */
export function sealed(
  text: string,
  { p256dh, auth }: { p256dh: string; auth: string },
  { salt, sender }: Drawn = drawn(),
) {
  const browser = Buffer.from(p256dh, 'base64url')
  const own = sender.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser, own])
  const secret = derived(sender.computeSecret(browser), Buffer.from(auth, 'base64url'), info, 32)
  const key = derived(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const header = Buffer.alloc(5)
  header.writeUInt32BE(RECORD)
  header.writeUInt8(own.length, 4)
  // 2 ends the last record.
  const content = Buffer.concat([Buffer.from(text), Buffer.from([2])])
  return Buffer.concat([salt, header, own, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}
