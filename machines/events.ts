import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { normIds } from './agreements/agreement.ts'
import { itemEvents } from './item/events.ts'
import { meetingEvents } from './meeting/events.ts'
import { motionEvents } from './motion/events.ts'
import type { Who } from './stamps.ts'
import { exact, oneOf, Text, ThingId } from './vocabulary.ts'

/** The whole vocabulary. An event's name is the same on the wire, in the chart and in the log. */
const fields = {
  ...itemEvents,
  ...meetingEvents,
  ...motionEvents,
  'observation.close': {
    item: Type.Optional(ThingId),
    motion: Type.Optional(ThingId),
    norm: oneOf(normIds),
    comment: Text,
  },
} as const

export type EventName = keyof typeof fields

/** What a person sends: the name and its fields, and never who or when. */
export type Command<Name extends EventName = EventName> = {
  [N in Name]: { readonly type: N } & Type.Static<Type.TObject<(typeof fields)[N]>>
}[Name]

export type ItemCommandName = keyof typeof itemEvents | 'observation.close'
export type MeetingCommandName = keyof typeof meetingEvents
export type MotionCommandName = keyof typeof motionEvents

/** Which thing's chart a command is for. */
export type AddsItem = Command<'item.add' | 'item.part' | 'item.amend'>
export type ToItem = Exclude<Command<ItemCommandName>, AddsItem>

export type MotionCommand = Command<MotionCommandName> | (Command<'observation.close'> & { readonly motion: string })

export const addsItem = (command: Command): command is AddsItem =>
  command.type === 'item.add' || command.type === 'item.part' || command.type === 'item.amend'
export const isMeetingCommand = (command: Command): command is Command<MeetingCommandName> =>
  command.type.startsWith('meeting.')
/** A motion's own events, and the closing of an observation on a motion. */
export const isMotionCommand = (command: Command): command is MotionCommand =>
  command.type.startsWith('motion.') || (command.type === 'observation.close' && command.motion !== undefined)

/** A command with what the server adds: who, when, and the command's id. */
export interface Event {
  readonly id: string
  readonly actor: Actor
  readonly at: string
  readonly command: Command
}

export type Role = 'lead' | 'speaker' | 'member' | 'secretary'

/** A person in the role in which they act. Nobody acts for another partner. */
export interface Actor {
  readonly person: string
  readonly partner: string
  readonly role: Role
  /** Committees that a speaker speaks for; empty for other roles. */
  readonly committees: readonly string[]
  /** False for a lead whose mandate does not let them speak for the board (§0); what is not said, it does. */
  readonly board?: boolean
  /** The person whom a deputy represents: the act is the partner's all the same. */
  readonly represents?: string
  /** Version of the partner's own register of mandates that this rests on (Q20). */
  readonly register?: number
}

export const whoOf = ({ actor, at }: Pick<Event, 'actor' | 'at'>): Who => ({
  partner: actor.partner,
  person: actor.person,
  at,
})

/** The shape of every command, by its name. */
export const commandSchemas = Object.entries(fields).map(([name, shape]) =>
  exact({ type: Type.Literal(name), ...shape }),
)

const validators = new Map(commandSchemas.map((schema) => [schema.properties.type.const, Compile(schema)]))

export const eventNames = Object.keys(fields)

export type Parsed =
  | { readonly ok: true; readonly command: Command }
  /** `field` names the first field that is wrong, `type` itself for an unknown event. */
  | { readonly ok: false; readonly field: string }

/**
 * Bytes become a typed command, once: an unknown event or field, a missing one or one of a wrong type is refused.
 * Whether the things it names exist is not asked here.
 */
export function parseCommand(input: unknown): Parsed {
  if (typeof input !== 'object' || input === null || !('type' in input) || typeof input.type !== 'string') {
    return { ok: false, field: 'type' }
  }
  const validator = validators.get(input.type)
  if (!validator) return { ok: false, field: 'type' }
  if (!validator.Check(input)) return { ok: false, field: firstFault(validator.Errors(input)) }
  const command = input as Command
  if (!nomineeFits(command)) return { ok: false, field: 'nominee' }
  return namesOneThing(command) ? { ok: true, command } : { ok: false, field: 'item' }
}

/** `nominee` exactly with vote nominee (§3.8). */
const nomineeFits = (command: Command): boolean =>
  !('vote' in command) || (command.vote === 'nominee') === (command.nominee !== undefined)

/** An observation stands on an item or on a motion. */
const namesOneThing = (command: Command): boolean =>
  command.type !== 'observation.close' || (command.item === undefined) !== (command.motion === undefined)

interface Fault {
  readonly instancePath: string
  readonly params?: object
}

/** Where the first fault lies, or the name of the field that is missing or unknown. */
const firstFault = (faults: readonly Fault[]): string =>
  faults
    .flatMap(({ instancePath, params }): unknown[] => [instancePath.slice(1), ...Object.values({ ...params }).flat()])
    .filter((name) => typeof name === 'string' && name !== '')
    .reduceRight<string>((_, name) => String(name), 'type')
