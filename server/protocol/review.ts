import Type from 'typebox'
import { kinds } from '../../machines/vocabulary.ts'

/** What the years brought, in figures. They are made for whoever asks, over what that person may see. */

const Count = Type.Integer({ minimum: 0 })
const Index = Type.Object({ mean: Type.Union([Type.Number(), Type.Null()]), n: Count })

/** Which part of it: one body, one kind of item, one year; without any of them, everything. */
export const ReviewFilterSchema = Type.Object(
  {
    body: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    kind: Type.Optional(Type.Enum([...kinds])),
    year: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
  },
  { additionalProperties: false },
)
export type ReviewFilter = Type.Static<typeof ReviewFilterSchema>

const VotesSchema = Type.Object({
  n: Count,
  /** Not confirmed by anybody yet. */
  unconfirmed: Count,
  /** A line had been agreed: kept, deviating and notAscertainable together. */
  withLine: Count,
  kept: Count,
  deviating: Count,
  notAscertainable: Count,
  /** Of these, by secret ballot. */
  secret: Count,
  /** Free by a release of all factions (G6.4). */
  released: Count,
  /** Free because a resolution is (G7.3). */
  resolution: Count,
  noLine: Count,
})

/** One line of a table: what there was in this body, of this kind, in this year. */
const RowSchema = Type.Object({ key: Type.String(), votes: VotesSchema, dissents: Count, adjournments: Count })

const EndSchema = Type.Object({
  how: Type.String(),
  n: Count,
  /** Days from the flag to the end; null while it lasts. */
  days: Type.Union([Type.Object({ median: Type.Number(), least: Type.Number(), most: Type.Number() }), Type.Null()]),
})

const CohesionSchema = Type.Object({
  votes: Count,
  groups: Type.Array(Type.Object({ group: Type.String(), rice: Index, agreementIndex: Index, uniformity: Index })),
  pairs: Type.Array(
    Type.Object({
      groups: Type.Tuple([Type.String(), Type.String()]),
      n: Count,
      same: Count,
      opposite: Count,
    }),
  ),
})

export const ReviewSchema = Type.Object({
  at: Type.String(),
  filter: ReviewFilterSchema,
  /** What can be chosen: everything that something happened in. */
  choices: Type.Object({
    bodies: Type.Array(Type.String()),
    kinds: Type.Array(Type.String()),
    years: Type.Array(Type.String()),
  }),
  votes: VotesSchema,
  dissents: Type.Object({ n: Count, ends: Type.Array(EndSchema) }),
  adjournments: Type.Object({
    /** Under the agreement, by what followed. */
    agreement: Type.Object({ n: Count, consensus: Count, releaseTalk: Count, otherwise: Count, open: Count }),
    mutual: Count,
    third: Count,
    /** A wish that the council did not carry. */
    refused: Count,
    /** How many adjourned items waited at the end of a quarter (`2021-Q1`), and how many wait now. */
    backlog: Type.Array(Type.Object({ quarter: Type.String(), n: Count })),
    waiting: Count,
  }),
  /** Items that were voted on, and those of them that were voted on while released. */
  items: Type.Object({ voted: Count, released: Count }),
  by: Type.Object({ body: Type.Array(RowSchema), kind: Type.Array(RowSchema), year: Type.Array(RowSchema) }),
  cohesion: Type.Object({
    /** Roll calls on public items, and those of them whose record gives figures of a group. */
    rollCalls: Count,
    counted: Count,
    all: CohesionSchema,
    years: Type.Array(Type.Object({ year: Type.String(), cohesion: CohesionSchema })),
  }),
})
export type ReviewView = Type.Static<typeof ReviewSchema>
export type VotesView = ReviewView['votes']
export type ReviewRow = ReviewView['by']['body'][number]
