import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Importing } from '../import/importing.ts'
import { actorOf } from '../identity/acting.ts'
import { signedInOf } from '../identity/signed-in.ts'
import { planFor } from '../import/apply.ts'
import { previewView } from '../import/preview-view.ts'
import type { Previews } from '../import/previews.ts'
import { problemsView } from '../import/problems-view.ts'
import { Readings } from '../import/readings.ts'
import { Refused } from '../problems.ts'
import type { AddressBegun, AddressReading } from '../protocol/import.ts'

const Begin = Type.Object(
  {
    address: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    /** Only meetings from today on. */
    coming: Type.Boolean(),
  },
  { additionalProperties: false },
)

/** Reading a council's OParl system from the secretary's screen: begun, looked at as it goes on, and stopped. */
export function addressRoutes(
  app: FastifyInstance,
  { council, memory, wallClock, oparl }: Importing,
  previews: Previews,
): void {
  const readings = new Readings()
  app.post<{ Body: Type.Static<typeof Begin> }>(
    '/api/import/address',
    { schema: { summary: 'Begin to read the council’s OParl system', body: Begin } },
    async (request): Promise<AddressBegun> => {
      const { agreement } = council
      const address = request.body.address ?? agreement.oparl
      if (address === undefined) throw new Refused(400, 'noAddress')
      const options = {
        ...oparl,
        timeZone: agreement.timeZone,
        council: agreement.council.de,
        now: Date.parse(council.now()),
        ...(request.body.coming ? { from: council.now().slice(0, 10) } : {}),
      }
      const reading = readings.begin(signedInOf(request).session.id, address, options, wallClock())
      if (reading === undefined) throw new Refused(429, 'readingBusy')
      return { reading }
    },
  )
  app.get<{ Params: { id: string } }>(
    '/api/import/address/:id',
    { schema: { summary: 'How far the reading is; when it is done, what importing it would do' } },
    async (request, reply): Promise<AddressReading | FastifyReply> => {
      const { person, session } = signedInOf(request)
      const look = readings.look(request.params.id, session.id)
      if (!look) throw new Refused(410, 'previewGone')
      if (look.state === 'reading') return { state: 'reading', ...look.progress }
      if (!look.result.ok) return reply.code(422).send(problemsView(look.result.errors))
      const plan = await planFor(council, look.result, { actor: actorOf(person), memory })
      const id = previews.keep(session.id, look.result, wallClock())
      return { state: 'done', preview: previewView(id, look.result, plan) }
    },
  )
  app.delete<{ Params: { id: string } }>(
    '/api/import/address/:id',
    { schema: { summary: 'Stop reading' } },
    async (request): Promise<object> => {
      readings.stop(request.params.id, signedInOf(request).session.id)
      return {}
    },
  )
}
