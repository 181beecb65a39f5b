import type { FastifyInstance } from 'fastify'
import { asyncapi } from '../interfaces/asyncapi.ts'
import { docsPage, docsStyle } from '../interfaces/docs-page.ts'

/** What a program can ask here and how, for programs and to read. For whoever is signed in, the administrator too. */
export function interfaceRoutes(app: FastifyInstance, openapi: () => object, version: string): void {
  app.get('/api/openapi.json', { schema: { summary: 'This interface as OpenAPI' } }, async () => openapi())
  app.get('/api/asyncapi.json', { schema: { summary: 'The socket as AsyncAPI' } }, async () => asyncapi(version))
  app.get('/api/docs', { schema: { summary: 'Both, to read' } }, async (_, reply) => {
    const { live } = asyncapi(version)['channels'] as { readonly live: Parameters<typeof docsPage>[1] }
    return reply.type('text/html; charset=utf-8').send(docsPage(openapi(), live))
  })
  app.get('/api/docs.css', { schema: { summary: 'Its style' } }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(docsStyle),
  )
}
