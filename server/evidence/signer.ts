import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign, verify } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'

/** Signs in the server's name. */
export interface Signer {
  /** The 32 bytes of the Ed25519 public key, base64url. */
  readonly publicKey: string
  /** The signature over a text, base64url. Ed25519 gives the same for the same text (RFC 8032). */
  readonly sign: (text: string) => string
}

/** The key lies beside the council's file, and is no part of it: whoever copies the log must not be able to sign. */
export const keyPath = (councilFile: string): string => councilFile.replace(/(\.sqlite)?$/, '.key')

/** The server's key, made when there is none. Throws UnusableFile. */
export function signerIn(path: string): Signer {
  try {
    if (!existsSync(path)) writeKey(path)
    chmodSync(path, 0o600)
    return signerOf(createPrivateKey(readFileSync(path)))
  } catch (error) {
    throw new UnusableFile('key', path, error)
  }
}

/** A key that is gone with its process: for scenarios and trials. */
export const newSigner = (): Signer => signerOf(generateKeyPairSync('ed25519').privateKey)

function signerOf(key: KeyObject): Signer {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`It is a key for ${String(key.asymmetricKeyType)}.`)
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: spki.subarray(-32).toString('base64url'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  }
}

function writeKey(path: string): void {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, pem)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410 §4); the 32 bytes of the key follow. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Was this text signed with this key? False, too, for what is no key or no signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64url')
  const bytes = Buffer.from(signature, 'base64url')
  // One way to write each: decoders would let spaces and the like pass.
  if (raw.length !== 32 || raw.toString('base64url') !== publicKey) return false
  if (bytes.toString('base64url') !== signature) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, bytes)
}

/** First half of the key's SHA-256 in groups of four hex digits: for comparing by eye, on screen and on paper. */
export const fingerprintOf = (publicKey: string): string =>
  (hash('sha256', Buffer.from(publicKey, 'base64url'), 'hex').slice(0, 32).match(/.{4}/g) ?? []).join(' ')
