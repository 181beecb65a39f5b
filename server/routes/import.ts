import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { SourceMemory } from '../../db/source-memory.ts'
import { actorOf } from '../identity/acting.ts'
import { signedInOf } from '../identity/signed-in.ts'
import { applyPlan, planFor, type RefusedCommand } from '../import/apply.ts'
import { Previews } from '../import/previews.ts'
import { previewView } from '../import/preview-view.ts'
import type { Council } from '../live/council.ts'
import { readAgenda } from '../agenda-text/read-agenda.ts'
import { largestFile } from '../oparl/json.ts'
import { problemTexts, Refused } from '../problems.ts'
import type { ImportApplied, ImportPreview, ImportProblems, ImportRefused } from '../protocol/import.ts'

/** `meeting` and `start` go before what a pasted text or a table says of them. */
const Query = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  meeting: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  start: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
})
const Apply = Type.Object({ preview: Type.String({ maxLength: 64 }) }, { additionalProperties: false })

/** Importing an agenda in the secretary's screen: first a preview, then, and only then, the same taken over. */
export function importRoutes(
  app: FastifyInstance,
  council: Council,
  memory: SourceMemory,
  wallClock: () => number,
): void {
  const previews = new Previews()
  app.addHook('onRequest', async (request) => {
    if (signedInOf(request).person.role !== 'secretary') throw new Refused(403, 'notAllowed')
  })
  app.post<{ Body: { preview: string } }>(
    '/api/import/apply',
    { schema: { summary: 'Take over what a preview showed, all of it or nothing', body: Apply } },
    async (request, reply): Promise<ImportApplied | FastifyReply> => {
      const { person, session } = signedInOf(request)
      const read = previews.take(request.body.preview, session.id, wallClock())
      if (!read) throw new Refused(410, 'previewGone')
      const means = { actor: actorOf(person), memory }
      const plan = await planFor(council, read, means)
      const refused = await applyPlan(council, plan, means)
      return refused.length > 0 ? reply.code(409).send(refusedView(refused)) : plan.new
    },
  )
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
          const problems: ImportProblems = {
            error: { code: 'unreadable', message: problemTexts.unreadable },
            problems: read.errors,
          }
          return reply.code(422).send(problems)
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
