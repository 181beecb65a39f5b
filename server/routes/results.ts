import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { signedInOf } from '../identity/signed-in.ts'
import { mostVotes } from '../import/past-results.ts'
import type { Council } from '../live/council.ts'
import type { FetchOptions } from '../oparl/fetch.ts'
import { Refused } from '../problems.ts'
import type { ReadResultView, ResultProblem, RollCallView } from '../protocol/results.ts'
import { partyPositions } from '../results/party-positions.ts'
import { readResult } from '../results/read-result.ts'
import { readRollCallFile } from '../results/roll-call-file.ts'
import { sourceResult } from '../results/source-result.ts'

const Pasted = Type.Object(
  { item: Type.String({ minLength: 1, maxLength: 200 }), text: Type.String({ minLength: 1, maxLength: 4000 }) },
  { additionalProperties: false },
)
const mostBytes = 1024 * 1024

/** Past results as suggestions for the secretary who logs one. Nothing is stored here, and nothing applied. */
export function resultRoutes(app: FastifyInstance, council: Council, options: FetchOptions): void {
  app.addHook('onRequest', async (request) => {
    if (signedInOf(request).person.role !== 'secretary') throw new Refused(403, 'notAllowed')
  })
  const itemOf = (id: string) => {
    const item = council.state.items.get(id)
    if (!item) throw new Refused(404, 'notFound')
    return item.context
  }
  const view = (id: string, text: string): ReadResultView => {
    const { meeting } = itemOf(id)
    const sitting = meeting === null ? undefined : council.state.meetings.get(meeting)?.context
    const most = sitting && mostVotes(council.agreement, sitting.body, sitting.start)
    const { source, parts } = readResult(text, most)
    const { partners } = council.agreement
    return {
      source,
      parts: parts.map((part) => Object.assign({}, part, { positions: partyPositions(part, partners) })),
    }
  }
  app.post<{ Body: { item: string; text: string } }>(
    '/api/results/text',
    { schema: { summary: 'Read the text of a past result', body: Pasted } },
    async ({ body }) => view(body.item, body.text),
  )
  app.get<{ Params: { id: string } }>(
    '/api/results/source/:id',
    { schema: { summary: 'Ask the council’s information system for an item’s result, and read it' } },
    async ({ params }, reply): Promise<ReadResultView | FastifyReply> => {
      const { source, meeting } = itemOf(params.id)
      const sitting = meeting === null ? undefined : council.state.meetings.get(meeting)?.context
      const found = await sourceResult(source ?? '', sitting?.source ?? null, options)
      return found.ok ? view(params.id, found.text) : reply.code(422).send(problemOf(found.message))
    },
  )
  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: mostBytes },
      async (_request: FastifyRequest, body: Buffer) => body,
    )
    uploads.post<{ Body: Buffer | undefined }>(
      '/api/results/roll-call',
      { bodyLimit: mostBytes, schema: { summary: 'Read a roll call from a file (CSV, JSON); nothing is stored' } },
      async ({ body }, reply): Promise<RollCallView | FastifyReply> => {
        const read = readRollCallFile(body ?? Buffer.alloc(0), 'upload')
        return read.ok ? { calls: read.calls } : reply.code(422).send(problemOf(read.message))
      },
    )
  })
}

const problemOf = (message: ResultProblem['error']['message']): ResultProblem => ({
  error: { code: 'unreadable', message },
})
