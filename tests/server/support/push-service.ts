import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'

/** What came for a browser: decrypted by its own keys, from a server that proved who it is. */
export interface PushArrived {
  readonly message: { readonly title: string; readonly body: string; readonly open: string }
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string }
  /** The key that it was signed with. */
  readonly key: string
  readonly ttl: string | undefined
}

/** A push service and the browser behind it, written from RFC 8030, 8188, 8291 and 8292 alone. */
export interface PushService {
  readonly origin: string
  readonly subscription: {
    readonly endpoint: string
    readonly keys: { readonly p256dh: string; readonly auth: string }
  }
  readonly pushes: PushArrived[]
  /** What it answers instead of 201. */
  answerWith: number | undefined
}

export async function startPushService(): Promise<PushService> {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)
  const pushes: PushArrived[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (made.answerWith === undefined) pushes.push(opened(browser, auth, request.headers, Buffer.concat(chunks)))
      response.writeHead(made.answerWith ?? 201).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') }
  const made: PushService = {
    origin,
    subscription: { endpoint: `${origin}/push/abc`, keys },
    pushes,
    answerWith: undefined,
  }
  return made
}

type Browser = ReturnType<typeof createECDH>

function opened(browser: Browser, auth: Buffer, headers: IncomingHttpHeaders, body: Buffer): PushArrived {
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error('Another encoding')
  return { message: decrypted(browser, auth, body), ...vapid(headers), ttl: headers['ttl']?.toString() }
}

/** RFC 8188 §2.1 (header), RFC 8291 §3.4 (keys). */
function decrypted(browser: Browser, auth: Buffer, body: Buffer): PushArrived['message'] {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + idLength)
  const sealed = body.subarray(21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender])
  const input = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16))
  const nonce = Buffer.from(hkdfSync('sha256', input, salt, Buffer.from('Content-Encoding: nonce\0'), 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  const end = padded.lastIndexOf(2)
  return JSON.parse(padded.subarray(0, end).toString()) as PushArrived['message']
}

/** RFC 8292 §2, §3: throws for a signature that is not of the key that it names. */
function vapid({ authorization = '' }: IncomingHttpHeaders): Pick<PushArrived, 'claims' | 'key'> {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const signed = Buffer.from(`${head}.${claims}`)
  const right = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!right) throw new Error('Not signed by the key that it names')
  return { claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as PushArrived['claims'], key }
}
