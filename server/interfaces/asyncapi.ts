import type { TSchema } from 'typebox'
import { commandSchemas } from '../../machines/events.ts'
import { ClientFrame, protocolVersion, type ServerFrame } from '../protocol/frames.ts'
import { frameRows, itemRows, meetingRows, motionRows, type Rows, sights, type Sight } from '../protocol/who-sees.ts'

/**
 * The socket in AsyncAPI 3: what a client may send, from the very schemas that its frames are checked by; what it is sent,
 * from the table of fields that views are made from. So a new frame, field or command is in it without being asked.
 */

type Schema = Readonly<Record<string, unknown>>
type ServerKind = ServerFrame['kind']

/** What is not in every frame of its kind. */
const optional: Readonly<Partial<Record<ServerKind, readonly string[]>>> = {
  change: ['present'],
  answer: ['version', 'refusal'],
  error: ['id'],
}

const whatItIs: Readonly<Record<ServerKind, string>> = {
  welcome: 'Once after `hello`: who you are here, and whose council it is.',
  view: 'Everything that your audience may see, as of `head`. Replaces what you have.',
  change: 'What changed for your audience; `present` only on resuming: whatever is not named there is gone.',
  beat: 'A sign of life, with the head of your side’s log and the server’s signature.',
  screens: 'For leads: how many members of their own side are connected.',
  answer: 'The one answer to a command.',
  error: 'A frame that could not be read or taken. After a `fatal` one the socket closes.',
}

const id = { type: 'string' }
const head = { type: 'object', properties: { version: { type: 'integer' }, hash: { type: 'string' } } }
const ids = { type: 'array', items: id }
const thingIds = { type: 'object', properties: { items: ids, meetings: ids, motions: ids } }
const listOf = (name: string): Schema => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } })
const things = { items: listOf('item'), meetings: listOf('meeting'), motions: listOf('motion') }
/** The fields whose shape is more than a value. */
const shapes: Readonly<Record<string, Schema>> = {
  v: { const: protocolVersion },
  at: { type: 'string', format: 'date-time' },
  head,
  ...things,
  view: { type: 'object', properties: things, required: Object.keys(things) },
  gone: thingIds,
  present: thingIds,
}

/** The fields of a table, each with who sees it. */
function fieldsOf(rows: Rows, known: Readonly<Record<string, Schema>> = {}): Readonly<Record<string, Schema>> {
  const fields = (Object.keys(rows) as Sight[]).flatMap((sight) =>
    (rows[sight] ?? []).map((name) => [name, { ...known[name], description: `Seen by: ${sights[sight]}.` }] as const),
  )
  return Object.fromEntries(fields)
}

function serverMessage(kind: ServerKind): Schema {
  const properties = { ...fieldsOf(frameRows[kind], shapes), kind: { const: kind } }
  const required = Object.keys(properties).filter((name) => !optional[kind]?.includes(name))
  return { summary: whatItIs[kind], payload: { type: 'object', properties, required, additionalProperties: false } }
}

const plain = (schema: TSchema): Schema => JSON.parse(JSON.stringify(schema)) as Schema

function clientMessages(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    ClientFrame.anyOf.map((frame) => {
      const payload = plain(frame) as { readonly properties: Record<string, unknown> }
      const kind = frame.properties.kind.const
      if (kind === 'command') payload.properties['command'] = { oneOf: commandSchemas.map(plain) }
      return [kind, { payload }]
    }),
  )
}

const thing = (rows: Rows): Schema => {
  const properties = fieldsOf(rows)
  return { type: 'object', properties, required: Object.keys(properties) }
}

const named = (messages: object): object[] =>
  Object.keys(messages).map((name) => ({ $ref: `#/channels/live/messages/${name}` }))

export function asyncapi(version: string): Schema {
  const received = clientMessages()
  const sent = Object.fromEntries((Object.keys(frameRows) as ServerKind[]).map((kind) => [kind, serverMessage(kind)]))
  const channel = { $ref: '#/channels/live' }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Schulterschluss: the socket',
      version,
      description:
        'JSON frames, one a message. The session’s cookie and an Origin header come with the upgrade. Say `hello` first, within ten seconds; every command is answered exactly once, and a repeated id gets its first answer.',
    },
    defaultContentType: 'application/json',
    channels: { live: { address: '/live', messages: { ...received, ...sent } } },
    operations: {
      receive: { action: 'receive', channel, messages: named(received) },
      send: { action: 'send', channel, messages: named(sent) },
    },
    components: { schemas: { item: thing(itemRows), meeting: thing(meetingRows), motion: thing(motionRows) } },
  }
}
