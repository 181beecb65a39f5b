import type { FastifyInstance } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import type { Config } from '../config.ts'
import { everyRequest, newHttp } from '../http.ts'
import { hostPage, type HostView } from './host-page.ts'
import type { Metrics } from './metrics.ts'

export interface HostAppOptions {
  readonly config: Pick<Config, 'logLevel' | 'hostPage'>
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
  const named = config.hostPage?.host
  http.addHook('onRequest', async ({ headers }, reply) => {
    if (!isOwnName(headers.host, named)) await reply.code(421).type('text/plain; charset=utf-8').send(misdirected)
  })
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

/**
 * Is a request's `Host` an address, `localhost`, or the name that the settings have? Any other name may belong to somebody
 * who lets it lead here, so that a page of theirs, in the browser of whoever runs the machine, could read this one
 * (DNS rebinding). An address leads nowhere else.
 */
function isOwnName(host: string | undefined, named: string | undefined): boolean {
  const name = host === undefined ? '' : host.toLowerCase().replace(/:\d+$/u, '')
  return isIP(name.replace(/^\[(.*)\]$/u, '$1')) > 0 || name === 'localhost' || name === named?.toLowerCase()
}

const misdirected = `Unter diesem Namen antwortet die Betriebsseite nicht: nur unter einer IP-Adresse, localhost oder dem Namen in SCHULTERSCHLUSS_HOST_PORT.
The host's page does not answer to this name: only to an IP address, localhost, or the name in SCHULTERSCHLUSS_HOST_PORT.
`

const looks = [
  ['sign-in.css', 'text/css; charset=utf-8'],
  ['host.css', 'text/css; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
] as const
