import Type from 'typebox'
import type { Agreement } from '../agreements/agreement.ts'
import { itemFields } from '../item/events.ts'
import { meetingFields } from '../meeting/events.ts'
import { motionFields } from '../motion/events.ts'
import { exact, Instant, oneOf, Text, ThingId } from '../vocabulary.ts'

/** The format of a scenario file (SCENARIOS.md). What stands in `send` is the server's to check. */

const Flag = Type.Optional(Type.Boolean())
const Word = Type.Optional(Type.String())
const Words = Type.Optional(Type.Array(Type.String()))

export const displays = ['yes', 'no', 'abstain', 'nominee', 'free', 'noLine', 'adjourn', 'done'] as const
const motionStates = [
  'planned',
  'notified',
  'noticed',
  'coordinating',
  'boardTalk',
  'clearedJoint',
  'clearedSolo',
  'classDispute',
  'published',
  'filed',
  'irregular',
  'abandoned',
  'lapsed',
] as const

const Outcome = exact({
  result: Word,
  unity: Type.Optional(Type.Record(Type.String(), Type.String())),
  line: Word,
})

/** What must be visible now; each expectation that is given must hold. */
export const See = exact({
  item: Type.Optional(ThingId),
  motion: Type.Optional(ThingId),
  by: Word,
  display: Type.Optional(oneOf(displays)),
  norm: Word,
  nominee: Word,
  voluntary: Flag,
  derived: Flag,
  frozen: Flag,
  until: Word,
  adjournments: Type.Optional(Type.Integer()),
  observations: Words,
  outcome: Type.Optional(Outcome),
  next: Words,
  state: Type.Optional(oneOf(motionStates)),
  visible: Flag,
  internal: Words,
})
export type See = Type.Static<typeof See>

export const SendStep = exact({
  as: Text,
  send: Type.Unknown(),
  refused: Type.Optional(Type.Union([Text, Type.Literal(true)])),
})
export const AtStep = exact({ at: Instant })
export const SeeStep = exact({ see: See })

export type Step = Type.Static<typeof SendStep> | Type.Static<typeof AtStep> | Type.Static<typeof SeeStep>

/** Everything but the steps, which are read one by one so that an error names its step. */
export const Frame = exact({
  id: Text,
  title: Text,
  agreement: Text,
  now: Instant,
  meetings: Type.Optional(Type.Array(exact({ id: ThingId, ...meetingFields }))),
  items: Type.Optional(Type.Array(exact({ id: ThingId, ...itemFields }))),
  motions: Type.Optional(Type.Array(exact({ id: ThingId, ...motionFields }))),
  steps: Type.Array(Type.Unknown()),
})
export type Frame = Type.Static<typeof Frame>

/** A scenario as it was read: the agreement itself stands in the place of its id. */
export interface Scenario extends Omit<Frame, 'steps' | 'agreement'> {
  readonly agreement: Agreement
  readonly steps: readonly Step[]
}
