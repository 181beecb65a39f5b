import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { fileURLToPath } from 'node:url'
import type { CouncilFile } from '../db/sqlite/council.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import packageJson from '../package.json' with { type: 'json' }
import { type Clock, systemClock } from './clock.ts'
import { answerProblem } from './error-handler.ts'
import { guard } from './identity/guard.ts'
import { meView } from './identity/me.ts'
import { refuseForeignWrite } from './identity/origin.ts'
import { sessionRoutes, signInRoutes } from './identity/routes.ts'
import { Council } from './live/council.ts'
import { type Limits, usualLimits } from './live/limits.ts'
import { Names } from './live/names.ts'
import { liveRoute } from './live/route.ts'
import { Sockets } from './live/sockets.ts'
import { loggerOptions, logRequests } from './logging.ts'
import { agreementTextRoute } from './routes/agreement-text.ts'
import { agreementRoute, healthRoute } from './routes/facts.ts'
import { importRoutes } from './routes/import.ts'
import { staticRoutes } from './routes/static.ts'
import { storyRoutes } from './routes/story.ts'
import { secure } from './security.ts'

export interface AppOptions {
  readonly agreement: Agreement
  /** The council's opened file; the caller closes it after the app. */
  readonly file: Pick<CouncilFile, 'log' | 'people' | 'sessions' | 'agreementTexts'>
  /** The council's own time: the demo runs a simulated one. Sessions and limits always follow the wall clock. */
  readonly clock?: Clock
  readonly wallClock?: () => number
  /** As browsers see the server; without it, whatever host they asked for. */
  readonly origin?: string | undefined
  /** Marks everything as example data. */
  readonly example?: boolean
  /** Sign-in links work at one click and again: for the demo only. */
  readonly oneClickLinks?: boolean
  readonly limits?: Partial<Limits>
  readonly logLevel?: string
  readonly trustProxy?: boolean
  /** Folder of the built client. */
  readonly client?: string
}

export interface App {
  readonly http: FastifyInstance
  readonly council: Council
  readonly sockets: Sockets
  /** Takes nothing new, answers what is in flight, closes the sockets (1001). The file stays open. */
  readonly close: () => Promise<void>
}

const builtClient = fileURLToPath(new URL('../client/dist/', import.meta.url))

/** Puts the server together; it does not listen yet, and knows nothing of the process. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { agreement, file, clock = systemClock, wallClock = Date.now, origin } = options
  const https = origin?.startsWith('https://') === true
  const http = fastify({
    logger: loggerOptions(options.logLevel ?? 'silent'),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 300 },
  })
  http.setValidatorCompiler(TypeBoxValidatorCompiler)
  http.setErrorHandler(answerProblem)
  http.decorateRequest('signedIn', null)
  const council = await Council.open({
    agreement,
    log: file.log,
    clock,
    onTrouble: (error) => http.log.error({ err: error }, 'the log could not be written'),
  })
  const limits = { ...usualLimits, ...options.limits }
  const names = await Names.read(file.people)
  const sockets = new Sockets({
    council,
    file,
    names,
    limits,
    wallClock,
    welcome: (person) => ({
      v: 1,
      kind: 'welcome',
      me: meView(person),
      agreement: agreement.id,
      council: agreement.council.de,
      example: options.example === true,
    }),
  })
  const signedIn = guard({ sessions: file.sessions, secure: https, wallClock })
  const identity = { sessions: file.sessions, secure: https, oneClickLinks: options.oneClickLinks === true, wallClock }

  logRequests(http)
  http.addHook('onRequest', async (request) => refuseForeignWrite(request, origin))
  await secure(http, https, limits.requestsPerMinute)
  await http.register(cookie)
  await http.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Schulterschluss', version: packageJson.version } },
  })
  await liveRoute(http, { sockets, guard: signedIn, origin, beforeClose: () => council.idle() })
  await http.register(async (open) => {
    healthRoute(open, packageJson.version)
    signInRoutes(open, identity)
  })
  await http.register(async (guarded) => {
    guarded.addHook('onRequest', signedIn)
    sessionRoutes(guarded, identity)
    agreementRoute(guarded, agreement)
    agreementTextRoute(guarded, agreement.id, file.agreementTexts)
    storyRoutes(guarded, council, file.log, names)
    await guarded.register(async (imports) => importRoutes(imports, council, wallClock))
    guarded.get('/api/openapi.json', { schema: { hide: true } }, async () => http.swagger())
  })
  await staticRoutes(http, options.client ?? builtClient)
  return { http, council, sockets, close: () => http.close() }
}
