import type { FastifyInstance } from 'fastify'
import type Type from 'typebox'
import { gzipSync } from 'node:zlib'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Council } from '../live/council.ts'
import { HealthSchema } from '../protocol/http.ts'

type Health = Type.Static<typeof HealthSchema>['status']

/** Does its disk take what it writes, and does it know what other nodes wrote? */
export const healthOf = ({ lookout, writes }: Council): Health =>
  !lookout.current ? 'cutOff' : writes ? 'ok' : 'cannotWrite'

/** Is it running, and how? Says nothing else, because everybody may ask. */
export function healthRoute(app: FastifyInstance, version: string, health: () => Health): void {
  const schema = { summary: 'Is the server running', response: { 200: HealthSchema, 503: HealthSchema } }
  app.get('/health', { schema }, async (_request, reply) => {
    const status = health()
    return reply.code(status === 'ok' ? 200 : 503).send({ status, version })
  })
}

/** The agreement as data. It does not change while a page is open. */
export function agreementRoute(app: FastifyInstance, agreement: Agreement): void {
  app.get(
    '/api/agreement',
    { schema: { summary: 'The agreement: partners, norms, bodies, measures' } },
    async ({ headers }, reply) => {
      void reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
      const { json, small } = writtenDown(agreement)
      return /\bgzip\b/.test(headers['accept-encoding'] ?? '')
        ? reply.header('content-encoding', 'gzip').send(small)
        : reply.send(json)
    },
  )
}

interface Written {
  readonly json: string
  /** The largest thing that a hall's first screen waits for: a fifth of its size through the same Wi-Fi. */
  readonly small: Buffer
}

const written = new WeakMap<Agreement, Written>()

/** Made when somebody first asks, once for all councils of one agreement. */
function writtenDown(agreement: Agreement): Written {
  const known = written.get(agreement)
  if (known) return known
  const json = JSON.stringify(agreement)
  const made = { json, small: gzipSync(json) }
  written.set(agreement, made)
  return made
}
