import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { MeasureWords } from '../../db/measure-words.ts'
import { seenBy } from '../../machines/visibility.ts'
import { measureProgress } from '../figures/measure-progress.ts'
import { type SignedIn, signedInOf } from '../identity/signed-in.ts'
import type { Council } from '../live/council.ts'
import { Refused } from '../problems.ts'
import { audienceOf } from '../protocol/views/audience.ts'
import { seesItem } from '../protocol/views/looking.ts'
import { MeasureLinkSchema, MeasuresSchema, type MeasuresView, MeasureWordSchema } from '../protocol/measures.ts'

const ById = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })
const done = { 204: Type.Null() }

/**
 * What became of the agreement's measures, over what this person may see; and a partner's word on one, or the link of an
 * item to one, which its lead or office gives. No rule knows of either: they stand beside the log.
 */
export function measureRoutes(app: FastifyInstance, council: Council, measureWords: MeasureWords): void {
  const measureOf = (id: string): string => {
    if (!council.agreement.measures.some((measure) => measure.id === id)) throw new Refused(404, 'notFound')
    return id
  }
  app.get(
    '/api/measures',
    { schema: { summary: 'What became of each measure of the agreement', response: { 200: MeasuresSchema } } },
    async (request): Promise<MeasuresView> => {
      const { person } = signedInOf(request)
      const entries = await measureWords.all()
      return { measures: measureProgress(seenBy(person, council.state), entries, council.now()) }
    },
  )
  app.post<{ Params: { id: string }; Body: Type.Static<typeof MeasureWordSchema> }>(
    '/api/measures/:id/words',
    {
      preValidation: async (request) => void keeperOf(request),
      schema: { summary: 'The own side’s word on a measure', params: ById, body: MeasureWordSchema, response: done },
    },
    async (request, reply) => {
      const { partner } = keeperOf(request).person
      const measure = measureOf(request.params.id)
      await measureWords.add({ measure, partner, at: council.now(), says: request.body.says })
      return reply.code(204).send()
    },
  )
  app.post<{ Params: { id: string }; Body: Type.Static<typeof MeasureLinkSchema> }>(
    '/api/measures/:id/links',
    {
      preValidation: async (request) => void keeperOf(request),
      schema: {
        summary: 'Link an item to a measure, or part them',
        params: ById,
        body: MeasureLinkSchema,
        response: done,
      },
    },
    async (request, reply) => {
      const { person } = keeperOf(request)
      const { item, linked } = request.body
      const measure = measureOf(request.params.id)
      // Of an item that is hidden no more is said than of one that does not exist.
      if (!seesItem(council.state, audienceOf(person), item)) throw new Refused(404, 'notFound')
      await measureWords.add({ measure, partner: person.partner, at: council.now(), item, linked })
      return reply.code(204).send()
    },
  )
}

/** Leads and offices speak for their side. */
function keeperOf(request: FastifyRequest): SignedIn {
  const signedIn = signedInOf(request)
  const { role } = signedIn.person
  if (role !== 'lead' && role !== 'secretary') throw new Refused(403, 'notAllowed')
  return signedIn
}
