import { existsSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { plainPage } from '../plain-page.ts'
import { type Refusal, type RefusalCode, refusals } from './refusals.ts'

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

interface Answer {
  readonly status: number
  readonly head: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Answers at the door, before there is a council that could: in words, as a page for browsers and as JSON for the rest. */
export class Doorkeeper {
  readonly #files: ReadonlyMap<string, Answer>

  /** `client` is the folder of the built client, from which a page takes its look. */
  constructor(client: string) {
    const files = [
      ['/sign-in.css', 'text/css; charset=utf-8'],
      ['/icon.svg', 'image/svg+xml'],
    ] as const
    this.#files = new Map(
      files.flatMap(([path, type]) => {
        const file = join(client, path)
        return existsSync(file) ? [[path, answer(200, readFileSync(file), type)] as const] : []
      }),
    )
  }

  /** Answers a request and lets its connection go on. */
  turnAway(request: IncomingMessage, response: ServerResponse, code: RefusalCode): void {
    const { status, head, body } = this.#answer(request, code)
    response.writeHead(status, head)
    response.end(request.method === 'HEAD' ? undefined : body)
    // What comes after this may hold anything: nobody reads it.
    request.resume()
  }

  /** Answers whoever asked for a socket, and ends the connection: it has left the care of Node's server. */
  turnAwaySocket(stream: Duplex, code: RefusalCode): void {
    stream.on('error', () => stream.destroy())
    if (!stream.writable) return void stream.destroy()
    const { status, head, body } = asJson(code)
    const lines = Object.entries({ ...head, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
    stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body.toString()}`, () =>
      stream.destroy(),
    )
  }

  #answer({ method, url = '', headers: asked }: IncomingMessage, code: RefusalCode): Answer {
    const looks = method === 'GET' || method === 'HEAD'
    const file = looks ? this.#files.get(url) : undefined
    if (file) return file
    return looks && wantsPage(asked) ? asPage(code) : asJson(code)
  }
}

/** Is it a browser that asks for a page? */
export const wantsPage = ({ accept }: IncomingHttpHeaders): boolean => accept?.includes('text/html') === true

/** A refusal as a page, without anything of the program's code. */
export function refusalPage(code: RefusalCode): string {
  const { title, message } = refusals[code]
  return plainPage(title.de, `<p>${message.de}</p>\n<p lang="en"><strong>${title.en}.</strong> ${message.en}</p>`)
}

function asPage(code: RefusalCode): Answer {
  const { status, retryAfter }: Refusal = refusals[code]
  return answer(status, refusalPage(code), 'text/html; charset=utf-8', retryAfter)
}

function asJson(code: RefusalCode): Answer {
  const { status, message, retryAfter }: Refusal = refusals[code]
  const body = JSON.stringify({ error: { code, message } })
  return answer(status, body, 'application/json; charset=utf-8', retryAfter)
}

function answer(status: number, content: string | Buffer, type: string, retryAfter?: number): Answer {
  const body = Buffer.from(content)
  return {
    status,
    head: {
      ...headers,
      'content-type': type,
      'content-length': String(body.length),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
    body,
  }
}
