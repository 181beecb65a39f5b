import { createECDH, createPrivateKey, sign } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import type { Config } from '../config.ts'

/** The pair that push services know this server by (P-256, RFC 8292), base64url. */
export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

const check = Compile(
  Type.Object({
    publicKey: Type.String({ pattern: '^[A-Za-z0-9_-]{87}$' }),
    privateKey: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
  }),
)

/** It lies beside the council's file, as the server's key does. */
export const pushKeysPath = (councilFile: string): string => councilFile.replace(/(\.sqlite)?$/, '.push-keys')

/** The pair, made when there is none: with another one, every device would have to be set up anew. Throws UnusableFile. */
export function pushKeysIn(path: string): PushKeys {
  try {
    if (!existsSync(path)) write(path)
    chmodSync(path, 0o600)
    const keys: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (!check.Check(keys)) throw new Error('These are no keys for web push.')
    return keys
  } catch (error) {
    throw new UnusableFile('key', path, error)
  }
}

/** A new pair. */
export function newPushKeys(): PushKeys {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  // A private key that begins with zeros comes shorter.
  const secret = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32)
  return { publicKey: pair.getPublicKey('base64url'), privateKey: secret.toString('base64url') }
}

/** Says to a push service who we are, for half a day (RFC 8292 §2, §3): the value of `Authorization`. `now` in milliseconds. */
export function vapid({ publicKey, privateKey }: PushKeys, origin: string, contact: string, now: number): string {
  const point = Buffer.from(publicKey, 'base64url')
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: privateKey,
    },
  })
  const claims = { aud: origin, exp: Math.floor(now / 1000) + 12 * 60 * 60, sub: contact }
  const text = [{ typ: 'JWT', alg: 'ES256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${text}.${signature.toString('base64url')}, k=${publicKey}`
}

/** Whom push services may write to (RFC 8292 §2.1): who sends the e-mails, else where the server is. */
export function pushContact({ mail, origin }: Pick<Config, 'mail' | 'origin'>): string {
  if (mail) return `mailto:${mail.from}`
  return origin?.startsWith('https://') === true ? origin : 'mailto:postmaster@localhost'
}

function write(path: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, JSON.stringify(newPushKeys()))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
