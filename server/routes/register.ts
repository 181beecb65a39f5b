import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Mandate, RegisterEntry } from '../../db/mandates.ts'
import { mandateView } from '../administration/mandate-view.ts'
import { mayConfirm } from '../identity/confirming.ts'
import type { Identity } from '../identity/identity.ts'
import { type Plan, planConfirmation, planEnd } from '../identity/mandate-plan.ts'
import { type SignedIn, signedInOf } from '../identity/signed-in.ts'
import { Refused } from '../problems.ts'
import { LastDay, RegisterSchema, type RegisterView } from '../protocol/administration.ts'

const ById = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })
const done = { 204: Type.Null() }

/** Each side keeps its own register (Q20): who acts for it, who says so, and what waits for its word. Leads and offices. */
export function registerRoutes(app: FastifyInstance, identity: Identity): void {
  const { file, register, now } = identity
  app.addHook('onRequest', async (request) => void keeperOf(request))

  const ownMandate = ({ person }: SignedIn, id: string): Mandate => {
    const mandate = register.mandates.find((each) => each.id === id && each.partner === person.partner)
    if (!mandate) throw new Refused(404, 'notFound')
    return mandate
  }
  const carryOut = async (plan: Plan, by: string): Promise<void> => {
    if ('problem' in plan) throw new Refused(422, plan.problem)
    await file.mandates.change(plan.changes, by, now())
  }
  const lineView = ({ version, at, by, person, change, hash }: RegisterEntry): RegisterView['lines'][number] => ({
    version,
    at: new Date(at).toISOString(),
    by: register.person(by)?.name ?? null,
    means: by === 'set-up' || by === 'command line' ? by : null,
    person: register.person(person)?.name ?? null,
    type: change.type,
    hash,
  })

  app.get(
    '/api/register',
    { schema: { summary: 'The own side’s register of mandates', response: { 200: RegisterSchema } } },
    async (request): Promise<RegisterView> => {
      const { partner } = keeperOf(request).person
      const today = register.today()
      const own = register.mandates.filter((each) => each.partner === partner)
      const people = register.people.flatMap(({ id, name }) => {
        const mandates = own.filter(({ person }) => person === id).map((each) => mandateView(each, today))
        return mandates.length === 0 ? [] : [{ id, name, mandates }]
      })
      return { partner, today, people, lines: (await file.mandates.register(partner)).map(lineView) }
    },
  )
  app.post<{ Params: { id: string } }>(
    '/api/register/mandates/:id/confirm',
    { schema: { summary: 'Confirm a mandate of the own side', params: ById, response: done } },
    async (request, reply) => {
      identity.freshOnly(request)
      const keeper = keeperOf(request)
      const mandate = ownMandate(keeper, request.params.id)
      if (mandate.person === keeper.person.id) throw new Refused(403, 'ownMandate')
      await carryOut(planConfirmation(register.mandates, mandate), keeper.person.id)
      return reply.code(204).send()
    },
  )
  app.post<{ Params: { id: string }; Body: { to: string } }>(
    '/api/register/mandates/:id/end',
    {
      schema: { summary: 'End a mandate of the own side, or refuse one', params: ById, body: LastDay, response: done },
    },
    async (request, reply) => {
      identity.freshOnly(request)
      const keeper = keeperOf(request)
      const mandate = ownMandate(keeper, request.params.id)
      await carryOut(planEnd(register.mandates, mandate, request.body.to, register.today()), keeper.person.id)
      return reply.code(204).send()
    },
  )
}

function keeperOf(request: FastifyRequest): SignedIn {
  const signedIn = signedInOf(request)
  if (!mayConfirm(signedIn.person.role)) throw new Refused(403, 'notAllowed')
  return signedIn
}
