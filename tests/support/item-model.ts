import type { Command } from '../../machines/events.ts'
import type { ItemContext } from '../../machines/item/context.ts'
import { classificationOf, coordinationOf, finalOf, type Item, proceedingsOf } from '../../machines/item/item.ts'
import type { ClassValue, Finance, Vote } from '../../machines/vocabulary.ts'
import type { Stamp } from '../../machines/stamps.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from './council.ts'
import type { Move, Point, Search } from './explore.ts'
import { threePartners } from './fictional.ts'
import { invariants } from './invariants.ts'
import { type Moment, momentOf } from './moment.ts'
import { noPast, pastKey, remember } from './past.ts'
import { classified } from './stages.ts'

/**
 * The abstract model of one agenda item that is searched exhaustively. Its bounds:
 * - one item; two partners, or three, of whom it does not matter which is which; their leads and one secretary act;
 * - meetings: `first` in session, `second` a later one of the council, invited. Where the first is a committee's, the
 *   second is in session too and a `third` is invited, to adjourn to. Only with `meetings` do they open, close, fail;
 * - the votes and classes named; a consent that is complete, or bare; at most `versions` text versions;
 * - two points are one if they agree in the regions of the chart, class and who stamped it, finance, text version,
 *   pending vote and line with stamps, who flagged dissent, who declared failure and the last failure, the
 *   adjournment (status, asker, count, target, waivers, blocks), which consents are complete, stations, the open ballot
 *   with what it froze and the logged result, the meetings' states, and the past as `past.ts` tells it.
 * Not told apart: observations, notes, times, outcomes after the first. Speakers, motions and children are not in it.
 */
export interface Bounds {
  readonly finance: Finance
  readonly versions: number
  /** None: the class is confirmed as covered from the start, and stays so. */
  readonly classes: readonly ClassValue[]
  readonly votes: readonly Exclude<Vote, 'nominee'>[]
  /** Starts in a committee that prepares the council's decision; no bare consents, and no deadline that blocks. */
  readonly preparatory?: boolean
  /** The meetings open, close and are cancelled as well; of the dispute only the way to adjournment and release. */
  readonly meetings?: boolean
  /** Three partners; of the dispute only the way to adjournment and release, and of the office what decides about it. */
  readonly three?: true
  readonly limit: number
}

const item = 'a'
const stations = [
  { body: 'FBL', role: 'preparatory' },
  { body: 'rat', role: 'decision' },
] as const

export function itemModel(bounds: Bounds): Search<Moment> {
  const council = new Council(bounds.three ? threePartners() : krefeld)
    .meeting('first', bounds.preparatory ? 'FBL' : 'rat')
    .meeting('second', 'rat', '2021-03-18T17:00:00+01:00')
    .item(item, { meeting: 'first', ...(bounds.preparatory ? { stations: [...stations] } : {}) })
    .sitting('first')
  if (bounds.preparatory) council.sitting('second').meeting('third', 'rat', '2021-05-06T17:00:00+02:00')
  else council.does(council.office, { type: 'meeting.invite', meeting: 'second' })
  if (bounds.classes.length === 0) classified(council, item, 'covered', bounds.finance)
  const start = { state: council.state, past: noPast }
  const found = ({ state: { items } }: Pick<Point, 'state'>): Item => items.get(item)!
  return {
    invariants,
    limit: bounds.limit,
    start,
    moves: movesWithin(bounds, council.partners),
    key: keyAmong(ordersOf(council.partners)),
    remember: (from, event, state) => remember(from.past, event, found(from), found({ state })),
    momentOf: (from, event, to) =>
      momentOf(to.state, event, found(from), found(to), { past: to.past, was: from.past, bornOn: undefined }),
  }
}

const offices: readonly Command[] = [
  { type: 'agenda.place', item, meeting: 'first' },
  { type: 'agenda.place', item, meeting: 'second' },
  { type: 'agenda.remove', item },
  { type: 'item.call', item },
  { type: 'item.leave', item },
  { type: 'item.noted', item },
  { type: 'item.withdraw', item },
  { type: 'item.refer', item, body: 'rat' },
  { type: 'adjourn.carried', item, basis: 'agreement' },
  { type: 'adjourn.carried', item, basis: 'mutual' },
  { type: 'adjourn.carried', item, basis: 'third' },
  { type: 'adjourn.refused', item },
  { type: 'vote.open', item, mode: 'open' },
  { type: 'vote.abort', item, reason: 'Zählfehler' },
  { type: 'outcome.log', item, result: 'adopted' },
  { type: 'outcome.log', item, result: 'postponed' },
  { type: 'outcome.confirm', item },
]

const meetingMoves: readonly Command[] = [
  { type: 'meeting.close', meeting: 'first' },
  { type: 'meeting.approveMinutes', meeting: 'first' },
  { type: 'meeting.open', meeting: 'second', quorate: true },
  { type: 'meeting.open', meeting: 'second', quorate: false },
  { type: 'meeting.close', meeting: 'second' },
  { type: 'meeting.cancel', meeting: 'second' },
]

const consent = { type: 'release.consent', item, decidedOn: '2021-02-01', form: 'meeting' } as const
/** What is left of the leads' moves where the meetings move too. */
const isBare = (move: Command): boolean => move.type === 'release.consent' && move.justification === undefined
const wayToRelease = /^(dissent\.flag|consensus\.(fail|confirm)|adjourn\.request|release\.(open|consent))$/u
const aboutDispute = /^(agenda\.place|item\.call|adjourn\.(carried|refused)|vote\.open|outcome\.)/u

const unsettling: readonly Command[] = [
  { type: 'classify.dispute', item, reason: 'r' },
  { type: 'classify.reopen', item, reason: 'r' },
]
const reasons = { justification: 'j', financeStatement: 'f', board: true, acknowledgeBudget: true } as const

function leadsMoves(version: number, bounds: Bounds): Command[] {
  const all = everyMove(version, bounds)
  if (bounds.meetings) return all.filter((move) => wayToRelease.test(move.type) && !isBare(move))
  if (bounds.three) return all.filter(({ type }) => wayToRelease.test(type) || type === 'adjourn.waive')
  return bounds.preparatory ? all.filter((move) => move.type !== 'adjourn.blocked' && !isBare(move)) : all
}

function everyMove(version: number, { finance, versions, classes, votes }: Bounds): Command[] {
  return [
    ...classes.flatMap((value): Command[] => [
      { type: 'classify.propose', item, value, finance },
      { type: 'classify.confirm', item, value },
    ]),
    ...(classes.length === 0 ? [] : unsettling),
    ...votes.flatMap((vote): Command[] => [
      { type: 'line.propose', item, vote, version },
      { type: 'line.confirm', item, vote, version },
    ]),
    { type: 'line.withdraw', item },
    { type: 'line.revoke', item, reason: 'r' },
    { type: 'dissent.flag', item },
    { type: 'dissent.retract', item },
    { type: 'consensus.confirm', item, vote: 'yes', version },
    { type: 'consensus.fail', item },
    { type: 'consensus.fail', item, otherUnreachable: true },
    { type: 'adjourn.request', item },
    { type: 'adjourn.withdraw', item },
    { type: 'adjourn.waive', item },
    { type: 'adjourn.blocked', item, reason: 'r' },
    { type: 'release.open', item },
    { ...consent, version },
    { ...consent, version, ...reasons },
    { type: 'release.refuse', item },
    { type: 'release.revoke', item },
    ...(version < versions ? [{ type: 'text.change', item, version: version + 1, note: 'n' } as const] : []),
  ]
}

/** Every move there is, timely or not: which of them are accepted is for the rules to say. */
function movesWithin(bounds: Bounds, partners: readonly string[]): (point: Point) => readonly Move[] {
  const office = offices.filter(({ type }) => !bounds.three || aboutDispute.test(type))
  const recorder = `${partners[0] ?? ''}.secretary`
  const onText = (version: number): Move[] => [
    ...[...office, ...(bounds.meetings ? meetingMoves : [])].map((command) => [recorder, command] as const),
    ...partners.flatMap((partner) =>
      leadsMoves(version, bounds).map((command) => [`${partner}.lead`, command] as const),
    ),
  ]
  const byVersion = Array.from({ length: bounds.versions + 1 }, (_, version) => onText(version))
  return ({ state }) => {
    const found = state.items.get(item)
    return found && finalOf(found) === null ? (byVersion[found.context.version] ?? []) : []
  }
}

/** Every order of two partners, or of three. */
function ordersOf(names: readonly string[]): string[][] {
  const turned = names.map((_, index) => names.slice(index).concat(names.slice(0, index)))
  return names.length < 3 ? turned : turned.concat(turned.map((order) => order.toReversed()))
}

/** The same however the partners are named; the smallest one stands. */
const keyAmong =
  (orders: readonly string[][]) =>
  (point: Point): string =>
    orders.map((order) => keyFor(point, order)).reduce((one, other) => (one < other ? one : other))

function keyFor({ state, past }: Point, order: readonly string[]): string {
  const found = state.items.get(item)!
  const c = found.context
  const final = finalOf(found)
  if (final !== null) return `${final}${pastKey(past)}`
  const side = (partner: string | null | undefined): string =>
    partner === null || partner === undefined ? '-' : String(order.indexOf(partner))
  const by = (stamps: readonly Stamp[]): string =>
    stamps
      .map(({ partner }) => side(partner))
      .toSorted()
      .join('')
  const who = (names: readonly string[]): string =>
    order.map((partner) => (names.includes(partner) ? side(partner) : '')).join('')
  const consentOf = (partner: string): string => {
    const given = c.consents[partner]
    return given === undefined ? '-' : given.justification === undefined ? 'b' : 'c'
  }
  return [
    classOf(found) + by(c.cls.stamps),
    coordinationOf(found),
    proceedingsOf(found) + (c.deferred ? 'd' : ''),
    c.version,
    c.pending ? `${c.pending.vote}${side(c.pending.by)}${by(c.pending.stamps)}` : '',
    c.line ? c.line.vote : '',
    side(c.dissent?.by),
    by(c.failStamps),
    c.failed ? `${String(c.failed.version)}${String(c.failed.afterAdjournment)}` : '',
    `${c.g6.status}${side(c.g6.by)}${String(c.g6.count)}${c.g6.target ?? ''}${by(c.g6.waivers)}/${by(c.g6.blocks)}`,
    order.map(consentOf).join(''),
    stops(c),
    c.meeting ?? '',
    c.ballot?.frozen ? `${c.ballot.frozen.code}${c.ballot.frozen.norm ?? ''}` : '',
    proceedingsOf(found) === 'logged' ? (c.outcomes.at(-1)?.result ?? '') : '',
    [...state.meetings.values()].map(({ value }) => (typeof value === 'string' ? value : value.inSession)).join(),
    pastKey(past) + who(past.waivedBy) + who(past.blockedBy) + who(Object.keys(past.consentedOn)),
  ].join('|')
}

/** Which stations are open, whether any is done, and the current one: visited ones do not count up. */
const stops = ({ stations: all, station }: ItemContext): string => {
  const names = all.map(({ body, done, role }) => (done ? 'done' : `${body}${role}`))
  return `${[...new Set(names)].join()}@${names[station] ?? ''}`
}

/** A class disputed is the same whatever it was: the next proposal names class and finance anew. */
const classOf = (found: Item): string => {
  const state = classificationOf(found)
  return state === 'disputed' ? state : `${state}${found.context.cls.value ?? ''}${found.context.finance}`
}
