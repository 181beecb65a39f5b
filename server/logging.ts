import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify'
import { hostname } from 'node:os'
import type { SignedIn } from './identity/signed-in.ts'

/**
 * Logs carry ids and routes, never addresses (they may hold a token), bodies or anything that people wrote. What the
 * framework logs of itself goes through the same sieve (`tests/server/log-lines.test.ts`).
 */
export const loggerOptions = (
  level: string,
  council?: string,
): Exclude<FastifyServerOptions['logger'], boolean | undefined> => ({
  level,
  base: { pid: process.pid, hostname: hostname(), ...(council === undefined ? {} : { council }) },
  serializers: {
    req: (request: { method: string }) => ({ method: request.method }),
    res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
    err: errorLine,
  },
  formatters: { log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name))) },
  hooks: {
    logMethod([first, second, ...rest], method) {
      if (first instanceof Error) return method.apply(this, [{ err: first }, 'failed'])
      const bare =
        typeof first === 'string' ? [withoutAddresses(first), second, ...rest] : [first, lineOf(first, second)]
      return method.apply(this, bare as Parameters<typeof method>)
    },
  },
})

/** All that a line may carry beside its words. */
const known = new Set('method route status statusCode ms person session kind code council req res err'.split(' '))

/** What broke and where. Its message may quote what was sent, and a stack begins with the message. */
function errorLine(error: Error & { readonly code?: unknown }): { type: string; message: string; stack: string } {
  const { name, stack = '' } = error
  const head = `${name}: ${error.message}`
  const frames = stack.startsWith(head) ? stack.slice(head.length) : ''
  const code = typeof error.code === 'string' && /^[A-Z][A-Z0-9_]*$/u.test(error.code) ? ` ${error.code}` : ''
  return { type: name, message: `${name}${code}`, stack: frames.trimStart() }
}

/** A line's words: an error's own message is none of them. */
function lineOf(fields: unknown, words: unknown): string {
  const own = typeof fields === 'object' && fields !== null && 'err' in fields ? fields.err : undefined
  if (typeof words !== 'string' || (own instanceof Error && words === own.message)) return 'failed'
  return withoutAddresses(words)
}

/** Whose server it is may stand there, the rest of an address may not. */
const withoutAddresses = (words: string): string =>
  words.replaceAll(/https?:\/\/[^\s/"]+|\/\S*/gu, (found) => (found.startsWith('http') ? found : '/…'))

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

/** The same of a socket, for when it ends. */
export function logSocket(log: FastifyBaseLogger, { person, session }: SignedIn): () => void {
  const opened = performance.now()
  return () => {
    const ms = Math.round(performance.now() - opened)
    log.info({ method: 'GET', route: '/live', status: 101, ms, person: person.id, session: session.id }, 'request')
  }
}
