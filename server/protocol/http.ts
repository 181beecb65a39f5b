import Type from 'typebox'

/** Shapes of the HTTP side, from which the OpenAPI page is made. */

export const BilingualSchema = Type.Object({ de: Type.String(), en: Type.String() })

export const ProblemSchema = Type.Object({ error: Type.Object({ code: Type.String(), message: BilingualSchema }) })

export const HealthSchema = Type.Object({ status: Type.Literal('ok'), version: Type.String() })

/** One thing that happened to an item, as this person may know it. */
export const StoryEntrySchema = Type.Object({
  /** The side's own count of the log. */
  version: Type.Integer(),
  at: Type.String(),
  type: Type.String(),
  partner: Type.String(),
  role: Type.String(),
  /** Names of the own side only. */
  by: Type.Optional(Type.String()),
  /** A deputy's act: whom they represented, where that is a name of the own side; else empty. */
  deputyFor: Type.Optional(Type.String()),
  /** The event's fields, reasons and notes included. */
  event: Type.Record(Type.String(), Type.Unknown()),
})
export type StoryEntry = Type.Static<typeof StoryEntrySchema>
export const StorySchema = Type.Object({ item: Type.String(), entries: Type.Array(StoryEntrySchema) })
export const MotionStorySchema = Type.Object({ motion: Type.String(), entries: Type.Array(StoryEntrySchema) })

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
