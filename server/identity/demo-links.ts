import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import { giveSession, sessionMs } from './cookie.ts'
import type { Identity } from './identity.ts'
import { linkUsedPage } from './link-used-page.ts'

const Link = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })

/** `/a/<token>`: one click and somebody is one of the demo's personas. There is no such route in real use. */
export function demoLinks(app: FastifyInstance, { file: { sessions }, secure, now }: Identity): void {
  app.get<{ Params: { token: string } }>(
    '/a/:token',
    { schema: { params: Link, hide: true } },
    async (request, reply) => {
      const token = await sessions.redeem(request.params.token, now(), now() + sessionMs)
      if (token === undefined) return html(reply).code(410).send(linkUsedPage)
      giveSession(reply, token, secure)
      return reply.redirect('/', 303)
    },
  )
}

const html = (reply: FastifyReply): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
