import Type from 'typebox'
import { Compile } from 'typebox/compile'
import type { Entry, NewEntry, StreamName } from '../../db/event-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { type Command, type Event, isMeetingCommand, isMotionCommand, parseCommand } from '../../machines/events.ts'
import { withoutTexts, withTexts } from './erasable.ts'

/** What the log holds of an event: the command, and the mandate that the person had when sending it. */
const Body = Type.Object({
  command: Type.Record(Type.String(), Type.Unknown()),
  actor: Type.Object({
    partner: Type.String(),
    role: Type.Union([
      Type.Literal('lead'),
      Type.Literal('speaker'),
      Type.Literal('member'),
      Type.Literal('secretary'),
    ]),
    committees: Type.Array(Type.String()),
    board: Type.Optional(Type.Boolean()),
    represents: Type.Optional(Type.String()),
    register: Type.Optional(Type.Integer()),
  }),
})
const bodyCheck = Compile(Body)

/** The rulebook as entries name it: which agreement, and which version of its rules. */
export const rulebookOf = ({ id, rulebook }: Agreement): string => `${id}/${rulebook}`

/** An event as the log takes it. */
export function entryOf({ id, actor, at, command }: Event, rulebook: string): NewEntry {
  const { person, ...mandate } = actor
  const parted = withoutTexts(command)
  return {
    command: id,
    stream: streamOf(command),
    actor: person,
    at,
    rulebook,
    body: { command: parted.command, actor: mandate },
    texts: parted.texts,
  }
}

function streamOf(command: Command): StreamName {
  if (isMotionCommand(command)) return { kind: 'motion', id: command.motion }
  return isMeetingCommand(command) ? { kind: 'meeting', id: command.meeting } : { kind: 'item', id: command.item ?? '' }
}

/** An entry that holds nothing these rules know. */
export class UnknownEvent extends Error {}

/** The event that an entry of the log stands for. Throws, naming the entry, when it is none that these rules know. */
export function eventOf(entry: Entry): Event {
  const body: unknown = entry.body
  if (!bodyCheck.Check(body)) throw new UnknownEvent(`Entry ${entry.version} of the log does not hold an event.`)
  const parsed = parseCommand(withTexts({ command: body.command, texts: entry.texts }))
  if (!parsed.ok) {
    throw new UnknownEvent(
      `Entry ${entry.version} of the log holds an event that these rules do not know: ${parsed.field}.`,
    )
  }
  return { id: entry.command, at: entry.at, actor: { person: entry.actor, ...body.actor }, command: parsed.command }
}
