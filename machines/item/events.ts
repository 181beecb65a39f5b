import Type from 'typebox'
import { electionWays } from '../election.ts'
import {
  ballotModes,
  classes,
  Count,
  Day,
  exact,
  finances,
  kinds,
  NameId,
  oneOf,
  positions,
  results,
  Station,
  stationRoles,
  Text,
  ThingId,
  VersionNumber,
  votes,
  Wording,
} from '../vocabulary.ts'

/** The events of an agenda item: one name on the wire, in the chart and in the log (SCENARIOS.md). */

const item = ThingId
const reason = Text
const maybeReason = Type.Optional(Text)
const stance = { vote: oneOf(votes), nominee: Type.Optional(Text), version: VersionNumber }
const toggle = Type.Optional(Type.Boolean())

const outcome = {
  result: oneOf(results),
  /** Only with an election: by which of the ways of § 50 Abs. 2 GO NRW. */
  electedBy: Type.Optional(oneOf(electionWays)),
  /** What the chair stated instead of counting. */
  notCounted: Type.Optional(oneOf(['unanimous', 'majority'])),
  totals: Type.Optional(exact({ yes: Count, no: Count, abstain: Count, invalid: Type.Optional(Count) })),
  positions: Type.Optional(Type.Record(Type.String(), oneOf(positions))),
  deviations: Type.Optional(
    Type.Record(
      Type.String(),
      exact({
        yes: Type.Optional(Count),
        no: Type.Optional(Count),
        abstain: Type.Optional(Count),
        absent: Type.Optional(Count),
        excluded: Type.Optional(Count),
      }),
    ),
  ),
  rollCall: Type.Optional(
    Type.Array(exact({ person: Text, vote: oneOf(['yes', 'no', 'abstain', 'absent', 'excluded']) }), {
      maxItems: 1000,
    }),
  ),
}

/** Fields of a new item, also in the item list of a scenario file. */
export const itemFields = {
  meeting: Type.Optional(ThingId),
  number: Type.Optional(Text),
  /** The item of the agenda that it stands behind; without it, it comes last, or first where that is said. */
  after: Type.Optional(ThingId),
  first: toggle,
  title: Text,
  kind: oneOf(kinds),
  originator: NameId,
  public: Type.Optional(Type.Boolean()),
  stations: Type.Optional(Type.Array(Station, { minItems: 1, maxItems: 20 })),
  parent: Type.Optional(ThingId),
  sameText: Type.Optional(Type.Boolean()),
  measures: Type.Optional(Type.Array(Text, { maxItems: 200 })),
  /** The heading of the agenda that it stands under. */
  section: Type.Optional(Text),
  /** The council office's number of the paper. */
  reference: Type.Optional(Text),
  /** The id that the council's own information system gave it. */
  source: Type.Optional(Text),
}

/** Schemas by event name. */
export const itemEvents = {
  'classify.propose': { item, value: oneOf(classes), finance: oneOf(finances), reason: maybeReason },
  'classify.confirm': { item, value: oneOf(classes) },
  'classify.dispute': { item, reason },
  'classify.reopen': { item, reason },
  'line.propose': { item, ...stance },
  'line.confirm': { item, ...stance },
  'line.withdraw': { item },
  'line.revoke': { item, reason },
  'dissent.flag': { item, reason: maybeReason },
  'dissent.retract': { item },
  'consensus.confirm': { item, ...stance },
  'consensus.fail': { item, reason: maybeReason, otherUnreachable: toggle },
  'adjourn.request': { item, reason: maybeReason },
  'adjourn.withdraw': { item, reason: maybeReason },
  'adjourn.waive': { item, reason: maybeReason },
  'adjourn.blocked': { item, reason },
  'adjourn.carried': { item, basis: oneOf(['agreement', 'mutual', 'third']), to: Type.Optional(ThingId) },
  'adjourn.refused': {
    item,
    positions: Type.Optional(Type.Record(Type.String(), oneOf(['yes', 'no', 'abstain', 'mixed']))),
  },
  'release.open': { item, reason: maybeReason },
  'release.refuse': { item, reason: maybeReason },
  'release.revoke': { item, reason: maybeReason },
  'release.consent': {
    item,
    version: VersionNumber,
    decidedOn: Day,
    form: oneOf(['meeting', 'circular', 'recess']),
    justification: Type.Optional(Text),
    financeStatement: Type.Optional(Text),
    board: toggle,
    acknowledgeBudget: toggle,
  },
  'text.change': {
    item,
    version: VersionNumber,
    note: Text,
    editorial: toggle,
    /** Its title and paper from now on, where the new version has others. */
    title: Type.Optional(Text),
    reference: Type.Optional(Text),
    wording: Type.Optional(Wording),
  },
  /** What a text version says, word for word. It moves nothing, and is said once: another wording is another version. */
  'text.record': { item, version: VersionNumber, wording: Wording },
  'agenda.place': {
    item,
    meeting: ThingId,
    role: Type.Optional(oneOf(stationRoles)),
    /** Its number on this agenda, if it has another one there. */
    number: Type.Optional(Text),
    after: Type.Optional(ThingId),
    first: toggle,
  },
  'agenda.remove': { item, reason: maybeReason },
  'item.noted': { item, reason: maybeReason },
  'item.withdraw': { item, reason: maybeReason },
  'item.refer': { item, body: NameId },
  'item.supersede': { item, by: ThingId },
  'item.add': { item, ...itemFields },
  'item.part': { item, part: ThingId, title: Text, number: Text, sameText: Type.Boolean() },
  'item.amend': { item, part: ThingId, title: Text, originator: NameId },
  'item.call': { item },
  'item.leave': { item },
  'note.internal': { item, text: Text },
  'vote.open': { item, mode: oneOf(ballotModes) },
  'vote.abort': { item, reason },
  'outcome.log': { item, ...outcome },
  'outcome.correct': { item, ...outcome, reason },
  'outcome.confirm': { item },
} as const
