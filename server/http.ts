import fastify, {
  type ConnectionError,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { checkedWhenUsed, writtenWhenUsed } from './compiled-when-used.ts'
import { answerProblem } from './error-handler.ts'
import { refusalPage, wantsPage } from './host/doorkeeper.ts'
import { comesIn, type Load } from './host/strain.ts'
import { refuseForeignWrite } from './identity/origin.ts'
import { type Meter, noMeter } from './live/meter.ts'
import { loggerOptions, logRequests } from './logging.ts'
import { problemTexts, Refused } from './problems.ts'
import { secure } from './security.ts'

export interface HttpOptions {
  readonly logLevel: string | undefined
  readonly trustProxy: boolean | undefined
  /** Bytes of a body, where a route does not allow more. */
  readonly bodyLimit: number
  /** As browsers see the server. */
  readonly origin: string | undefined
  readonly requestsPerMinute: number
  /** Stands in every line of the log. */
  readonly council?: string | undefined
  readonly meter?: Meter
  /** How much the process can still take, where it is not asked before. */
  readonly load?: (() => Load) | undefined
  /** Waits for nobody who keeps a connection open when it closes. */
  readonly closesAtOnce?: boolean
}

/** A server that answers whatever comes in our own words, as JSON or not at all. It has no routes yet. */
export function newHttp(options: HttpOptions): FastifyInstance {
  const { logLevel, trustProxy, bodyLimit, council, closesAtOnce = false, meter = noMeter } = options
  const http = fastify({
    logger: loggerOptions(logLevel ?? 'silent', council),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy ?? false,
    bodyLimit,
    routerOptions: { maxParamLength: 300 },
    ...(closesAtOnce ? { forceCloseConnections: true } : {}),
    // An address that cannot be decoded meets no route, and none of the hooks that set headers.
    frameworkErrors: (error, request, reply) => {
      endUnopened(request, reply)
      answerProblem(error, request, reply.headers(bareHeaders), meter)
    },
    clientErrorHandler: answerBytes,
  })
  http.setValidatorCompiler(checkedWhenUsed)
  http.setSerializerCompiler(writtenWhenUsed)
  http.setErrorHandler<FastifyError>((error, request, reply) => answerProblem(error, request, reply, meter))
  http.decorateRequest('visitor', null)
  return http
}

/** What is done with every request, before any route has its own say. Headers first, so that refusals have them too. */
export async function everyRequest(http: FastifyInstance, options: HttpOptions): Promise<void> {
  const { origin, requestsPerMinute, load } = options
  logRequests(http)
  await secure(http, origin?.startsWith('https://') === true, requestsPerMinute)
  if (load) http.addHook('onRequest', turnAwayWhenStrained(load))
  http.addHook('onRequest', async (request) => refuseForeignWrite(request, origin))
  http.addHook('onSend', async (request, reply) => endUnopened(request, reply))
}

/** New work is refused politely before it harms those who are in. */
const turnAwayWhenStrained = (load: () => Load) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (comesIn(load(), request.raw)) return
  if (request.method !== 'GET' || !wantsPage(request.headers)) throw new Refused(503, 'strained', 10)
  await reply.code(503).header('retry-after', 10).type('text/html; charset=utf-8').send(refusalPage('strained'))
}

/**
 * A socket that was asked for and refused has left the care of Node's server: no time-out ends it, and nobody reads it.
 * Left alone it would stay until its client likes to go.
 */
function endUnopened({ headers, raw }: FastifyRequest, reply: FastifyReply): void {
  if (headers.upgrade === undefined) return
  reply.header('connection', 'close')
  reply.raw.once('finish', () => raw.socket.destroySoon())
}

const bareHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

/** Bytes that are no request of HTTP: answered in the same words as every other one that is malformed, and the end. */
export function answerBytes(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const body = JSON.stringify({ error: { code: 'malformed', message: problemTexts.malformed } })
  const head = {
    ...bareHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${String(value)}\r\n`)
  socket.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`)
}
