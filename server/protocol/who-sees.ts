import type { Command, EventName } from '../../machines/events.ts'
import type {
  AnswerFrame,
  BeatFrame,
  ChangeFrame,
  ErrorFrame,
  ScreensFrame,
  ViewFrame,
  WelcomeFrame,
} from './frames.ts'
import type { MotionStoryView, StoryEntry, StoryView } from './http.ts'
import type { ProjectorItem, ProjectorResult, ProjectorView } from './projector.ts'
import type { ChoiceView, MotionView } from './motion-view.ts'
import type * as View from './view.ts'

/**
 * Who sees what, field by field: the one written table. Whether somebody may know of a thing at all is a rule of the
 * agreement (`machines/visibility.ts`); what of it they are then shown stands here, and views and stories are made from
 * it. A new field, event or field of an event does not compile until it has its place. `npm run explain` writes all of
 * it out in words as `server/WHO-SEES-WHAT.md`; `tests/server/who-sees.test.ts` holds what is sent against those words.
 */

/** The ways in which a field is seen by those who may see the thing. */
export const sights = {
  all: 'everybody who may see the thing, and all of them the same',
  ownSide: 'the side that wrote it; the others learn not even that there is one',
  desks: 'those who prepare a sitting: leads, speakers, secretaries; for members it is empty',
  offices: 'the offices that keep the record: secretaries; for others it is empty',
  apart: 'everybody who may see the thing, asked for by itself (`GET /api/items/:id/wordings`) and left out elsewhere',
  ifSeen: 'points to another thing: only for those who may see that thing too',
  sinceTold: 'the side that plans sees all of it; the others only what came after they were told',
  ownActs: 'what one’s own role may do, and why not what it may not',
  ownCount: 'a number in the own side’s count of the log, which leaves out what the other sides keep to themselves',
  ownName: 'a person’s name: only to the person’s own side',
  wall: 'the hall: whoever looks at its wall, the public and the press too; never a line, a position, a name, a note',
  ownMembers: 'a number of the own side’s members: only to the own side’s leads',
} as const
export type Sight = keyof typeof sights

/** Names of fields, each under the way in which it is seen. */
export type Rows = { readonly [Way in Sight]?: readonly string[] }

/** A variant of a union has fields that the others lack. */
type FieldOf<Shape> = Shape extends unknown ? Extract<keyof Shape, string> : never
type Listed<Table extends Rows> = Table extends { readonly [Way in keyof Table]: readonly (infer Field)[] }
  ? Field
  : never

/** A table for a shape. Does not compile while a field has no place, or has one and does not exist. */
const rowsFor =
  <Names extends string>() =>
  <const Table extends { readonly [Way in Sight]?: readonly Names[] }>(
    table: Table &
      (Exclude<Names, Listed<Table>> extends never ? unknown : { fieldsWithoutPlace: Exclude<Names, Listed<Table>> }),
  ): Table =>
    table

export const itemRows = rowsFor<FieldOf<View.ItemView>>()({
  all: [
    ...(['id', 'number', 'title', 'section', 'reference', 'kind', 'originator', 'public', 'meeting'] as const),
    ...(['station', 'stations', 'version', 'versions', 'finance', 'classification', 'coordination'] as const),
    ...(['proceedings', 'proceedingsSince', 'final', 'display', 'pending', 'line', 'dissent', 'failStamps'] as const),
    ...(['adjournment', 'deferredTo', 'consents', 'ballot', 'outcomes', 'observations', 'next'] as const),
    ...(['owed', 'travelled', 'suggestion'] as const),
  ],
  ifSeen: ['parent', 'children', 'supersede'],
  ownSide: ['notes'],
  desks: ['reminders'],
  offices: ['rollCalls'],
  ownActs: ['offers'],
  ownCount: ['rev'],
})

export const meetingRows = rowsFor<FieldOf<View.MeetingView>>()({
  all: ['id', 'body', 'bodyName', 'name', 'location', 'start', 'state', 'since', 'travelled', 'seats'],
  ifSeen: ['agenda'],
  ownActs: ['offers'],
  ownCount: ['rev'],
})

export const motionRows = rowsFor<FieldOf<MotionView>>()({
  all: [
    ...(['id', 'title', 'kind', 'originator', 'target', 'measures', 'essential', 'version', 'state', 'known'] as const),
    ...(['notice', 'choices', 'settle', 'joint', 'observations', 'next', 'owed'] as const),
  ],
  sinceTold: ['versions', 'travelled'],
  ifSeen: ['item'],
  desks: ['reminders'],
  ownActs: ['offers'],
  ownCount: ['rev'],
})

/** What a field of a thing may consist of; `all` then means whoever sees that field. */
export const partRows = {
  display: rowsFor<FieldOf<View.DisplayView>>()({
    all: ['code', 'reason', 'norm', 'nominee', 'voluntary', 'derived', 'frozen', 'notReleased', 'until', 'since'],
  }),
  'a stamp': rowsFor<FieldOf<View.StampView>>()({ all: ['partner', 'at'] }),
  'a text version': rowsFor<FieldOf<View.VersionView>>()({ all: ['version', 'at', 'note', 'wording'] }),
  'a vote proposed or agreed': rowsFor<FieldOf<View.StanceView>>()({
    all: ['vote', 'nominee', 'version', 'by', 'stamps'],
  }),
  'a stop of the way': rowsFor<FieldOf<View.StopView>>()({ all: ['state', 'at', 'by'] }),
  'a release consent': rowsFor<FieldOf<View.ConsentView>>()({
    all: ['partner', 'version', 'decidedOn', 'form', 'justification', 'financeStatement', 'complete', 'missing'],
  }),
  'a story': rowsFor<FieldOf<StoryView | MotionStoryView>>()({
    all: ['item', 'motion', 'entries'],
    ownCount: ['head'],
  }),
  'an outcome': rowsFor<FieldOf<View.OutcomeView>>()({
    all: [
      ...(['result', 'at', 'mode', 'electedBy', 'notCounted', 'totals', 'positions', 'deviations', 'unity'] as const),
      ...(['line', 'meeting', 'body', 'version', 'confirmed', 'earlier'] as const),
    ],
  }),
  'a note': rowsFor<FieldOf<View.NoteView>>()({ all: ['at', 'text'], ownName: ['by'] }),
  'an observation': rowsFor<FieldOf<View.ObservationView>>()({ all: ['norm', 'at', 'reason', 'stamps'] }),
  'a reminder': rowsFor<FieldOf<View.ReminderView>>()({ all: ['task', 'norm', 'dueOn', 'timing', 'whom'] }),
  'who is next': rowsFor<FieldOf<View.NextView>>()({ all: ['partner', 'leadOnly'] }),
  'a word on tabling it together': rowsFor<FieldOf<ChoiceView>>()({
    all: ['partner', 'choice', 'version', 'consentToSolo', 'at'],
  }),
  'an act on offer': rowsFor<FieldOf<View.OfferView>>()({ all: ['type', 'open', 'send', 'missing', 'refusal'] }),
  'a refusal': rowsFor<FieldOf<View.RefusalView>>()({ all: ['code', 'reason', 'field'] }),
}

/** What is sent over a socket around the things. */
export const frameRows = {
  welcome: rowsFor<FieldOf<WelcomeFrame>>()({
    all: ['v', 'kind', 'agreement', 'council', 'key', 'example'],
    ownName: ['me'],
  }),
  view: rowsFor<FieldOf<ViewFrame>>()({ all: ['v', 'kind', 'at', 'view'], ownCount: ['head', 'signature'] }),
  change: rowsFor<FieldOf<ChangeFrame>>()({
    all: ['v', 'kind', 'at', 'items', 'meetings', 'motions'],
    ifSeen: ['gone', 'present'],
    ownCount: ['head'],
  }),
  beat: rowsFor<FieldOf<BeatFrame>>()({ all: ['v', 'kind', 'at'], ownCount: ['head', 'signature'] }),
  screens: rowsFor<FieldOf<ScreensFrame>>()({ all: ['v', 'kind'], ownMembers: ['members', 'connected', 'called'] }),
  answer: rowsFor<FieldOf<AnswerFrame>>()({
    all: ['v', 'kind', 'id', 'ok'],
    ownActs: ['refusal'],
    ownCount: ['version'],
  }),
  error: rowsFor<FieldOf<ErrorFrame>>()({ all: ['v', 'kind', 'error', 'fatal', 'message', 'id'] }),
}

/** What hangs on the wall of the hall, with all that it consists of. Of a non-public item there is `public` alone. */
export const projectorRows = {
  'the view': rowsFor<FieldOf<ProjectorView>>()({
    wall: ['at', 'timeZone', 'council', 'body', 'start', 'state', 'since', 'shown'],
  }),
  'the item shown': rowsFor<FieldOf<ProjectorItem>>()({ wall: ['public', 'number', 'title', 'stage', 'result'] }),
  'its result': rowsFor<FieldOf<ProjectorResult>>()({
    wall: ['election', 'result', 'electedBy', 'notCounted', 'totals'],
  }),
}

/** An entry of a thing's story. `moved` says what `all` may see on the item itself. */
export const storyRows = rowsFor<FieldOf<StoryEntry>>()({
  all: ['version', 'at', 'type', 'partner', 'role', 'norm', 'moved'],
  ifSeen: ['on', 'event'],
  ownName: ['by', 'deputyFor'],
})

/** Which entries of the log a side knows of: in its count, in its chain of hashes, in its stories. */
export const entryRows = rowsFor<EventName>()({
  all: [
    ...(['classify.propose', 'classify.confirm', 'classify.dispute', 'classify.reopen'] as const),
    ...(['line.propose', 'line.confirm', 'line.withdraw', 'line.revoke', 'dissent.flag', 'dissent.retract'] as const),
    ...(['consensus.confirm', 'consensus.fail', 'adjourn.request', 'adjourn.withdraw', 'adjourn.waive'] as const),
    ...(['adjourn.blocked', 'adjourn.carried', 'adjourn.refused', 'release.open', 'release.refuse'] as const),
    ...([
      'release.revoke',
      'release.consent',
      'text.change',
      'text.record',
      'agenda.place',
      'agenda.remove',
      'item.noted',
    ] as const),
    ...(['item.withdraw', 'item.refer', 'item.supersede', 'item.add', 'item.part', 'item.amend', 'item.call'] as const),
    ...(['item.leave', 'vote.open', 'vote.abort', 'outcome.log', 'outcome.correct', 'outcome.confirm'] as const),
    ...(['observation.close', 'meeting.add', 'meeting.invite', 'meeting.open', 'meeting.recess'] as const),
    ...(['meeting.resume', 'meeting.close', 'meeting.approveMinutes', 'meeting.cancel', 'meeting.reschedule'] as const),
  ],
  ownSide: ['note.internal'],
  sinceTold: [
    ...(['motion.add', 'motion.notify', 'motion.coordinate', 'motion.joint', 'motion.solo', 'motion.dissent'] as const),
    ...(['motion.resume', 'motion.boardResult', 'motion.revise', 'motion.publish', 'motion.file'] as const),
    ...(['motion.disputeClass', 'motion.settleClass', 'motion.incident', 'motion.abandon'] as const),
  ],
})

/** What a story tells of an entry's own fields, to those whose story holds the entry. */
export const eventRows = rowsFor<Exclude<FieldOf<Command>, 'type'>>()({
  all: [
    ...(['value', 'finance', 'reason', 'vote', 'nominee', 'version', 'otherUnreachable', 'basis', 'to'] as const),
    ...(['positions', 'decidedOn', 'form', 'justification', 'financeStatement', 'board'] as const),
    ...(['acknowledgeBudget', 'note', 'editorial', 'meeting', 'role', 'number', 'body', 'title', 'kind'] as const),
    ...([
      'originator',
      'public',
      'stations',
      'sameText',
      'measures',
      'section',
      'reference',
      'source',
      'text',
    ] as const),
    ...(['mode', 'result', 'electedBy', 'notCounted', 'totals', 'deviations', 'norm', 'comment', 'start'] as const),
    ...(['name', 'bodyName', 'location', 'quorate', 'target', 'essential', 'consentToSolo', 'substantial'] as const),
    ...(['what', 'evidence', 'first'] as const),
  ],
  ifSeen: ['item', 'part', 'parent', 'after', 'by', 'motion'],
  offices: ['rollCall'],
  apart: ['wording'],
})

/** The way in which a field is seen. */
export type SightOf<Table extends Rows, Field extends string> = {
  [Way in Sight]: Table[Way] extends readonly (infer Name)[] ? (Field extends Name ? Way : never) : never
}[Sight]

export function sightOf<Table extends Rows, Field extends Listed<Table> & string>(
  table: Table,
  field: Field,
): SightOf<Table, Field> {
  return byField(table).get(field) as SightOf<Table, Field>
}

const known = new WeakMap<Rows, ReadonlyMap<string, Sight>>()

/** The same table by field. */
export function byField(table: Rows): ReadonlyMap<string, Sight> {
  const found = known.get(table)
  if (found) return found
  const ways = Object.keys(sights) as Sight[]
  const fields = new Map(ways.flatMap((way) => (table[way] ?? []).map((field) => [field, way] as const)))
  known.set(table, fields)
  return fields
}

/** The fields of a shape that all see alike, and so are put into bytes once for all. */
export type SeenByAll<Shape, Table extends Rows> = Pick<
  Shape,
  Extract<keyof Shape, Table['all'] extends readonly (infer Name)[] ? Name : never>
>
