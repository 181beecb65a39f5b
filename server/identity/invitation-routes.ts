import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { NewCredential } from '../../db/credentials.ts'
import type { Person } from '../../db/people.ts'
import { Refused } from '../problems.ts'
import { InvitationSchema, type InvitationView } from '../protocol/identity.ts'
import { giveSession, sessionMs } from './cookie.ts'
import { limited } from './limited.ts'
import { someoneConfirms } from './confirming.ts'
import { deviceName } from './device-name.ts'
import { busyAs503, type Identity } from './identity.ts'
import { passwordFault } from './passwords.ts'
import { Attestation, exactly, Password, Token } from './shapes.ts'

const WithToken = exactly({ token: Token })
const WithPasskey = exactly({ token: Token, response: Attestation })
const WithPassword = exactly({ token: Token, password: Password })

/** Taking up an invitation: look at it, choose a passkey or a password, be signed in. */
export function invitationRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, register, agreement, passkeys, passwords, now } = identity

  async function invited(token: string): Promise<{ readonly person: Person; readonly expiresAt: number }> {
    const invitation = await file.invitations.invitation(token, now())
    const person = invitation && register.person(invitation.person)
    if (!person) throw new Refused(410, 'linkUsed')
    return { person, expiresAt: invitation.expiresAt }
  }

  /**
   * Who comes back by an invitation acts again only once their own side has said that it is they: whoever issues
   * invitations could otherwise step into anybody's place. Where nobody else of that side is in office, nobody is asked.
   */
  async function hold(person: string): Promise<void> {
    const held = register.mandates
      .filter((each) => each.person === person && each.confirmed !== null)
      .filter(({ to }) => to === null || to >= register.today())
      .filter(({ partner }) => someoneConfirms(register, partner, person))
      .map(({ id }) => ({ type: 'held', mandate: id }) as const)
    if (held.length > 0) await file.mandates.change(held, person, now())
  }

  async function takeUp(request: FastifyRequest, reply: FastifyReply, token: string, credential: NewCredential) {
    const device = { name: deviceName(request.headers['user-agent']), by: credential.kind }
    const taken = await file.invitations.takeUp(token, credential, device, now(), now() + sessionMs)
    if (!taken) throw new Refused(410, 'linkUsed')
    if (taken.again) await hold(taken.person)
    giveSession(reply, taken.token, identity.secure)
    return reply.code(204).send()
  }

  app.post<{ Body: { token: string } }>(
    '/api/invitation',
    {
      config: limited,
      schema: { summary: 'Whom an invitation is for', body: WithToken, response: { 200: InvitationSchema } },
    },
    async (request): Promise<InvitationView> => {
      const { person, expiresAt } = await invited(request.body.token)
      return {
        name: person.name,
        login: person.login ?? null,
        council: agreement.council,
        administrator: person.administrator === true,
        expiresAt: new Date(expiresAt).toISOString(),
      }
    },
  )
  app.post<{ Body: { token: string } }>(
    '/api/invitation/passkey/options',
    { config: limited, schema: { summary: 'What a browser needs to make a passkey', body: WithToken } },
    async (request) => {
      const { person } = await invited(request.body.token)
      return passkeys.toMake(identity.site(request), person, 'join', [], now())
    },
  )
  app.post<{ Body: { token: string; response: RegistrationResponseJSON } }>(
    '/api/invitation/passkey',
    { config: limited, schema: { summary: 'Take up an invitation with a passkey', body: WithPasskey } },
    async (request, reply) => {
      const { token, response } = request.body
      const { person } = await invited(token)
      const purpose = { what: 'join', person: person.id } as const
      const device = deviceName(request.headers['user-agent'])
      const made = await passkeys.made(identity.site(request), purpose, response, device, now())
      if (!made) throw new Refused(422, 'passkeyFailed')
      return takeUp(request, reply, token, made)
    },
  )
  app.post<{ Body: { token: string; password: string } }>(
    '/api/invitation/password',
    { config: limited, schema: { summary: 'Take up an invitation with a password', body: WithPassword } },
    async (request, reply) => {
      const { token, password } = request.body
      const { person } = await invited(token)
      if (person.login === undefined) throw new Refused(422, 'noLogin')
      const fault = passwordFault(password)
      if (fault) throw new Refused(422, fault)
      const hash = await busyAs503(passwords.hash(password))
      return takeUp(request, reply, token, { kind: 'password', hash })
    },
  )
}
