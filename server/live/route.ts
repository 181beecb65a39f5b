import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { isOurOrigin } from '../identity/origin.ts'
import { signedInOf } from '../identity/signed-in.ts'
import type { Guard } from '../identity/guard.ts'
import { logSocket } from '../logging.ts'
import { Refused } from '../problems.ts'
import { maxFrameBytes } from '../protocol/frames.ts'
import type { Sockets } from './sockets.ts'

export interface LiveRouteOptions {
  readonly sockets: Sockets
  readonly guard: Guard
  readonly origin: string | undefined
  /** From one address. */
  readonly upgradesPerMinute: number
  /** Runs before the sockets are closed, so that what is in flight is answered. */
  readonly beforeClose: () => Promise<void>
}

/** `/live`: session and Origin are checked before the upgrade; after it no hook of the framework runs any more. */
export async function liveRoute(app: FastifyInstance, options: LiveRouteOptions): Promise<void> {
  const { sockets } = options
  const replies = new WeakMap<FastifyRequest, ServerResponse>()
  const failed = ({ name: kind }: Error): void => app.log.info({ kind }, 'socket failed')
  await app.register(websocket, {
    options: { maxPayload: maxFrameBytes, perMessageDeflate: false },
    errorHandler: failed,
    preClose: (done) => {
      void options.beforeClose().finally(() => {
        sockets.close()
        app.websocketServer.close()
        // Whoever does not answer the close is gone all the same.
        setTimeout(() => app.websocketServer.clients.forEach((socket) => socket.terminate()), 500).unref()
        done()
      })
    },
  })
  app.addHook('onRequest', async (request) => {
    // The library would answer the handshake itself, in words of its own, and at every address.
    if (request.ws && (request.routeOptions.url !== '/live' || !isHandshake(request.headers)))
      throw new Refused(400, 'malformed')
  })
  app.get(
    '/live',
    {
      websocket: true,
      config: { rateLimit: { max: options.upgradesPerMinute, timeWindow: '1 minute' } },
      preValidation: async (request, reply) => {
        if (!isOurOrigin(request, options.origin)) throw new Refused(403, 'foreignOrigin')
        await options.guard(request)
        replies.set(request, reply.raw)
      },
    },
    (socket, request) => {
      const stream = request.raw.socket
      const signedIn = signedInOf(request)
      // A socket stays for hours. Whatever holds the request that it began with, some 7 KiB with its answer, lets go of it.
      replies.get(request)?.detachSocket(stream)
      socket.removeAllListeners('error')
      // A peer that breaks the protocol: ws closes it with the right code; there is nothing to answer.
      socket.on('error', failed)
      socket.on('close', logSocket(app.log, signedIn))
      sockets.open(socket, stream, signedIn)
    },
  )
}

/** What a browser sends to open a socket (RFC 6455 § 4.1). */
const isHandshake = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-websocket-version'] === '13' && /^[+/0-9A-Za-z]{22}==$/u.test(headers['sec-websocket-key'] ?? '')
