import type { FastifyInstance } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import type { Config } from '../config.ts'
import { everyRequest, newHttp } from '../http.ts'
import { hostPage, type HostView } from './host-page.ts'
import type { Metrics } from './metrics.ts'

export interface HostAppOptions {
  readonly config: Pick<Config, 'logLevel'>
  readonly metrics: Metrics
  readonly view: () => Promise<HostView>
  /** Folder of the built client, from which the page takes its look. */
  readonly client: string
}

/**
 * The host's own page on a port of its own, for whoever runs the machine and for programs that watch it: nobody signs in
 * there, so it listens on this machine alone unless the settings say otherwise.
 */
export async function buildHostApp({ config, metrics, view, client }: HostAppOptions): Promise<FastifyInstance> {
  const incoming = {
    logLevel: config.logLevel,
    trustProxy: false,
    origin: undefined,
    requestsPerMinute: 600,
    bodyLimit: 1024,
  }
  const http = newHttp({ ...incoming, closesAtOnce: true })
  await everyRequest(http, incoming)
  http.get('/', async (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(hostPage(await view(), Date.now())),
  )
  http.get('/councils.json', async () => view())
  http.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()))
  http.get('/health', async (_, reply) => {
    const { load } = await view()
    return reply.code(load === 'over' ? 503 : 200).send({ status: load, version: packageJson.version })
  })
  for (const [file, type] of looks) {
    const path = join(client, file)
    if (existsSync(path)) http.get(`/${file}`, async (_, reply) => reply.type(type).send(readFileSync(path)))
  }
  return http
}

const looks = [
  ['sign-in.css', 'text/css; charset=utf-8'],
  ['host.css', 'text/css; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
] as const
