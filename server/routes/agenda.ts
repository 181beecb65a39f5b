import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import { actorOf } from '../identity/acting.ts'
import { signedInOf } from '../identity/signed-in.ts'
import type { Answer } from '../live/answer.ts'
import type { Council } from '../live/council.ts'
import { Refused } from '../problems.ts'
import type { AgendaAnswer, AgendaAnswers } from '../protocol/agenda.ts'

/** What makes or mends an agenda. Everything else goes over the socket, one by one. */
const mends = ['item.add', 'item.withdraw', 'agenda.place', 'agenda.remove'].map((type) => Type.Literal(type))
const Commands = Type.Object(
  {
    commands: Type.Array(Type.Object({ type: Type.Union(mends) }, { additionalProperties: true }), {
      minItems: 1,
      maxItems: 600,
    }),
  },
  { additionalProperties: false },
)

/** Several changes of an agenda that belong together: a pasted list, an item in another place or under another name. */
export function agendaRoute(app: FastifyInstance, council: Council): void {
  app.addHook('onRequest', async (request) => {
    if (signedInOf(request).person.role !== 'secretary') throw new Refused(403, 'notAllowed')
  })
  app.post<{ Body: { commands: readonly object[] } }>(
    '/api/agenda',
    { bodyLimit: 512 * 1024, schema: { summary: 'Change an agenda, all of it or nothing', body: Commands } },
    async (request, reply): Promise<AgendaAnswers | FastifyReply> => {
      const actor = actorOf(signedInOf(request).person)
      // Side by side in the log's index: few pages to write for many commands.
      const batch = randomUUID()
      const answers = await council.submitTogether(
        request.body.commands.map((command, index) => ({ actor, commandId: `agenda-${batch}-${index}`, command })),
      )
      const told: AgendaAnswers = { answers: answers.map((answer) => toldOf(answer)) }
      return answers.every(({ ok }) => ok) ? told : reply.code(409).send(told)
    },
  )
}

function toldOf(answer: Answer): AgendaAnswer {
  if (answer.ok) return { ok: true }
  const { code, reason, field } = answer.shown
  return { ok: false, code, reason, ...(field === undefined ? {} : { field }) }
}
