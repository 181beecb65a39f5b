import Type from 'typebox'
import { DateTime } from 'luxon'
import { longestWording } from './wording-length.ts'

/**
 * The words and value shapes that all events share (SCENARIOS.md). A schema says what may stand in a field; whether
 * a named thing, body or partner exists is a question to the state and answered in `decide`.
 */

/** Text for people: not empty, not only white space. */
export const Text = Type.String({ pattern: '\\S', maxLength: 4000 })
/** A paper's own wording. */
export const Wording = Type.String({ pattern: '\\S', maxLength: longestWording })
/** The id of an item, motion or meeting; without the zero character, which not every database can keep. */
export const ThingId = Type.String({ pattern: '^[^\\x00]*[^\\s\\x00][^\\x00]*$', maxLength: 200 })
/** The id of a partner or a body of the agreement. */
export const NameId = Type.String({ pattern: '\\S', maxLength: 200 })
/** The number of a text version. */
export const VersionNumber = Type.Integer()
/** A number of votes. */
export const Count = Type.Integer({ minimum: 0, maximum: 100_000 })

/** The years that a council plans and remembers; others are slips. Beyond four digits a day is no day any more. */
export const isYearOfCouncils = ({ year }: DateTime): boolean => year >= 1900 && year <= 2999

/** What is no time at all has no year either. */
const isOfCouncils = (value: string): boolean => isYearOfCouncils(DateTime.fromISO(value, { zone: 'utc' }))
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCouncils(value)
const isInstant = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) && isOfCouncils(value)

/** A calendar day, `YYYY-MM-DD`. Whoever shows a fault to people says in their language what is wanted. */
export const Day = Type.Refine(Type.String(), isDay)
/** A moment with its offset, ISO 8601. */
export const Instant = Type.Refine(Type.String(), isInstant)

/** One of the given words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>(Type.Enum([...words]))

export const votes = ['yes', 'no', 'abstain', 'adjourn', 'nominee'] as const
export type Vote = (typeof votes)[number]

export const classes = ['covered', 'notCovered', 'resolution'] as const
export type ClassValue = (typeof classes)[number]

export const finances = ['none', 'relevant', 'core'] as const
export type Finance = (typeof finances)[number]

export const kinds = [
  'vorlage',
  'antrag',
  'aenderungsantrag',
  'teil',
  'haushalt',
  'gebuehren',
  'wahl',
  'resolution',
  'bericht',
] as const
export type Kind = (typeof kinds)[number]

export const stationRoles = ['preparatory', 'decision'] as const
export type StationRole = (typeof stationRoles)[number]

export const ballotModes = ['open', 'rollcall', 'secret'] as const
export type BallotMode = (typeof ballotModes)[number]

export const results = ['adopted', 'rejected', 'referred', 'postponed'] as const
export type Result = (typeof results)[number]

/** How a group voted, as far as the official record tells. */
export const positions = ['yes', 'no', 'abstain', 'mixed', 'unknown'] as const
export type Position = (typeof positions)[number]

/** Who tabled an item, beside the partners' own ids. */
export const outsideOriginators = ['verwaltung', 'dritte', 'gemeinsam'] as const

/** An object with just these fields: unknown ones are refused. */
export const exact = <Fields extends Record<string, Type.TSchema>>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false })

export const Station = exact({ body: NameId, role: oneOf(stationRoles) })
