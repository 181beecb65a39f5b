import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { Refused } from '../problems.ts'

/** The client's files: hashed ones for good, the page itself asked for anew each time. */
export async function staticRoutes(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    app.log.warn('The client is not built: run `npm run build`. Only the interfaces are served.')
    app.setNotFoundHandler(() => {
      throw new Refused(404, 'notFound')
    })
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Addresses of screens are the client's: all of them get the page, which knows where it is.
  app.setNotFoundHandler(async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const screen = request.method === 'GET' && !pathname.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(pathname)
    if (!screen) throw new Refused(404, 'notFound')
    return reply.sendFile('index.html')
  })
}
