import type { FastifyInstance } from 'fastify'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import Type from 'typebox'
import { Refused } from '../problems.ts'
import { AccountSchema, type AccountView, WhoSchema, type WhoView } from '../protocol/identity.ts'
import { takeSession } from './cookie.ts'
import { deviceName } from './device-name.ts'
import { busyAs503, type Identity } from './identity.ts'
import { whoView } from './me.ts'
import { passwordFault } from './passwords.ts'
import { sessionView } from './session-view.ts'
import { Attestation, exactly, Password } from './shapes.ts'
import { visitorOf } from './signed-in.ts'

const Id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 2000 }) })
const done = { 204: Type.Null() }

/** One's own account: who is signed in, on which devices, with what. Behind the guard, for everybody. */
export function accountRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, register, passkeys, passwords, now } = identity

  app.get('/api/me', { schema: { summary: 'Who is signed in', response: { 200: WhoSchema } } }, (request): WhoView =>
    whoView(visitorOf(request), register),
  )
  app.post(
    '/api/sign-out',
    { schema: { summary: 'End this session; its open sockets close', response: done } },
    async (request, reply) => {
      await file.sessions.revoke(visitorOf(request).session.id, now())
      takeSession(reply, identity.secure)
      return reply.code(204).send()
    },
  )
  app.get(
    '/api/account',
    { schema: { summary: 'Your devices and what you sign in with', response: { 200: AccountSchema } } },
    async (request): Promise<AccountView> => {
      const { person, session } = visitorOf(request)
      const [sessions, keys, hash] = await Promise.all([
        file.sessions.sessions(person.id, now()),
        file.credentials.passkeys(person.id),
        file.credentials.passwordHash(person.id),
      ])
      return {
        name: person.name,
        login: person.login ?? null,
        password: hash !== undefined,
        passkeys: keys.map(({ id, device, createdAt, usedAt }) => ({
          id,
          device,
          createdAt: new Date(createdAt).toISOString(),
          usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
        })),
        sessions: sessions.map((each) => sessionView(each, session.id)),
      }
    },
  )
  app.delete<{ Params: { id: string } }>(
    '/api/account/sessions/:id',
    { schema: { summary: 'End one of your sessions', params: Id, response: done } },
    async (request, reply) => {
      const own = await file.sessions.sessions(visitorOf(request).person.id, now())
      if (!own.some(({ id }) => id === request.params.id)) throw new Refused(404, 'notFound')
      await file.sessions.revoke(request.params.id, now())
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/account/sign-out-others',
    { schema: { summary: 'End all your sessions but this one', response: done } },
    async (request, reply) => {
      const { person, session } = visitorOf(request)
      await file.sessions.revokeAll(person.id, now(), session.id)
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/account/passkeys/options',
    { schema: { summary: 'What a browser needs to make another passkey' } },
    async (request) => {
      identity.freshOnly(request)
      const { person } = visitorOf(request)
      const known = await file.credentials.passkeys(person.id)
      return passkeys.toMake(identity.site(request), person, 'add', known, now())
    },
  )
  app.post<{ Body: { response: RegistrationResponseJSON } }>(
    '/api/account/passkeys',
    { schema: { summary: 'Add a passkey', body: exactly({ response: Attestation }), response: done } },
    async (request, reply) => {
      identity.freshOnly(request)
      const { person } = visitorOf(request)
      const purpose = { what: 'add', person: person.id } as const
      const device = deviceName(request.headers['user-agent'])
      const made = await passkeys.made(identity.site(request), purpose, request.body.response, device, now())
      if (!made) throw new Refused(422, 'passkeyFailed')
      await file.credentials.keep(person.id, made, now())
      return reply.code(204).send()
    },
  )
  app.delete<{ Params: { id: string } }>(
    '/api/account/passkeys/:id',
    { schema: { summary: 'Remove a passkey', params: Id, response: done } },
    async (request, reply) => {
      identity.freshOnly(request)
      const { id: person } = visitorOf(request).person
      const [keys, hash] = [await file.credentials.passkeys(person), await file.credentials.passwordHash(person)]
      if (keys.length === 1 && hash === undefined) throw new Refused(409, 'lastCredential')
      if (!(await file.credentials.removePasskey(person, request.params.id))) throw new Refused(404, 'notFound')
      return reply.code(204).send()
    },
  )
  app.put<{ Body: { password: string } }>(
    '/api/account/password',
    { schema: { summary: 'Choose another password', body: exactly({ password: Password }), response: done } },
    async (request, reply) => {
      identity.freshOnly(request)
      const { person } = visitorOf(request)
      if (person.login === undefined) throw new Refused(422, 'noLogin')
      const fault = passwordFault(request.body.password)
      if (fault) throw new Refused(422, fault)
      const hash = await busyAs503(passwords.hash(request.body.password))
      await file.credentials.keep(person.id, { kind: 'password', hash }, now())
      return reply.code(204).send()
    },
  )
}
