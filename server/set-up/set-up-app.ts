import type { FastifyInstance } from 'fastify'
import packageJson from '../../package.json' with { type: 'json' }
import { builtClient } from '../app.ts'
import { everyRequest, newHttp } from '../http.ts'
import { healthRoute } from '../routes/facts.ts'
import { doorPage, staticRoutes } from '../routes/static.ts'
import { type SetUpOptions, setUpRoutes } from './set-up-routes.ts'

export interface SetUpAppOptions extends SetUpOptions {
  readonly origin: string | undefined
  readonly logLevel?: string
  readonly trustProxy?: boolean
  /** Which council, where there are many. */
  readonly council?: string
  /** Folder of the built client. */
  readonly client?: string
}

/** The server while there is no council: the set-up's page, and nothing else. It does not listen yet. */
export async function buildSetUp(options: SetUpAppOptions): Promise<FastifyInstance> {
  const { logLevel, trustProxy, origin, council } = options
  const incoming = { logLevel, trustProxy, origin, council, requestsPerMinute: 600, bodyLimit: 4 * 1024 * 1024 }
  const http = newHttp({ ...incoming, closesAtOnce: true })
  await everyRequest(http, incoming)
  healthRoute(http, packageJson.version, () => 'ok')
  setUpRoutes(http, options)
  await staticRoutes(http, options.client ?? builtClient, () => doorPage)
  return http
}
