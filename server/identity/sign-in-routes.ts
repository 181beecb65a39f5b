import type { FastifyInstance } from 'fastify'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import Type from 'typebox'
import { Refused } from '../problems.ts'
import { limited } from './limited.ts'
import type { Identity } from './identity.ts'
import { writtenLogin } from './login-name.ts'
import { Assertion, exactly, Password } from './shapes.ts'

const anybody = { what: 'signIn', person: null } as const
const WithPassword = exactly({ login: Type.String({ minLength: 1, maxLength: 200 }), password: Password })
const WithPasskey = exactly({ response: Assertion })

/** From a passkey or a password to a session. No answer tells whether an account exists. */
export function signInRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, passkeys, now } = identity
  app.post<{ Body: { login: string; password: string } }>(
    '/api/sign-in/password',
    { config: limited, schema: { summary: 'Sign in with name and password', body: WithPassword } },
    async (request, reply) => {
      const login = writtenLogin(request.body.login)
      const person = await file.people.byLogin(login)
      await identity.passwordOnly(request, login, person?.id, request.body.password)
      if (!person) throw new Refused(401, 'wrongSignIn')
      await identity.begin(request, reply, person.id, 'password')
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/sign-in/passkey/options',
    { config: limited, schema: { summary: 'What a browser needs to use a passkey of this site' } },
    (request) => passkeys.toUse(identity.site(request), anybody, [], now()),
  )
  app.post<{ Body: { response: AuthenticationResponseJSON } }>(
    '/api/sign-in/passkey',
    { config: limited, schema: { summary: 'Sign in with a passkey', body: WithPasskey } },
    async (request, reply) => {
      const { response } = request.body
      const passkey = await file.credentials.passkey(response.id)
      const counter = passkey && (await passkeys.used(identity.site(request), anybody, response, passkey, now()))
      if (!passkey || counter === undefined) throw new Refused(401, 'passkeyFailed')
      await file.credentials.passkeyUsed(passkey.id, counter, now())
      await identity.begin(request, reply, passkey.person, 'passkey')
      return reply.code(204).send()
    },
  )
}
