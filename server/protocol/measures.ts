import Type from 'typebox'

/** What became of the agreement's measures, as far as the person who asks may know. */

/** `planned`, `tabled` and `adopted` follow from motions and items; `done` and `dropped` are only ever said by people. */
export const progressStates = ['open', 'planned', 'tabled', 'adopted', 'done', 'dropped'] as const
export type ProgressState = (typeof progressStates)[number]

export const saidStates = ['done', 'dropped', 'open'] as const

export const MeasureProgressSchema = Type.Object({
  id: Type.String(),
  state: Type.Enum([...progressStates]),
  /** What each partner last said, where it stands. */
  words: Type.Array(Type.Object({ partner: Type.String(), says: Type.Enum(['done', 'dropped']), at: Type.String() })),
  /** Planned motions and agenda items that belong to it, those that the person may see. */
  motions: Type.Array(Type.String()),
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      /** Linked by hand, and so can be parted by hand. */
      byHand: Type.Boolean(),
    }),
  ),
})
export type MeasureProgress = Type.Static<typeof MeasureProgressSchema>
export const MeasuresSchema = Type.Object({ measures: Type.Array(MeasureProgressSchema) })
export type MeasuresView = Type.Static<typeof MeasuresSchema>

export const MeasureWordSchema = Type.Object({ says: Type.Enum([...saidStates]) }, { additionalProperties: false })
export const MeasureLinkSchema = Type.Object(
  { item: Type.String({ minLength: 1, maxLength: 200 }), linked: Type.Boolean() },
  { additionalProperties: false },
)
