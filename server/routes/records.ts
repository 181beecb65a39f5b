import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { signedInOf } from '../identity/signed-in.ts'
import type { Council } from '../live/council.ts'
import { Refused } from '../problems.ts'
import type { SignedHead } from '../protocol/evidence.ts'
import { VoteEventsSchema } from '../protocol/popolo.ts'
import { type RecordQuery, RecordQuerySchema, VoteListSchema, VoteRecordSchema } from '../protocol/records.ts'
import { audienceOf } from '../protocol/views/audience.ts'
import { csvOf } from '../protocol/csv.ts'
import { voteEvents } from '../records/popolo.ts'
import { type Sitting, sittingFor } from '../records/sitting.ts'
import { voteListTable, voteRecordTable } from '../records/tables.ts'
import { voteList } from '../records/vote-list.ts'
import { voteListPdf } from '../records/vote-list-pdf.ts'
import { voteRecord } from '../records/vote-record.ts'
import { voteRecordPdf } from '../records/vote-record-pdf.ts'

const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })
/** A PDF costs a tenth of a second that nobody else can use. */
const rarely = { rateLimit: { max: 60, timeWindow: '1 minute' } }

const separated = ({ separator }: RecordQuery) => (separator === 'semicolon' ? ';' : ',')

interface Asked {
  Params: { id: string }
  Querystring: RecordQuery
}

export interface RecordOptions {
  readonly council: Council
  /** A side's head as it is now, signed. */
  readonly headOf: (side: string) => SignedHead
}

/** What a meeting leaves: before it the list of lines, after it the record of votes. All of it as this person may see it. */
export function recordRoutes(app: FastifyInstance, { council, headOf }: RecordOptions): void {
  const sittingOf = (request: FastifyRequest<Asked>): Sitting => {
    const { person } = signedInOf(request)
    const { params: asked, query } = request
    const head = headOf(person.partner)
    const sitting = sittingFor(council, audienceOf(person), { meeting: asked.id, lang: query.lang, head })
    if (!sitting) throw new Refused(404, 'notFound')
    return sitting
  }
  const serve = (
    path: string,
    { summary, response, mime }: { summary: string; mime: string; response?: object },
    make: (sitting: Sitting, query: RecordQuery) => unknown,
  ): void => {
    const [base = '', ending = ''] = path.split('.')
    app.get<Asked>(
      `/api/meetings/:id/${path}`,
      {
        config: rarely,
        schema: { summary, params, querystring: RecordQuerySchema, ...(response && { response: { 200: response } }) },
      },
      async (request, reply): Promise<FastifyReply> => {
        const sitting = sittingOf(request)
        const made = await make(sitting, request.query)
        return reply
          .type(mime)
          .header('content-disposition', `attachment; filename="${fileName(sitting, base)}.${ending}"`)
          .header('cache-control', 'no-store')
          .send(made)
      },
    )
  }
  const table = { mime: 'text/csv; charset=utf-8; header=present' }
  const pdf = { mime: 'application/pdf' }

  serve('vote-list.pdf', { ...pdf, summary: 'The list of agreed lines as a tagged PDF' }, (sitting) =>
    voteListPdf(sitting),
  )
  serve('vote-list.csv', { ...table, summary: 'The same as a table' }, (sitting, query) =>
    csvOf(voteListTable(sitting, voteList(sitting)), separated(query)),
  )
  serve(
    'vote-list.json',
    { mime: 'application/json; charset=utf-8', summary: 'The same for programs', response: VoteListSchema },
    (sitting) => voteList(sitting),
  )
  serve('vote-record.pdf', { ...pdf, summary: 'The record of votes as a tagged PDF' }, (sitting) =>
    voteRecordPdf(sitting),
  )
  serve('vote-record.csv', { ...table, summary: 'The same as a table, a row a vote' }, (sitting, query) =>
    csvOf(voteRecordTable(sitting, voteRecord(sitting)), separated(query)),
  )
  serve(
    'vote-record.json',
    { mime: 'application/json; charset=utf-8', summary: 'The same for programs', response: VoteRecordSchema },
    (sitting) => voteRecord(sitting),
  )
  serve(
    'vote-events.json',
    {
      mime: 'application/json; charset=utf-8',
      summary: 'The votes on public items as Popolo Vote Events',
      response: VoteEventsSchema,
    },
    (sitting) => voteEvents(sitting),
  )
}

/** "votenliste-rat-2021-02-04": of letters that every system takes. */
function fileName({ words, meeting }: Sitting, base: string): string {
  const name = { 'vote-list': words.list.file, 'vote-record': words.record.file }[base] ?? base
  return `${name}-${meeting.body}-${meeting.start.slice(0, 10)}`.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')
}
