import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { CouncilFile } from '../../db/sqlite/council.ts'
import { meView } from './me.ts'
import { giveSession, sessionMs, takeSession } from './cookie.ts'
import { signedInOf } from './signed-in.ts'
import { linkUsedPage, signInPage } from './sign-in-page.ts'
import { MeSchema } from '../protocol/http.ts'

export interface IdentityOptions {
  readonly sessions: CouncilFile['sessions']
  readonly secure: boolean
  /** The demo's links may be opened any number of times, and work at one click. */
  readonly oneClickLinks: boolean
  readonly wallClock: () => number
}

const Link = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })

/** `/a/<token>`: from a link to a session. The only routes that work without one. */
export function signInRoutes(app: FastifyInstance, options: IdentityOptions): void {
  const schema = { params: Link, hide: true }
  const limited = { rateLimit: { max: 240, timeWindow: '1 minute' } }
  app.get<{ Params: { token: string } }>('/a/:token', { schema, config: limited }, async (request, reply) => {
    if (options.oneClickLinks) return redeem(request, reply, options)
    return html(reply).send(signInPage)
  })
  app.post<{ Params: { token: string } }>('/a/:token', { schema, config: limited }, async (request, reply) =>
    redeem(request, reply, options),
  )
  // A form without fields still says what it sends.
  app.addContentTypeParser('application/x-www-form-urlencoded', { bodyLimit: 1024 }, (_request, payload, done) => {
    payload.resume().on('end', () => done(null, undefined))
  })
}

async function redeem(
  { params }: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
  { sessions, secure, wallClock }: IdentityOptions,
): Promise<FastifyReply> {
  const now = wallClock()
  const token = await sessions.redeem(params.token, now, now + sessionMs)
  if (token === undefined) return html(reply).code(410).send(linkUsedPage)
  giveSession(reply, token, secure)
  return reply.redirect('/', 303)
}

const html = (reply: FastifyReply): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')

/** Who is signed in, and out again. Behind the guard. */
export function sessionRoutes(app: FastifyInstance, { sessions, secure, wallClock }: IdentityOptions): void {
  app.get('/api/me', { schema: { summary: 'Who is signed in', response: { 200: MeSchema } } }, async (request) =>
    meView(signedInOf(request).person),
  )
  app.post(
    '/api/sign-out',
    { schema: { summary: 'End this session; its open sockets close', response: { 204: Type.Null() } } },
    async (request, reply) => {
      await sessions.revoke(signedInOf(request).session.id, wallClock())
      takeSession(reply, secure)
      return reply.code(204).send()
    },
  )
}
