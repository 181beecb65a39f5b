import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { signedInOf } from '../identity/signed-in.ts'
import { linkFor, meetingOf } from '../identity/projector-link.ts'
import type { Signer } from '../evidence/signer.ts'
import type { Council } from '../live/council.ts'
import { currentOnly } from '../live/current-only.ts'
import { Refused } from '../problems.ts'
import type { ProjectorLink, ProjectorView } from '../protocol/projector.ts'
import { projectorView } from '../protocol/views/projector-view.ts'

const Wanted = Type.Object({ meeting: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false })

export interface ProjectorOptions {
  readonly council: Council
  readonly signer: Signer
  readonly wallClock: () => number
}

/** A link to the view of one meeting that hangs on the wall of the hall: made by the secretary. */
export function projectorLinkRoute(app: FastifyInstance, { council, signer, wallClock }: ProjectorOptions): void {
  app.addHook('onRequest', async (request) => {
    if (signedInOf(request).person.role !== 'secretary') throw new Refused(403, 'notAllowed')
  })
  app.post<{ Body: { meeting: string } }>(
    '/api/projector-link',
    { schema: { summary: 'A link to what the hall may see of a meeting', body: Wanted } },
    async ({ body }): Promise<ProjectorLink> => {
      if (!council.state.meetings.get(body.meeting)) throw new Refused(404, 'notFound')
      return linkFor(signer, council.agreement.id, body.meeting, wallClock())
    },
  )
}

/** What the hall may see. Whoever has the link may ask, and is nobody: no session, no mandate, no line. */
export function projectorRoute(app: FastifyInstance, { council, signer, wallClock }: ProjectorOptions): void {
  app.get(
    '/api/projector',
    {
      schema: { summary: 'What the hall may see of a meeting; the link’s token as Bearer' },
      preHandler: currentOnly(council),
    },
    async ({ headers }, reply): Promise<ProjectorView> => {
      const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
      const meeting = meetingOf(signer, council.agreement.id, token, wallClock())
      const view = meeting === null ? null : projectorView(council.state, meeting, council.now())
      if (!view) throw new Refused(401, 'projectorLink')
      void reply.header('cache-control', 'no-store')
      return view
    },
  )
}
