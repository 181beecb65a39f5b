import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { EventStore } from '../../db/event-store.ts'
import { signedInOf } from '../identity/signed-in.ts'
import { audienceOf } from '../protocol/views/audience.ts'
import { Chronicle } from '../live/chronicle.ts'
import type { Retold } from '../live/retold.ts'
import type { Council } from '../live/council.ts'
import { seesItem, seesMotion } from '../protocol/views/looking.ts'
import type { Names } from '../live/names.ts'
import { Refused } from '../problems.ts'
import type { SignedHead } from '../protocol/evidence.ts'
import { MotionStorySchema, StorySchema, WordingsSchema } from '../protocol/http.ts'
import { Telling } from '../live/telling.ts'

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })

export interface StoryOptions {
  readonly council: Council
  readonly log: EventStore
  readonly names: Names
  readonly retold: Retold
  /** A side's head as it is now, signed. */
  readonly headOf: (side: string) => SignedHead
}

/** What happened to an item or a planned motion, entry by entry, as far as this person's side may know it. */
export function storyRoutes(app: FastifyInstance, { council, log, names, retold, headOf }: StoryOptions): void {
  const telling = new Telling(council, log, new Chronicle(retold), names)
  const schema = {
    summary:
      'The story of an item, with the motion that it was and the meetings that moved it, as the own side may know it',
    params: Params,
    response: { 200: StorySchema },
  }
  app.get<{ Params: { id: string } }>('/api/items/:id/story', { schema }, async (request) => {
    const { person } = signedInOf(request)
    const { id } = request.params
    if (!seesItem(council.state, audienceOf(person), id)) throw new Refused(404, 'notFound')
    // Taken first: all up to this head is told.
    const head = headOf(person.partner)
    return { item: id, entries: await telling.item(id, person), head }
  })
  const wordingsSchema = {
    summary: 'What the text versions of an item say, as far as somebody brought their wording',
    params: Params,
    response: { 200: WordingsSchema },
  }
  app.get<{ Params: { id: string } }>('/api/items/:id/wordings', { schema: wordingsSchema }, async (request) => {
    const { person } = signedInOf(request)
    const { id } = request.params
    if (!seesItem(council.state, audienceOf(person), id)) throw new Refused(404, 'notFound')
    return { item: id, wordings: await telling.wordings(id) }
  })
  const motionSchema = {
    summary: 'The log of a planned motion, as the own side may know it',
    params: Params,
    response: { 200: MotionStorySchema },
  }
  app.get<{ Params: { id: string } }>('/api/motions/:id/story', { schema: motionSchema }, async (request) => {
    const { person } = signedInOf(request)
    const { id } = request.params
    const motion = seesMotion(council.state, audienceOf(person), id) ? council.state.motions.get(id) : undefined
    if (!motion) throw new Refused(404, 'notFound')
    const head = headOf(person.partner)
    return { motion: id, entries: await telling.motion(motion, person), head }
  })
}
