import { lookup as dnsLookup } from 'node:dns'
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { isPublicAddress } from './addresses.ts'
import { largestFile } from './json.ts'

/** Fetches one address: time-out, size bound, few redirects, and no way into the inner network, at any hop. */

export interface FetchOptions {
  /** Hosts in loopback, private and link-local ranges: none, all, or these host names. */
  readonly allowInner?: boolean | readonly string[]
  /** For everything together, redirects included: a server that sends drop by drop is not waited for. */
  readonly timeoutMs?: number
  readonly maxBytes?: number
}

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly url: string }
  | {
      readonly ok: false
      readonly message: Bilingual
      /** What the server answered instead of 200, with its body. */
      readonly status?: number
      readonly bytes?: Uint8Array
      /** It may be otherwise later. */
      readonly again: boolean
      /** How long the server asks to wait before that. */
      readonly afterMs?: number
    }

const mostRedirects = 5
const passing = new Set([408, 425, 429, 500, 502, 503, 504])

/** The body of an http(s) address. Never throws; what failed is told in words, with what to do. */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000)
  let url = address
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined
    if (!parsed || !/^https?:$/.test(parsed.protocol)) return failed(notWeb(url))
    if (parsed.username !== '' || parsed.password !== '') return failed(withLogin)
    try {
      const answer = await open(parsed, signal, options)
      const next = answer.headers.location
      if (next !== undefined && [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)) {
        answer.destroy()
        url = URL.canParse(next, url) ? new URL(next, url).href : next
        continue
      }
      const bytes = await readAll(answer, options.maxBytes ?? largestFile)
      if (bytes === undefined) return failed(tooLarge(url))
      return answer.statusCode === 200 ? { ok: true, bytes, url } : refusedBy(answer, url, bytes)
    } catch (error) {
      return { ok: false, message: noAnswer(url, error, signal.aborted), again: mayPass(error) }
    }
  }
  return failed(tooManyRedirects(address))
}

function refusedBy(answer: IncomingMessage, url: string, bytes: Uint8Array): Fetched {
  const status = answer.statusCode ?? 0
  const afterMs = waitOf(answer.headers['retry-after'])
  return {
    ok: false,
    message: badStatus(url, status),
    status,
    bytes,
    again: passing.has(status),
    ...(afterMs === undefined ? {} : { afterMs }),
  }
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3). */
function waitOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** No second try where the name is unknown, the address forbidden, or a certificate wrong. */
function mayPass(error: unknown): boolean {
  if (error instanceof InnerAddress) return false
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return !/ENOTFOUND|CERT|TLS|SSL|HPE_|ERR_INVALID/.test(code)
}

class InnerAddress extends Error {}

function open(url: URL, signal: AbortSignal, { allowInner = false }: FetchOptions): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const allowed = allowInner === true || (Array.isArray(allowInner) && allowInner.includes(host))
  return new Promise((resolve, reject) => {
    if (!allowed && isIP(host) !== 0 && !isPublicAddress(host)) {
      reject(new InnerAddress(host))
      return
    }
    const options: RequestOptions = {
      signal,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'Schulterschluss (OParl import)',
      },
      // The address that was checked is the one that is connected to: no second look-up in between.
      ...(allowed ? {} : { lookup: checkedLookup }),
      agent: false,
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, options, resolve)
    request.on('error', reject)
    request.end()
  })
}

/** Looks a name up for a connection, and refuses it where any of its addresses is an inner one. */
export const checkedLookup: NonNullable<RequestOptions['lookup']> = (host, options, callback) => {
  dnsLookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 4)
    const inner = addresses.find(({ address }) => !isPublicAddress(address))
    const first = addresses[0]
    if (inner || !first) return callback(new InnerAddress(host), '', 4)
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

/** Some servers compress though asked not to; the bound counts what comes out. */
const unpacked = (answer: IncomingMessage): AsyncIterable<unknown> & { destroy: () => void } => {
  const encoding = answer.headers['content-encoding']
  if (encoding === undefined || encoding === 'identity') return answer
  const unpack = encoding === 'br' ? createBrotliDecompress() : createUnzip()
  answer.on('error', (error) => unpack.destroy(error))
  return answer.pipe(unpack)
}

async function readAll(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of unpacked(answer)) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > maxBytes) {
      answer.destroy()
      return undefined
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const failed = (message: Bilingual): Fetched => ({ ok: false, message, again: false })

const notWeb = (url: string): Bilingual => ({
  de: `„${url}“ ist keine Adresse mit http:// oder https://.`,
  en: `"${url}" is not an address with http:// or https://.`,
})

const withLogin: Bilingual = {
  de: 'Die Adresse enthält Anmeldedaten. Bitte ohne sie angeben; OParl ist öffentlich.',
  en: 'The address contains credentials. Give it without them; OParl is public.',
}

const badStatus = (url: string, status: number): Bilingual => ({
  de: `${url} antwortet mit ${status} statt mit Daten. Nichts wurde übernommen. Bitte die Adresse prüfen.`,
  en: `${url} answers ${status} instead of data. Nothing was taken over. Check the address.`,
})

const tooLarge = (url: string): Bilingual => ({
  de: `${url} liefert mehr Daten, als hier auf einmal gelesen werden. Nichts wurde übernommen. Bitte einzelne Seiten laden.`,
  en: `${url} sends more data than is read here at once. Nothing was taken over. Load single pages.`,
})

const tooManyRedirects = (url: string): Bilingual => ({
  de: `${url} leitet mehr als ${mostRedirects}-mal weiter. Nichts wurde übernommen. Bitte die Adresse prüfen.`,
  en: `${url} redirects more than ${mostRedirects} times. Nothing was taken over. Check the address.`,
})

function noAnswer(url: string, error: unknown, timedOut: boolean): Bilingual {
  if (error instanceof InnerAddress) {
    return {
      de: `${url} liegt im eigenen Rechner oder inneren Netz und wird nicht abgerufen. Wer diesen Server betreibt, kann den Rechner mit SCHULTERSCHLUSS_OPARL_HOSTS erlauben.`,
      en: `${url} is on this machine or in the inner network and is not fetched. Whoever runs this server can allow the host with SCHULTERSCHLUSS_OPARL_HOSTS.`,
    }
  }
  if (timedOut) {
    return {
      de: `${url} antwortet nicht rechtzeitig. Nichts wurde übernommen. Bitte später noch einmal versuchen.`,
      en: `${url} does not answer in time. Nothing was taken over. Try again later.`,
    }
  }
  const why = error instanceof Error ? error.message : String(error)
  return {
    de: `${url} ist nicht erreichbar (${why}). Nichts wurde übernommen. Bitte Adresse und Netz prüfen.`,
    en: `${url} cannot be reached (${why}). Nothing was taken over. Check address and network.`,
  }
}
