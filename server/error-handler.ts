import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Meter } from './live/meter.ts'
import { Unavailable } from './live/unavailable.ts'
import { type ProblemCode, problemTexts, Refused } from './problems.ts'

/** The one place where what went wrong in a route becomes an answer: `{error: {code, message: {de, en}}}`. */
export function answerProblem(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  meter: Meter,
): FastifyReply {
  const { status, code } = problemOf(error)
  meter.refused(code)
  if (status >= 500) request.log.error({ err: error, code }, 'request failed')
  if (error instanceof Refused && error.retryAfter !== undefined) void reply.header('retry-after', error.retryAfter)
  return reply.code(status).send({ error: { code, message: problemTexts[code] } })
}

function problemOf(error: FastifyError | Error): { readonly status: number; readonly code: ProblemCode } {
  if (error instanceof Refused) return error
  if (error instanceof Unavailable) return { status: 503, code: 'unavailable' }
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 413) return { status, code: 'tooLarge' }
  if (status === 429) return { status, code: 'tooMany' }
  if (status === 404) return { status, code: 'notFound' }
  if (status !== undefined && status >= 400 && status < 500) return { status, code: 'malformed' }
  return { status: 500, code: 'broken' }
}
