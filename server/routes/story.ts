import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Entry, EventStore } from '../../db/event-store.ts'
import { audienceOf } from '../protocol/views/audience.ts'
import type { Council } from '../live/council.ts'
import { eventOf } from '../live/log-entry.ts'
import type { Names } from '../live/names.ts'
import { seesItem } from '../protocol/views/looking.ts'
import { signedInOf } from '../identity/signed-in.ts'
import { Refused } from '../problems.ts'
import { maySeeMotion } from '../../machines/visibility.ts'
import { MotionStorySchema, type StoryEntry, StorySchema } from '../protocol/http.ts'

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })

/** What happened to an item or a planned motion, entry by entry, as far as this person's side may know it. */
export function storyRoutes(app: FastifyInstance, council: Council, log: EventStore, names: Names): void {
  const schema = {
    summary: 'The log of an item, as the own side may know it',
    params: Params,
    response: { 200: StorySchema },
  }
  app.get<{ Params: { id: string } }>('/api/items/:id/story', { schema }, async (request) => {
    const { person } = signedInOf(request)
    const { id } = request.params
    if (!seesItem(council.state, audienceOf(person), id)) throw new Refused(404, 'notFound')
    const entries: StoryEntry[] = []
    for await (const entry of log.read(0)) {
      if (!concerns(entry, id)) continue
      const told = storyEntry(entry, person.partner, names)
      if (told) entries.push({ ...told, version: entries.length + 1 })
    }
    return { item: id, entries }
  })
  const motionSchema = {
    summary: 'The log of a planned motion, as the own side may know it',
    params: Params,
    response: { 200: MotionStorySchema },
  }
  app.get<{ Params: { id: string } }>('/api/motions/:id/story', { schema: motionSchema }, async (request) => {
    const { person } = signedInOf(request)
    const { id } = request.params
    const motion = council.state.motions.get(id)
    if (!motion || !maySeeMotion(person, motion)) throw new Refused(404, 'notFound')
    const entries: StoryEntry[] = []
    // What went before the partners were told is not theirs to know.
    let told = motion.context.originator === person.partner
    for await (const entry of log.read(0)) {
      if (entry.stream.kind !== 'motion' || entry.stream.id !== id) continue
      told ||= ['motion.notify', 'motion.incident'].includes(eventOf(entry).command.type)
      const each = told ? storyEntry(entry, person.partner, names) : undefined
      if (each) entries.push({ ...each, version: entries.length + 1 })
    }
    return { motion: id, entries }
  })
}

const concerns = ({ stream, body }: Entry, id: string): boolean => {
  if (stream.kind !== 'item') return false
  if (stream.id === id) return true
  const command: unknown = 'command' in body ? body.command : undefined
  return typeof command === 'object' && command !== null && 'part' in command && command.part === id
}

function storyEntry(entry: Entry, partner: string, names: Names): Omit<StoryEntry, 'version'> | undefined {
  const { actor, at, command } = eventOf(entry)
  const own = actor.partner === partner
  if (command.type === 'note.internal' && !own) return undefined
  const { type, ...event } = command
  const by = own ? names.of(actor.person) : undefined
  // A deputy's act is the partner's; the other side learns that it was a deputy's, not whose.
  const deputyFor = actor.represents === undefined ? undefined : own ? (names.of(actor.represents) ?? '—') : ''
  return {
    at,
    type,
    partner: actor.partner,
    role: actor.role,
    event,
    ...(by !== undefined && { by }),
    ...(deputyFor !== undefined && { deputyFor }),
  }
}
