import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { type Plan, planEnd, planMandate } from '../identity/mandate-plan.ts'
import type { Identity } from '../identity/identity.ts'
import { administratorOf } from '../identity/signed-in.ts'
import { Refused } from '../problems.ts'
import { LastDay, NewMandate } from '../protocol/administration.ts'
import { wishOf } from './wishes.ts'

const ById = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })
const done = { 204: Type.Null() }

/** Mandates: entered here, confirmed by their own side. Behind the administrators' guard. */
export function mandateRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, register, agreement, now } = identity

  const carryOut = async (plan: Plan, by: string): Promise<void> => {
    if ('problem' in plan) throw new Refused(422, plan.problem)
    await file.mandates.change(plan.changes, by, now())
  }

  app.post<{ Params: { id: string }; Body: NewMandate }>(
    '/api/administration/people/:id/mandates',
    {
      schema: { summary: 'Enter a mandate; it waits for its own side', params: ById, body: NewMandate, response: done },
    },
    async (request, reply) => {
      identity.freshOnly(request)
      const person = register.person(request.params.id)
      if (!person || person.administrator) throw new Refused(404, 'notFound')
      const wish = wishOf(person.id, request.body)
      await carryOut(planMandate(register.mandates, wish, agreement), administratorOf(request).person.id)
      return reply.code(204).send()
    },
  )
  app.post<{ Params: { id: string }; Body: { to: string } }>(
    '/api/administration/mandates/:id/end',
    { schema: { summary: 'Say which day is a mandate’s last', params: ById, body: LastDay, response: done } },
    async (request, reply) => {
      identity.freshOnly(request)
      const mandate = register.mandates.find(({ id }) => id === request.params.id)
      if (!mandate) throw new Refused(404, 'notFound')
      const plan = planEnd(register.mandates, mandate, request.body.to, register.today())
      await carryOut(plan, administratorOf(request).person.id)
      return reply.code(204).send()
    },
  )
}
