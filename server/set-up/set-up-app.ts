import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import packageJson from '../../package.json' with { type: 'json' }
import { builtClient } from '../app.ts'
import { answerProblem } from '../error-handler.ts'
import { refuseForeignWrite } from '../identity/origin.ts'
import { loggerOptions, logRequests } from '../logging.ts'
import { healthRoute } from '../routes/facts.ts'
import { doorPage, staticRoutes } from '../routes/static.ts'
import { secure } from '../security.ts'
import { type SetUpOptions, setUpRoutes } from './set-up-routes.ts'

export interface SetUpAppOptions extends SetUpOptions {
  readonly origin: string | undefined
  readonly logLevel?: string
  readonly trustProxy?: boolean
  /** Folder of the built client. */
  readonly client?: string
}

/** The server while there is no council: the set-up's page, and nothing else. It does not listen yet. */
export async function buildSetUp(options: SetUpAppOptions): Promise<FastifyInstance> {
  const { origin } = options
  const http = fastify({
    logger: loggerOptions(options.logLevel ?? 'silent'),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 4 * 1024 * 1024,
    forceCloseConnections: true,
  })
  http.setValidatorCompiler(TypeBoxValidatorCompiler)
  http.setErrorHandler(answerProblem)
  http.decorateRequest('visitor', null)
  logRequests(http)
  http.addHook('onRequest', async (request) => refuseForeignWrite(request, origin))
  await secure(http, origin?.startsWith('https://') === true, 600)
  healthRoute(http, packageJson.version, () => true)
  setUpRoutes(http, options)
  await staticRoutes(http, options.client ?? builtClient, () => doorPage)
  return http
}
