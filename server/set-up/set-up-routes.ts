import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { exactly, Token } from '../identity/shapes.ts'
import { problemTexts, Refused } from '../problems.ts'
import {
  type AgreementFaults,
  type Founded,
  FoundedSchema,
  SetUpAgreementSchema,
  SetUpChoiceSchema,
} from '../protocol/set-up.ts'
import { agreementView, type Choice, shipped, uploaded } from './agreement-choice.ts'
import type { Named } from './first-people.ts'

const Name = Type.String({ pattern: '\\S', maxLength: 200 })
const Id = Type.String({ minLength: 1, maxLength: 64 })
const OwnFile = Type.String({ maxLength: 3_000_000 })
const Council = exactly({
  token: Token,
  /** Id of one that comes with the program, or the text of a file. */
  agreement: Type.Union([exactly({ id: Id }), exactly({ file: OwnFile })]),
  administrator: Name,
  partners: Type.Array(
    exactly({
      id: Id,
      leads: Type.Array(Name, { minItems: 1, maxItems: 20 }),
      secretaries: Type.Array(Name, { maxItems: 20 }),
    }),
    { minItems: 1, maxItems: 20 },
  ),
})
type Council = Type.Static<typeof Council>

export interface SetUpOptions {
  /** Whoever has the token may set the council up, once. */
  readonly isToken: (given: string) => boolean
  /** The only agreement possible, where that is settled. */
  readonly fixed: string | undefined
  readonly found: (agreement: Agreement, own: boolean, named: readonly Named[]) => Promise<Founded>
}

/** Is what was given this token? Takes the same time whatever it is. */
export const sameAs =
  (token: string) =>
  (given: string): boolean => {
    const [a, b] = [Buffer.from(given), Buffer.from(token)]
    return a.length === b.length && timingSafeEqual(a, b)
  }

/** Behind the one-time link: choose the agreement, name the first people, done. */
export function setUpRoutes(app: FastifyInstance, { isToken, fixed, found }: SetUpOptions): void {
  let founded = false
  const mayEnter = (given: string): void => {
    if (founded || !isToken(given)) throw new Refused(403, 'setUpLink')
  }
  app.post<{ Body: { token: string } }>(
    '/api/set-up',
    { schema: { body: exactly({ token: Token }), response: { 200: SetUpChoiceSchema } } },
    async ({ body }) => {
      mayEnter(body.token)
      return { agreements: shipped().map(agreementView), fixed: fixed ?? null }
    },
  )
  app.post<{ Body: { token: string; file: string } }>(
    '/api/set-up/agreement',
    { schema: { body: exactly({ token: Token, file: OwnFile }), response: { 200: SetUpAgreementSchema } } },
    async ({ body }, reply) => {
      mayEnter(body.token)
      const choice = uploaded(body.file)
      return choice.ok ? agreementView(choice.agreement) : refuse(reply, choice)
    },
  )
  app.post<{ Body: Council }>(
    '/api/set-up/council',
    { schema: { body: Council, response: { 200: FoundedSchema } } },
    async ({ body }, reply) => {
      mayEnter(body.token)
      const choice = chosen(body.agreement, fixed)
      if (!choice.ok) return refuse(reply, choice)
      const named = everybody(
        body,
        choice.agreement.partners.map(({ id }) => id),
      )
      founded = true
      try {
        return await found(choice.agreement, choice.own, named)
      } catch (error) {
        founded = false
        throw error
      }
    },
  )
}

function chosen(choice: Council['agreement'], fixed: string | undefined): Choice {
  if ('file' in choice && fixed === undefined) return uploaded(choice.file)
  const agreement = shipped().find(({ id }) => 'id' in choice && id === choice.id && id === (fixed ?? id))
  if (!agreement) throw new Refused(422, 'malformed')
  return { ok: true, agreement, own: false }
}

/** Administrator, then leads and secretaries partner by partner; every partner of the agreement, and no other. */
function everybody({ administrator, partners }: Council, ids: readonly string[]): Named[] {
  const given = new Set(partners.map(({ id }) => id))
  if (partners.length !== ids.length || !ids.every((id) => given.has(id))) throw new Refused(422, 'malformed')
  return [
    { name: administrator, partner: null, role: 'administrator' },
    ...partners.flatMap(({ id, leads, secretaries }): Named[] => [
      ...leads.map((name): Named => ({ name, partner: id, role: 'lead' })),
      ...secretaries.map((name): Named => ({ name, partner: id, role: 'secretary' })),
    ]),
  ]
}

function refuse(reply: FastifyReply, { faults }: Extract<Choice, { ok: false }>): FastifyReply {
  const view: AgreementFaults = { error: { code: 'wrongAgreement', message: problemTexts.wrongAgreement }, faults }
  return reply.code(422).send(view)
}
