import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { PushDevice } from '../../db/notifications.ts'
import { isPublicAddress } from '../oparl/addresses.ts'
import { checkedLookup } from '../oparl/fetch.ts'
import type { Outcome } from './outcome.ts'
import { type PushKeys, vapid } from './push-keys.ts'
import { sealed } from './sealed.ts'

export interface PushSettings {
  readonly keys: PushKeys
  /** Hosts of the inner network, or without TLS, that may be pushed to all the same. */
  readonly hosts: readonly string[]
  /** Whom a push service writes to when something is wrong: `mailto:` or https. */
  readonly contact: string
}

/** What a device is told. */
export interface Push {
  readonly title: string
  readonly body: string
  /** Path of the page that it opens. */
  readonly open: string
}

/** `begin` is awaited before the first byte; where it rejects, nothing is sent. */
export type SendPush = (device: PushDevice, push: Push, begin?: () => Promise<void>) => Promise<Outcome>

/** A day: what was not told by then is seen in the program itself. */
const LIFE = 24 * 60 * 60

/** May this server be made to call this address? Its name is looked up, and checked again, when it is called. */
export function mayPushTo(endpoint: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, username, password } = new URL(endpoint)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (username !== '' || password !== '') return false
  if (hosts.includes(host)) return protocol === 'https:' || protocol === 'http:'
  return protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host))
}

/** Speaks web push (RFC 8030, 8291, 8292). Never rejects. */
export function pusher({ keys, hosts, contact }: PushSettings): SendPush {
  return async ({ endpoint, p256dh, auth }, push, begin) => {
    if (!mayPushTo(endpoint, hosts)) return { kind: 'never', gone: true }
    const url = new URL(endpoint)
    try {
      const body = sealed(JSON.stringify(push), { p256dh, auth })
      // Push services go by the clock on the wall, whatever day it is in the council.
      const authorization = vapid(keys, url.origin, contact, Date.now())
      await begin?.()
      return outcomeOf(await post(url, authorization, body, hosts.includes(url.hostname)))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(code)) return { kind: 'later' }
      return { kind: 'unknown' }
    }
  }
}

function post(url: URL, authorization: string, body: Buffer, allowed: boolean): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const options = {
      method: 'POST',
      headers: {
        authorization,
        ttl: String(LIFE),
        urgency: 'normal',
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        'content-length': body.length,
      },
      signal: AbortSignal.timeout(15_000),
      agent: false,
      // The address that was checked is the one that is connected to.
      ...(allowed ? {} : { lookup: checkedLookup }),
    }
    const request = send(url, options, (answer) => {
      answer.resume()
      resolve(answer)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A redirect is no answer of a push service, and is not followed. */
function outcomeOf({ statusCode = 0, headers }: IncomingMessage): Outcome {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'sent' }
  if (statusCode === 404 || statusCode === 410) return { kind: 'never', gone: true }
  if (statusCode !== 429 && statusCode < 500) return { kind: 'never', gone: false }
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? { kind: 'later', afterMs: seconds * 1000 } : { kind: 'later' }
}
