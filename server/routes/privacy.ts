import type { FastifyInstance } from 'fastify'
import type { Identity } from '../identity/identity.ts'
import { administratorOf, type Visitor, visitorOf } from '../identity/signed-in.ts'
import type { Council } from '../live/council.ts'
import { isDue } from '../privacy/due.ts'
import { eraseWhere } from '../privacy/erasing.ts'
import { kept } from '../privacy/kept.ts'
import { keptOnDevices } from '../privacy/kept-on-devices.ts'
import { bases } from '../privacy/kept-shape.ts'
import { kindWords, type Lifetimes, textKinds } from '../privacy/lifetimes.ts'
import { type MyData, myData, type PersonalFile } from '../privacy/my-data.ts'
import { myDataPage } from '../privacy/my-data-page.ts'
import { textsOf } from '../privacy/standing-texts.ts'
import { Refused } from '../problems.ts'
import type { SignedHead } from '../protocol/evidence.ts'
import {
  ErasedSchema,
  ErasuresSchema,
  type ErasuresView,
  PrivacySchema,
  type PrivacyView,
} from '../protocol/privacy.ts'

export interface PrivacyOptions {
  readonly council: Council
  /** A side's head as it is now, signed. */
  readonly headOf: (side: string) => SignedHead
  readonly file: PersonalFile
  readonly identity: Identity
  readonly keep: Lifetimes
}

/** Reading a whole log for one person is work: not many times a minute. */
const rarely = { rateLimit: { max: 12, timeWindow: '1 minute' } }

/** What is kept, and one's own data. Behind the visitors' guard: it is everybody's own. */
export function privacyRoutes(app: FastifyInstance, { council, headOf, file, identity, keep }: PrivacyOptions): void {
  const view: PrivacyView = {
    kept: kept.map(({ table, columns, what, why, basis, howLong, who }) => ({
      table,
      columns: [...columns],
      what,
      why,
      basis: bases[basis],
      howLong,
      who,
    })),
    onDevices: keptOnDevices.map(({ table, what, why, basis, howLong, who }) => ({
      table,
      what,
      why,
      basis: bases[basis],
      howLong,
      who,
    })),
    texts: textKinds.map((kind) => ({ kind, words: kindWords[kind], days: keep[kind] })),
  }
  app.get(
    '/api/privacy',
    { schema: { summary: 'What is kept, why, how long, who sees it', response: { 200: PrivacySchema } } },
    async () => view,
  )
  const own = async ({ person, standing }: Visitor): Promise<MyData> => {
    const log = standing.kind === 'acting' ? headOf(standing.acting.partner) : null
    const data = await myData(file, { council: council.agreement.id, id: person.id, log, now: identity.now() })
    if (!data) throw new Refused(404, 'notFound')
    return data
  }
  app.get(
    '/api/my-data.json',
    { config: rarely, schema: { summary: 'Everything that is held on the person who asks' } },
    async (request, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="meine-daten.json"')
        .header('cache-control', 'no-store')
        .send(await own(visitorOf(request))),
  )
  app.get(
    '/api/my-data.html',
    { config: rarely, schema: { summary: 'The same to read and print' } },
    async (request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-disposition', 'attachment; filename="meine-daten.html"')
        .header('cache-control', 'no-store')
        .send(myDataPage(await own(visitorOf(request)))),
  )
}

/** Erasing what is kept too long: the administration's, by rule and in counts. It chooses no text and reads none. */
export function erasureRoutes(app: FastifyInstance, { council, file, identity, keep }: PrivacyOptions): void {
  app.get(
    '/api/administration/erasures',
    {
      config: rarely,
      schema: { summary: 'What should be erased by now, and what was', response: { 200: ErasuresSchema } },
    },
    async (): Promise<ErasuresView> => {
      const texts = await textsOf(file.log)
      const due = isDue(council.state, keep, council.now())
      const erased = new Map<string, { at: string; cause: string; count: number }>()
      for await (const { at, cause } of file.log.readErasures()) {
        const same = erased.get(`${at} ${cause}`) ?? { at, cause, count: 0 }
        erased.set(`${at} ${cause}`, { ...same, count: same.count + 1 })
      }
      return { due: texts.standing.filter((text) => due(text, texts)).length, erased: [...erased.values()] }
    },
  )
  app.post(
    '/api/administration/erasures',
    { config: rarely, schema: { summary: 'Erase what is kept too long, for good', response: { 200: ErasedSchema } } },
    async (request) => {
      identity.freshOnly(request)
      const { id: by } = administratorOf(request).person
      const at = council.now()
      const due = isDue(council.state, keep, at)
      const erased = await council.reread(() => eraseWhere(file.log, due, { at, by, cause: 'due' }))
      return { erased }
    },
  )
}
