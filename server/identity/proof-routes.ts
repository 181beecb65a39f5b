import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { Refused } from '../problems.ts'
import { giveSession } from './cookie.ts'
import { limited } from './limited.ts'
import type { Identity } from './identity.ts'
import { Assertion, exactly, Password } from './shapes.ts'
import { visitorOf } from './signed-in.ts'

/** Proving again who one is, before what weighs most. The session goes on under a new token. Behind the guard. */
export function proofRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, passkeys, now } = identity

  async function proved(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const token = await file.sessions.prove(visitorOf(request).session.id, now())
    if (token === undefined) throw new Refused(401, 'signedOut')
    giveSession(reply, token, identity.secure)
    return reply.code(204).send()
  }

  app.post<{ Body: { password: string } }>(
    '/api/proof/password',
    {
      config: limited,
      schema: { summary: 'Prove who you are with your password', body: exactly({ password: Password }) },
    },
    async (request, reply) => {
      const { person } = visitorOf(request)
      await identity.passwordOnly(request, person.login ?? person.id, person.id, request.body.password)
      return proved(request, reply)
    },
  )
  app.post(
    '/api/proof/passkey/options',
    { config: limited, schema: { summary: 'What a browser needs to use a passkey of yours' } },
    async (request) => {
      const { person } = visitorOf(request)
      const known = await file.credentials.passkeys(person.id)
      return passkeys.toUse(identity.site(request), { what: 'prove', person: person.id }, known, now())
    },
  )
  app.post<{ Body: { response: AuthenticationResponseJSON } }>(
    '/api/proof/passkey',
    {
      config: limited,
      schema: { summary: 'Prove who you are with a passkey', body: exactly({ response: Assertion }) },
    },
    async (request, reply) => {
      const { person } = visitorOf(request)
      const { response } = request.body
      const passkey = await file.credentials.passkey(response.id)
      if (passkey?.person !== person.id) throw new Refused(401, 'passkeyFailed')
      const purpose = { what: 'prove', person: person.id } as const
      const counter = await passkeys.used(identity.site(request), purpose, response, passkey, now())
      if (counter === undefined) throw new Refused(401, 'passkeyFailed')
      await file.credentials.passkeyUsed(passkey.id, counter, now())
      return proved(request, reply)
    },
  )
}
