import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { hasBody } from '../../machines/agreements/agreement.ts'
import { actorOf } from '../identity/acting.ts'
import { signedInOf } from '../identity/signed-in.ts'
import { applyPlan, planFor, type RefusedCommand } from '../import/apply.ts'
import { Previews } from '../import/previews.ts'
import type { Importing } from '../import/importing.ts'
import { problemsView } from '../import/problems-view.ts'
import { previewView } from '../import/preview-view.ts'
import { addressRoutes } from './import-address.ts'
import { readAgenda } from '../agenda-text/read-agenda.ts'
import { largestFile } from '../oparl/json.ts'
import { problemTexts, Refused } from '../problems.ts'
import type { ImportApplied, ImportPreview, ImportRefused } from '../protocol/import.ts'

/** `meeting` and `start` go before what a pasted text or a table says of them. */
const Query = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  meeting: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  start: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
})
/** `bodies`: which body of the agreement one of the source is, by its name there, where a person said so. */
const Apply = Type.Object(
  {
    preview: Type.String({ maxLength: 64 }),
    bodies: Type.Optional(Type.Record(Type.String({ maxLength: 500 }), Type.String({ maxLength: 100 }))),
  },
  { additionalProperties: false },
)

/** Importing an agenda in the secretary's screen: first a preview, then, and only then, the same taken over. */
export function importRoutes(app: FastifyInstance, importing: Importing): void {
  const { council, memory, wallClock } = importing
  const previews = new Previews()
  app.addHook('onRequest', async (request) => {
    if (signedInOf(request).person.role !== 'secretary') throw new Refused(403, 'notAllowed')
  })
  app.post<{ Body: Type.Static<typeof Apply> }>(
    '/api/import/apply',
    { schema: { summary: 'Take over what a preview showed, all of it or nothing', body: Apply } },
    async (request, reply): Promise<ImportApplied | FastifyReply> => {
      const { person, session } = signedInOf(request)
      const read = previews.take(request.body.preview, session.id, wallClock())
      if (!read) throw new Refused(410, 'previewGone')
      const means = { actor: actorOf(person), memory }
      const choices = {
        bodies: new Map(
          Object.entries(request.body.bodies ?? {}).filter(([, body]) => hasBody(council.agreement, body)),
        ),
      }
      const plan = await planFor(council, read, { ...means, choices })
      const refused = await applyPlan(council, plan, means)
      return refused.length > 0 ? reply.code(409).send(refusedView(refused)) : plan.new
    },
  )
  addressRoutes(app, importing, previews)
  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: largestFile },
      async (_request: FastifyRequest, body: Buffer) => body,
    )
    uploads.post<{ Querystring: Type.Static<typeof Query>; Body: Buffer | undefined }>(
      '/api/import/preview',
      {
        bodyLimit: largestFile,
        schema: { summary: 'Read a file and say what importing it would do', querystring: Query },
      },
      async (request, reply): Promise<ImportPreview | FastifyReply> => {
        const bytes = request.body ?? Buffer.alloc(0)
        const { name = 'upload', ...said } = request.query
        const read = readAgenda({ file: name, bytes }, { timeZone: council.agreement.timeZone, ...said })
        if (!read.ok) {
          return reply.code(422).send(problemsView(read.errors))
        }
        const { person, session } = signedInOf(request)
        const plan = await planFor(council, read, { actor: actorOf(person), memory })
        return previewView(previews.keep(session.id, read, wallClock()), read, plan)
      },
    )
  })
}

const refusedView = (refused: readonly RefusedCommand[]): ImportRefused => ({
  error: { code: 'importRefused', message: problemTexts.importRefused },
  refused: refused.map(({ command, code, reason }) => ({
    thing: command.type === 'item.add' ? command.title : 'item' in command ? command.item : command.meeting,
    code,
    reason,
  })),
})
