import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Person } from '../../db/people.ts'
import type { Identity } from '../identity/identity.ts'
import { invitationMs } from '../identity/invitation-link.ts'
import { loginFor } from '../identity/login-name.ts'
import { planMandate } from '../identity/mandate-plan.ts'
import { administratorOf } from '../identity/signed-in.ts'
import { Refused } from '../problems.ts'
import {
  AdministrationSchema,
  NewInvitationSchema,
  type NewInvitation,
  NewPerson,
  PersonChange,
} from '../protocol/administration.ts'
import { givesUpLastLead, wishOf } from './wishes.ts'
import { administrationView } from './people-views.ts'

const ById = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })
const done = { 204: Type.Null() }

/** People, their invitations and their devices. Behind the administrators' guard. */
export function peopleRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, register, agreement, now } = identity

  const known = (id: string): Person => {
    const person = register.person(id)
    if (!person) throw new Refused(404, 'notFound')
    return person
  }

  const newLogin = (name: string): string =>
    loginFor(name, (each) => register.people.some(({ login }) => login === each))

  app.get(
    '/api/administration',
    { schema: { summary: 'People, mandates, invitations, devices', response: { 200: AdministrationSchema } } },
    (request) => administrationView(identity, administratorOf(request).session.id),
  )
  app.post<{ Body: NewPerson }>(
    '/api/administration/people',
    { schema: { summary: 'Add somebody with a first mandate, or an administrator', body: NewPerson } },
    async (request, reply) => {
      identity.freshOnly(request)
      const { person: by } = administratorOf(request)
      const { name, mandate } = request.body
      const id = `p-${randomUUID()}`
      const plan = mandate && planMandate(register.mandates, wishOf(id, mandate), agreement)
      if (plan && 'problem' in plan) throw new Refused(422, plan.problem)
      const login = newLogin(name)
      await file.people.addPerson({
        id,
        name: name.trim(),
        login,
        ...(mandate ? {} : { administrator: true as const }),
      })
      if (plan) await file.mandates.change(plan.changes, by.id, now())
      return reply.code(201).send({ id })
    },
  )
  app.put<{ Params: { id: string }; Body: { name: string } }>(
    '/api/administration/people/:id',
    { schema: { summary: 'Correct a name', params: ById, body: PersonChange, response: done } },
    async (request, reply) => {
      await file.people.changePerson({ ...known(request.params.id), name: request.body.name.trim() })
      return reply.code(204).send()
    },
  )
  app.delete<{ Params: { id: string } }>(
    '/api/administration/people/:id',
    {
      schema: { summary: 'Erase a person: name, mandates, devices. The log keeps an id', params: ById, response: done },
    },
    async (request, reply) => {
      identity.freshOnly(request)
      const person = known(request.params.id)
      const administrators = register.people.filter(({ administrator }) => administrator)
      if (person.administrator && administrators.length === 1) throw new Refused(409, 'lastAdministrator')
      if (givesUpLastLead(register, person.id)) throw new Refused(409, 'lastLead')
      const { id: by } = administratorOf(request).person
      const ended = register.mandates.filter(
        (each) => each.person === person.id || ('represents' in each && each.represents === person.id),
      )
      const changes = ended.map(({ id }) => ({ type: 'withdrawn', mandate: id }) as const)
      if (changes.length > 0) await file.mandates.change(changes, by, now())
      await file.sessions.revokeAll(person.id, now())
      await file.people.erasePerson(person.id)
      return reply.code(204).send()
    },
  )
  app.post<{ Params: { id: string } }>(
    '/api/administration/people/:id/invitation',
    {
      schema: {
        summary: 'A new invitation; its token is told once',
        params: ById,
        response: { 201: NewInvitationSchema },
      },
    },
    async (request, reply) => {
      identity.freshOnly(request)
      const person = known(request.params.id)
      if (person.login === undefined) await file.people.changePerson({ ...person, login: newLogin(person.name) })
      const expiresAt = now() + invitationMs
      const token = await file.invitations.invite(person.id, administratorOf(request).person.id, now(), expiresAt)
      const view: NewInvitation = { person: person.id, token, expiresAt: new Date(expiresAt).toISOString() }
      return reply.code(201).header('cache-control', 'no-store').send(view)
    },
  )
  app.delete<{ Params: { id: string } }>(
    '/api/administration/people/:id/invitation',
    { schema: { summary: 'Withdraw the open invitation', params: ById, response: done } },
    async (request, reply) => {
      if (!(await file.invitations.withdraw(known(request.params.id).id, now()))) throw new Refused(404, 'notFound')
      return reply.code(204).send()
    },
  )
  app.delete<{ Params: { id: string; session: string } }>(
    '/api/administration/people/:id/sessions/:session',
    { schema: { summary: 'End a session on a device that was lost', response: done } },
    async (request, reply) => {
      const { id, session } = request.params
      const own = await file.sessions.sessions(known(id).id, now())
      if (!own.some((each) => each.id === session)) throw new Refused(404, 'notFound')
      await file.sessions.revoke(session, now())
      return reply.code(204).send()
    },
  )
}
