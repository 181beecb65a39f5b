import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { CalendarLinks } from '../../db/calendar-links.ts'
import type { Register } from '../identity/register.ts'
import { signedInOf, visitorOf } from '../identity/signed-in.ts'
import type { Council } from '../live/council.ts'
import { Refused } from '../problems.ts'
import { CalendarLinksSchema, type CalendarLinksView, NewCalendarLinkSchema } from '../protocol/calendar.ts'
import { feedFor } from './feed.ts'
import { icalendar } from './icalendar.ts'
import { calendarWords } from './words.ts'

/** How many links one person may have: a few programs and devices. */
const MOST = 10
const Id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })

export interface CalendarOptions {
  readonly council: Council
  readonly links: CalendarLinks
  readonly register: Register
  readonly wallClock: () => number
}

/** One's own links, as long as one is somebody here: to see and end them needs no mandate. */
export function calendarLinkRoutes(app: FastifyInstance, { links, wallClock }: CalendarOptions): void {
  app.get(
    '/api/account/calendar-links',
    { schema: { summary: 'Your private calendar links', response: { 200: CalendarLinksSchema } } },
    async (request): Promise<CalendarLinksView> => ({
      links: (await links.links(visitorOf(request).person.id)).map(({ id, createdAt, usedAt }) => ({
        id,
        createdAt: new Date(createdAt).toISOString(),
        usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
      })),
    }),
  )
  app.delete<{ Params: { id: string } }>(
    '/api/account/calendar-links/:id',
    { schema: { summary: 'End one of your calendar links', params: Id, response: { 204: Type.Null() } } },
    async (request, reply) => {
      if (!(await links.revoke(request.params.id, visitorOf(request).person.id))) throw new Refused(404, 'notFound')
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/account/calendar-links',
    { schema: { summary: 'Another private calendar link, shown once', response: { 200: NewCalendarLinkSchema } } },
    async (request) => {
      // Whoever acts for nobody has no calendar; the administrator neither.
      const { person } = signedInOf(request)
      if ((await links.links(person.id)).length >= MOST) throw new Refused(409, 'tooManyLinks')
      return { path: `/kalender/${await links.create(person.id, wallClock())}.ics` }
    },
  )
}

/**
 * What a calendar program reads. The link alone lets it in, and only as long as its owner has a mandate: then it says nothing
 * else than that it holds no more.
 */
export function calendarFeedRoute(
  app: FastifyInstance,
  { council, links, register, wallClock }: CalendarOptions,
): void {
  const schema = {
    summary: 'Meetings and deadlines of the link’s owner as iCalendar',
    params: Type.Object({ file: Type.String({ maxLength: 100 }) }),
    querystring: Type.Object({ lang: Type.Optional(Type.Enum(['de', 'en'])) }, { additionalProperties: false }),
  }
  app.get<{ Params: { file: string }; Querystring: { lang?: 'de' | 'en' } }>(
    '/kalender/:file',
    { schema },
    async ({ params, query }, reply) => {
      const token = /^([\w-]{43})\.ics$/u.exec(params.file)?.[1] ?? ''
      const link = await links.linkOf(token, wallClock())
      const standing = link && register.standingOf(link.person)
      if (standing?.kind !== 'acting') throw new Refused(403, 'calendarLink')
      const { lang = 'de' } = query
      const events = feedFor(council, standing.acting, lang)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="schulterschluss.ics"')
        .header('cache-control', 'private, no-store')
        .send(icalendar({ name: calendarWords[lang].name, at: council.now(), events }))
    },
  )
}
