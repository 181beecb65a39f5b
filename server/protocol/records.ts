import Type from 'typebox'
import { SignedHeadSchema } from './http.ts'

/** What goes out of a meeting: before it the list of lines, after it the record of votes. Made for whoever asks. */

const OrNull = Type.Union([Type.String(), Type.Null()])

/** The language of the words in it; German without it. CSV also with semicolons, as spreadsheet programs here expect it. */
export const RecordQuerySchema = Type.Object(
  {
    lang: Type.Optional(Type.Enum(['de', 'en'])),
    separator: Type.Optional(Type.Enum(['comma', 'semicolon'])),
  },
  { additionalProperties: false },
)
export type RecordQuery = Type.Static<typeof RecordQuerySchema>

const SittingSchema = Type.Object({
  id: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  start: Type.String(),
  location: OrNull,
  state: Type.String(),
})

const about = {
  id: Type.String(),
  number: OrNull,
  title: Type.String(),
  section: OrNull,
  reference: OrNull,
  public: Type.Boolean(),
  kind: Type.String(),
  originator: Type.String(),
  version: Type.Integer(),
}

const ListedSchema = Type.Object({
  ...about,
  /** `yes`, `no`, `abstain`, `nominee`, `free`, `noLine`, `adjourn` or `done`; `line` is its word. */
  code: Type.String(),
  line: Type.String(),
  nominee: OrNull,
  reason: Type.String(),
  norm: OrNull,
  /** Printed lines of the norm in the signed text, as in `580–582`. */
  printed: OrNull,
  state: Type.String(),
  /** ISO time of the last step that led to this line. */
  since: Type.String(),
})
export type Listed = Type.Static<typeof ListedSchema>

const made = {
  /** Id of the agreement, and the side whose list it is. */
  council: Type.String(),
  partner: Type.String(),
  at: Type.String(),
  meeting: SittingSchema,
  head: SignedHeadSchema,
}

export const VoteListSchema = Type.Object({
  kind: Type.Literal('schulterschluss-vote-list-1'),
  ...made,
  items: Type.Array(ListedSchema),
})
export type VoteList = Type.Static<typeof VoteListSchema>

const StandingSchema = Type.Object({
  partner: Type.String(),
  name: Type.String(),
  /** Null where it is not held. */
  position: OrNull,
  unity: Type.String(),
  /** In words, as in `Ja, abweichend 1 Nein`. */
  words: Type.String(),
})

const RecordedSchema = Type.Object({
  result: Type.String(),
  at: Type.String(),
  words: Type.String(),
  count: Type.String(),
  totals: Type.Union([
    Type.Object({
      yes: Type.Integer(),
      no: Type.Integer(),
      abstain: Type.Integer(),
      invalid: Type.Optional(Type.Integer()),
    }),
    Type.Null(),
  ]),
  mode: Type.String(),
  version: Type.Integer(),
  confirmed: Type.Boolean(),
  line: Type.String(),
  lineWords: Type.String(),
  positions: Type.Array(StandingSchema),
  /** What stood there before a correction, in words with the reason. */
  earlier: Type.Array(Type.String()),
  /** Of a roll call in public: only for the offices that keep the record. */
  names: Type.Array(Type.Object({ vote: Type.String(), words: Type.String(), people: Type.Array(Type.String()) })),
})
export type Recorded = Type.Static<typeof RecordedSchema>

const VotedSchema = Type.Object({ ...about, state: Type.String(), outcomes: Type.Array(RecordedSchema) })
export type Voted = Type.Static<typeof VotedSchema>

export const VoteRecordSchema = Type.Object({
  kind: Type.Literal('schulterschluss-vote-record-1'),
  ...made,
  items: Type.Array(VotedSchema),
})
export type VoteRecord = Type.Static<typeof VoteRecordSchema>
