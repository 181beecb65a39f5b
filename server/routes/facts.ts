import type { FastifyInstance } from 'fastify'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { HealthSchema } from '../protocol/http.ts'

/** Is it running? Says nothing else, because everybody may ask. */
export function healthRoute(app: FastifyInstance, version: string): void {
  const schema = { summary: 'Is the server running', response: { 200: HealthSchema } }
  app.get('/health', { schema }, async () => ({ status: 'ok' as const, version }))
}

/** The agreement as data. It does not change while a page is open. */
export function agreementRoute(app: FastifyInstance, agreement: Agreement): void {
  const json = JSON.stringify(agreement)
  app.get(
    '/api/agreement',
    { schema: { summary: 'The agreement: partners, norms, bodies, measures' } },
    async (_request, reply) => reply.type('application/json; charset=utf-8').send(json),
  )
}
