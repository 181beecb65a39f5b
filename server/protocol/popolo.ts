import Type from 'typebox'

/**
 * Votes as Popolo has them (popoloproject.com, Vote Event), for those who count votes. Only public items: whoever gets such a
 * file will pass it on.
 */

const OrNull = Type.Union([Type.String(), Type.Null()])
const CountSchema = Type.Object({
  option: Type.Enum(['yes', 'no', 'abstain', 'absent', 'not voting']),
  value: Type.Integer({ minimum: 0 }),
})

export const VoteEventSchema = Type.Object({
  id: Type.String(),
  identifier: OrNull,
  organization_id: Type.String(),
  organization: Type.Object({ id: Type.String(), name: Type.String() }),
  motion_id: Type.String(),
  motion: Type.Object({ id: Type.String(), text: Type.String(), classification: Type.String(), result: OrNull }),
  start_date: Type.String(),
  end_date: Type.String(),
  /** `pass` or `fail`; `referred` and `postponed` decided nothing. */
  result: Type.String(),
  counts: Type.Array(CountSchema),
  /** By name: only of roll calls in public, for the offices that keep the record. */
  votes: Type.Array(
    Type.Object({ voter: Type.Object({ name: Type.String() }), option: CountSchema.properties.option }),
  ),
})
export type VoteEvent = Type.Static<typeof VoteEventSchema>

export const VoteEventsSchema = Type.Object({ vote_events: Type.Array(VoteEventSchema) })
export type VoteEvents = Type.Static<typeof VoteEventsSchema>
