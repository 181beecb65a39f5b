import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page, WebSocketRoute } from 'playwright-core'
import { agreementById } from '../../machines/agreements/registry.ts'
import { allowInline } from '../../server/routes/inline.ts'
import { at, head, persons, signed, viewFrame, welcome } from './example-view.ts'
import type { ServerFrame } from '../../server/protocol/frames.ts'
import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { MeView } from '../../server/protocol/view.ts'

const dist = fileURLToPath(new URL('../../client/dist', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}
const csp =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws:; object-src 'none'"

/** Serves the built client with a strict policy, as the real server does. Answers its address and a way to stop it. */
export async function serveClient(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname)
    const file = extname(path) === '' ? '/index.html' : path
    try {
      if (path.startsWith('/api/')) throw new Error('What is not stubbed is not there')
      const body = readFileSync(join(dist, file))
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'text/plain',
        'content-security-policy': extname(file) === '.html' ? allowInline(csp, body.toString()) : csp,
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What a stubbed page can be told after it has been opened. */
export interface StubbedLine {
  readonly send: (frame: ServerFrame) => void
  /** The kinds of frames that the page has sent so far. */
  readonly heard: readonly string[]
  /** How many lines the page has dialled. */
  readonly dialled: () => number
  /** No more beats, and the line closes: the screen is on its own. */
  readonly cut: () => Promise<void>
}

/** Stubs `/api` and `/live` for one page: the socket welcomes, sends the view and beats. */
export async function stubCouncil(
  page: Page,
  role: MeView['role'] | null,
  view: CouncilView | null,
): Promise<StubbedLine> {
  const agreement = agreementById(welcome('member').agreement)
  let line: WebSocketRoute | undefined
  // Time goes on after the view: a server whose clock stood still would be taken for one that is heard too late.
  let opened = performance.now()
  const now = (): string => new Date(Date.parse(at) + performance.now() - opened).toISOString()
  const heard: string[] = []
  let dialled = 0
  let up = view !== null
  await page.route('**/api/me', (route) =>
    role === null ? route.fulfill({ status: 401, json: {} }) : route.fulfill({ json: persons[role] }),
  )
  await page.route('**/api/agreement', (route) => route.fulfill({ json: agreement }))
  await page.routeWebSocket('**/live', (socket) => {
    line = socket
    dialled += 1
    if (!up) {
      void socket.close()
      return
    }
    const send = (frame: ServerFrame): void => socket.send(JSON.stringify(frame))
    socket.onMessage((data) => {
      const frame = JSON.parse(String(data)) as { kind: string }
      heard.push(frame.kind)
      if (frame.kind !== 'hello' || !view || role === null) return
      send(welcome(role))
      send(viewFrame(view, role))
    })
    opened = performance.now()
    const beating = setInterval(() => {
      if (up && role !== null) send({ v: 1, kind: 'beat', at: now(), head, signature: signed(role) })
    }, 1500)
    beating.unref()
    socket.onClose(() => clearInterval(beating))
  })
  return {
    heard,
    dialled: () => dialled,
    send: (frame) => line?.send(JSON.stringify('at' in frame ? { ...frame, at: now() } : frame)),
    cut: async () => {
      up = false
      await line?.close()
    },
  }
}
