import cookie from '@fastify/cookie'
import websocket from '@fastify/websocket'
import fastify, { type FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { CouncilLedger } from '../../../../machines/council-state.ts'
import { at as markedAt, decide } from '../../../../machines/decide.ts'
import { parseCommand } from '../../../../machines/events.ts'
import type { Item } from '../../../../machines/item/item.ts'
import { isoTime } from '../../../../server/clock.ts'
import { audienceOf } from '../../../../server/protocol/views/audience.ts'
import type { Looking } from '../../../../server/protocol/views/looking.ts'
import { councilView, itemView } from '../../../../server/protocol/views/view-for.ts'
import { readClientFrame } from '../../../../server/protocol/client-frame.ts'
import { agreement, councilClock, type Participant } from '../../people.ts'
import { serve, stopwatch } from '../child.ts'
import { openNaiveStore } from './store.ts'

/**
 * What the product is measured against: the server that a competent developer writes in a day. The same rules, the same
 * durability, the same content for the same eyes; only the plumbing is plain. A command is decided and committed when it
 * arrives, then each viewer's view of what changed is built, encoded and sent, one after the other.
 */

const took = stopwatch()
const store = openNaiveStore(process.argv[2] ?? '')
const ledger = new CouncilLedger(agreement)
const revs = {
  items: new Map<string, number>(),
  meetings: new Map<string, number>(),
  motions: new Map<string, number>(),
}
const names = new Map(store.people().map(({ id, name }) => [id, name]))
const clients = new Map<WebSocket, Participant>()
let version = 0

const app = fastify()
await app.register(cookie)
await app.register(websocket, { options: { maxPayload: 64 * 1024 } })

const personOf = (request: FastifyRequest): Participant | undefined => store.personOf(request.cookies['session'] ?? '')

app.get(
  '/live',
  {
    websocket: true,
    preValidation: async (request, reply) => {
      if (!personOf(request)) await reply.code(401).send()
    },
  },
  (socket, request) => {
    const person = personOf(request)
    if (!person) return
    clients.set(socket, person)
    socket.on('close', () => clients.delete(socket))
    socket.on('message', (data: Buffer) => receive(socket, person, data.toString()))
  },
)

function receive(socket: WebSocket, person: Participant, text: string): void {
  const read = readClientFrame(text)
  if (!read.ok) return socket.close(1008)
  if (read.frame.kind === 'hello') return sendView(socket, person)
  if (read.frame.kind === 'command') carryOut(socket, person, read.frame.id, read.frame.command)
}

/** Decides, commits, answers, and tells everybody. */
function carryOut(socket: WebSocket, sender: Participant, id: string, input: object): void {
  const answer = (outcome: object): void => socket.send(JSON.stringify({ v: 1, kind: 'answer', id, ...outcome }))
  const parsed = parseCommand(input)
  if (!parsed.ok) return answer({ ok: false, refusal: { code: 'invalid', reason: 'malformed', field: parsed.field } })
  const at = isoTime(councilClock.now(), agreement.timeZone)
  const { id: person, partner, role, committees } = sender
  const event = { id, actor: { person, partner, role, committees }, at, command: parsed.command }
  const decision = decide(ledger, event)
  if (!decision.ok) return answer({ ok: false, refusal: decision })
  version = store.append(event)
  answer({ ok: true, version })
  const { items, meetings } = decision.changes
  for (const { context } of items) revs.items.set(context.item, version)
  for (const { context } of meetings) revs.meetings.set(context.meeting, version)
  ledger.put(markedAt(decision.changes, version))
  const changed = items.flatMap(({ context }) => ledger.items.get(context.item) ?? [])
  for (const [client, viewer] of clients) {
    if (meetings.length > 0) sendView(client, viewer)
    else sendChange(client, viewer, changed, at)
  }
}

const lookingAt = (at: string): Looking => ({ state: ledger, at, revs, nameOf: (person) => names.get(person) })

function sendChange(socket: WebSocket, viewer: Participant, changed: readonly Item[], at: string): void {
  const audience = audienceOf(viewer)
  const items = changed.flatMap((item) => itemView(lookingAt(at), item, audience) ?? [])
  if (items.length === 0) return
  socket.send(
    JSON.stringify({
      v: 1,
      kind: 'change',
      head: { version },
      at,
      items,
      meetings: [],
      motions: [],
      gone: { items: [], meetings: [], motions: [] },
    }),
  )
}

/** Everything: on arriving, and when a meeting changed, on which its items' offers depend. */
function sendView(socket: WebSocket, viewer: Participant): void {
  const at = isoTime(councilClock.now(), agreement.timeZone)
  const view = councilView(lookingAt(at), audienceOf(viewer))
  socket.send(JSON.stringify({ v: 1, kind: 'view', head: { version }, at, view }))
}

for (const event of store.events()) {
  const decision = decide(ledger, event)
  if (!decision.ok) throw new Error(`The log holds a refused event: ${event.id}`)
  version += 1
  ledger.put(markedAt(decision.changes, version))
}

const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
serve({ port: Number(url.port), ...took() }, () => app.close())
