import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/** Logs carry ids and routes, never addresses (they may hold a token), bodies or anything that people wrote. */
export const loggerOptions = (level: string): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  serializers: {
    req: (request: { method: string }) => ({ method: request.method }),
    err: (error: Error) => ({ type: error.name, message: error.name, stack: error.stack ?? '' }),
  },
})

/** One line a request, with its route instead of its address. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(request.visitor ? { person: request.visitor.person.id, session: request.visitor.session.id } : {}),
      },
      'request',
    )
  })
}
