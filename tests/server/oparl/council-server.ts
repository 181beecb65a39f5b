import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { realFolder } from './support.ts'

/** An OParl system of our own: answers as recorded systems do, over real HTTP, with what is odd about each. */

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void

export interface CouncilServer {
  readonly base: string
  /** Paths and queries in the order in which they were asked for. */
  readonly asked: string[]
  readonly answers: Map<string, Answer>
  readonly close: () => void
}

/** Starts it; `answers` are by path, and what is in none is a web server's own 404. */
export async function startCouncilServer(): Promise<CouncilServer> {
  const asked: string[] = []
  const answers = new Map<string, Answer>()
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://council.test')
    asked.push(`${url.pathname}${url.search}`)
    const answer = answers.get(`${url.pathname}${url.search}`) ?? answers.get(url.pathname)
    if (answer) answer(request, response, url)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    answers,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export const json =
  (value: unknown, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

export const raw =
  (text: string): Answer =>
  (_, response) =>
    response.end(text)

/** The recorded council, its own addresses turned into this server's: two pages of meetings, linked with each other. */
export function serveRecorded({ base, answers }: CouncilServer): string {
  const recorded = 'https://sdnetrim.kdvz-frechen.de/rim4220/webservice/oparl/v1.0'
  const text = (name: string): string =>
    readFileSync(new URL(`huertgenwald/${name}.json`, realFolder), 'utf8')
      .replaceAll('\\/', '/')
      .replaceAll(recorded, `${base}/oparl/v1.0`)
  const page = (name: string, links: object): Answer => json({ ...(JSON.parse(text(name)) as object), links })
  const list = `${base}/oparl/v1.0/body/1/meeting`
  answers.set('/oparl/v1.0/system', raw(text('system')))
  answers.set('/oparl/v1.0/body', raw(text('body')))
  answers.set('/oparl/v1.0/body/1/organization', raw(text('organization')))
  answers.set('/oparl/v1.0/body/1/meeting', page('meeting-page-3', { next: `${list}?page=9` }))
  answers.set('/oparl/v1.0/body/1/meeting?page=9', page('meeting-page-9', { prev: list }))
  return `${base}/oparl/v1.0/system`
}
