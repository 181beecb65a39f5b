import type { FastifyInstance } from 'fastify'
import type { EventStore } from '../../db/event-store.ts'
import { verify } from '../../db/verify.ts'
import type { Identity } from '../identity/identity.ts'
import type { Sockets } from '../live/sockets.ts'
import { FactsSchema, type FactsView, LogCheckSchema, type LogCheckView } from '../protocol/administration.ts'

export interface FactsOptions {
  readonly identity: Identity
  readonly log: EventStore
  readonly sockets: Sockets
  readonly version: string
}

/** How the server does, in counts and times. Behind the administrators' guard. */
export function factsRoutes(app: FastifyInstance, { identity, log, sockets, version }: FactsOptions): void {
  const startedAt = new Date(identity.now()).toISOString()
  app.get(
    '/api/administration/facts',
    { schema: { summary: 'How the server does', response: { 200: FactsSchema } } },
    async (): Promise<FactsView> => {
      const { version: entries, hash: head } = await log.head()
      const registers = identity.agreement.partners.map(async ({ id }) => ({
        partner: id,
        ...(await identity.file.mandates.registerHead(id)),
      }))
      return {
        version,
        startedAt,
        sockets: sockets.size,
        log: { entries, head },
        registers: await Promise.all(registers),
      }
    },
  )
  app.post(
    '/api/administration/log-check',
    {
      config: { rateLimit: { max: 6, timeWindow: '1 minute' } },
      schema: { summary: 'Walk the log and say whether it is as it was written', response: { 200: LogCheckSchema } },
    },
    async (): Promise<LogCheckView> => {
      const found = await verify(log.readStored(0))
      const { entries, head } = found.checked
      // Which entry and what kind of fault; an explanation might quote what stands there.
      const fault = found.ok ? null : { version: found.fault.version, differs: found.fault.differs }
      return { ok: found.ok, entries, head: head.hash, fault }
    },
  )
}
