import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { Refused } from '../problems.ts'
import { allowInline } from './inline.ts'

/** Signing in, invitations, setting up: a page of their own, which loads nothing of the council. */
const doors = new Set(['/anmelden', '/einladung', '/einrichten'])
export const doorPage = 'door.html'
/** What hangs on the wall of the hall: a page of its own as well. */
const wall = '/saal-anzeige'
const pageFor = (path: string): string => (doors.has(path) ? doorPage : path === wall ? 'projector.html' : 'index.html')

/** A page's policy is worked out once for each build of it: a new one may be put under a running server. */
function newPolicies(): (html: string, builtAt: number, policy: string) => string {
  const known = new Map<string, { readonly builtAt: number; readonly policy: string }>()
  return (html, builtAt, policy) => {
    const before = known.get(html)
    if (before?.builtAt === builtAt) return before.policy
    const now = allowInline(policy, readFileSync(html, 'utf8'))
    known.set(html, { builtAt, policy: now })
    return now
  }
}

/** The client's files: hashed ones for good, the page itself asked for anew each time. */
export async function staticRoutes(app: FastifyInstance, folder: string, page = pageFor): Promise<void> {
  if (!existsSync(folder)) {
    app.log.warn('The client is not built: run `npm run build`. Only the interfaces are served.')
    app.setNotFoundHandler(() => {
      throw new Refused(404, 'notFound')
    })
    return
  }
  const policyOf = newPolicies()
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path, { mtimeMs }) => {
      const hashed = path.includes('/assets/')
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      const [, html] = /^(.*\.html)(?:\.\w+)?$/.exec(path) ?? []
      if (html === undefined) return
      const policy = String(reply.getHeader('content-security-policy'))
      void reply.header('content-security-policy', policyOf(html, mtimeMs, policy))
    },
  })
  // Addresses of screens are the client's: all of them get the page, which knows where it is.
  app.setNotFoundHandler(async (request, reply) => {
    const [pathname = ''] = request.url.split('?')
    const screen = request.method === 'GET' && !pathname.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(pathname)
    if (!screen) throw new Refused(404, 'notFound')
    return reply.sendFile(page(pathname))
  })
}
