import Type from 'typebox'
import type { NormId } from '../../machines/agreements/agreement.ts'
import type { MovedView } from './view.ts'

/** Shapes of the HTTP side, from which the OpenAPI page is made. */

export const BilingualSchema = Type.Object({ de: Type.String(), en: Type.String() })

export const ProblemSchema = Type.Object({ error: Type.Object({ code: Type.String(), message: BilingualSchema }) })

export const HealthSchema = Type.Object({
  status: Type.Union([Type.Literal('ok'), Type.Literal('cannotWrite'), Type.Literal('cutOff')]),
  version: Type.String(),
})

/** One thing that happened to an item or a planned motion, as this person may know it. */
export const StoryEntrySchema = Type.Object({
  /** Its place in this story. */
  version: Type.Integer(),
  at: Type.String(),
  type: Type.String(),
  partner: Type.String(),
  role: Type.String(),
  /** Names of the own side only. */
  by: Type.Optional(Type.String()),
  /** A deputy's act: whom they represented, where that is a name of the own side; else empty. */
  deputyFor: Type.Optional(Type.String()),
  /** The thing that it happened to: the item itself, or a meeting, a motion or another item that moved it. */
  on: Type.Object({ kind: Type.String(), id: Type.String() }),
  /** The norm that it rests on; null for plain procedure. */
  norm: Type.Union([Type.String(), Type.Null()]),
  /** The event's fields, reasons and notes included. */
  event: Type.Record(Type.String(), Type.Unknown()),
  /** The parts of the item's standing that it moved, as they were and as they became. */
  moved: Type.Unsafe<MovedView>(Type.Record(Type.String(), Type.Unknown())),
})
export type StoryEntry = Type.Static<typeof StoryEntrySchema> & { readonly norm: NormId | null }
/** The head of the own side's log that a story is told up to, with the server's signature (`SignedHead`). */
export const SignedHeadSchema = Type.Object({
  kind: Type.Literal('schulterschluss-head-1'),
  council: Type.String(),
  side: Type.String(),
  version: Type.Integer(),
  hash: Type.String(),
  key: Type.String(),
  signature: Type.String(),
})
const told = { entries: Type.Array(StoryEntrySchema), head: SignedHeadSchema }
export const StorySchema = Type.Object({ item: Type.String(), ...told })
export type StoryView = Type.Static<typeof StorySchema>
export const MotionStorySchema = Type.Object({ motion: Type.String(), ...told })
export type MotionStoryView = Type.Static<typeof MotionStorySchema>
/** What an item's text versions say, as far as somebody brought it; null where it was erased. */
export const WordingsSchema = Type.Object({
  item: Type.String(),
  wordings: Type.Array(Type.Object({ version: Type.Integer(), wording: Type.Union([Type.String(), Type.Null()]) })),
})
export type WordingView = Type.Static<typeof WordingsSchema>['wordings'][number]

/** One line of the agreement as it is printed; empty where the page is. */
export const PrintedLineSchema = Type.Object({
  number: Type.Integer(),
  text: Type.String(),
  heading: Type.Optional(Type.Literal(true)),
})
export const AgreementTextSchema = Type.Object({
  /** The title block, whose lines are not numbered one by one. */
  title: Type.Array(Type.String()),
  lines: Type.Array(PrintedLineSchema),
})
export type AgreementTextView = Type.Static<typeof AgreementTextSchema>
