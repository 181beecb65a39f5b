import { bodyKindOf } from './body-kind.ts'
import type { CouncilState } from '../../../machines/council-state.ts'
import type { Consent, Earlier, ItemContext, Outcome, Stance, Version } from '../../../machines/item/context.ts'
import { display } from '../../../machines/item/display.ts'
import {
  classificationOf,
  coordinationOf,
  finalOf,
  inVote,
  type Item,
  proceedingsOf,
} from '../../../machines/item/item.ts'
import { consents, missingFrom } from '../../../machines/item/rules/release.ts'
import { currentStation } from '../../../machines/item/rules/stations.ts'
import { nextActors } from '../../../machines/next-steps.ts'
import { owedOn } from '../../../machines/owed.ts'
import type { Stamp } from '../../../machines/stamps.ts'
import { adjournedTo } from '../../../machines/standing.ts'
import { suggest } from '../../../machines/suggestion.ts'
import { isInForce, isOver } from '../../../machines/term.ts'
import type { itemRows, SeenByAll } from '../who-sees.ts'
import type {
  ConsentView,
  DisplayView,
  ItemView,
  OutcomeView,
  RecordView,
  StampView,
  StanceView,
  VersionView,
} from '../view.ts'

/** What everybody who sees the item at all may know of it; the rest is made for each audience. */
export type ItemFacts = SeenByAll<ItemView, typeof itemRows>
export type ItemParticulars = Omit<ItemView, keyof ItemFacts>

/** How many stops and text versions a view carries; the whole history is in the item's story. */
const RECENT = 20

/** The facts of an item at this moment. No person's id or name is among them. */
export function itemFacts(state: CouncilState, item: Item, at: string): ItemFacts {
  const c = item.context
  const next = nextActors(state, item, at)
  const proceedings = proceedingsOf(item)
  const lapsed = finalOf(item) === null && isOver(state.agreement, at) && !inVote(item)
  return {
    id: c.item,
    number: c.number,
    title: c.title,
    section: c.section,
    reference: c.reference,
    kind: c.kind,
    originator: c.originator,
    public: c.public,
    meeting: c.meeting,
    station: stationView(c),
    stations: c.stations,
    version: c.version,
    versions: c.versions.slice(-RECENT).map(versionView),
    finance: c.finance,
    classification: classificationView(item),
    coordination: coordinationOf(item),
    proceedings,
    proceedingsSince: proceedings === 'called' ? c.calledAt : (c.ballot?.openedAt ?? null),
    final: lapsed ? 'lapsed' : finalOf(item),
    display: displayView(state, item, at),
    pending: stanceView(c.pending),
    line: stanceView(c.line),
    dissent: c.dissent && { by: c.dissent.by, at: c.dissent.at, ...optional('reason', c.dissent.reason) },
    failStamps: stampViews(c.failStamps),
    adjournment: adjournmentView(c),
    deferredTo: c.deferred && adjournedTo(item),
    consents: Object.entries(c.consents).map(([partner, consent]) => consentView(c, partner, consent)),
    ballot: c.ballot && { mode: c.ballot.mode, openedAt: c.ballot.openedAt },
    outcomes: c.outcomes.map((outcome) => outcomeView(outcome)),
    observations: c.observations
      .filter(({ closed }) => !closed)
      .map(({ norm, at: since, reason, stamps }) => ({ norm, at: since, reason, stamps: stampViews(stamps) })),
    next,
    owed: next.length === 0 ? null : owedOn(item),
    travelled: c.travelled.slice(-RECENT),
    suggestion: suggestionView(state, item),
  }
}

const versionView = ({ version, at, note, wording }: Version): VersionView => ({
  version,
  at,
  note,
  wording: wording && { partner: wording.partner, at: wording.at },
})

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }

/** A stamp goes out without the person who gave it. */
export const stampViews = (stamps: readonly Stamp[]): StampView[] => stamps.map(({ partner, at }) => ({ partner, at }))

function stationView(c: ItemContext): ItemView['station'] {
  const { body, role } = currentStation(c)
  return { body, role }
}

function classificationView(item: Item): ItemView['classification'] {
  const { value, by, stamps, reason } = item.context.cls
  return { state: classificationOf(item), value, by, stamps: stampViews(stamps), ...optional('reason', reason) }
}

function displayView(state: CouncilState, item: Item, at: string): DisplayView {
  const parent = item.context.parent === null ? undefined : state.items.get(item.context.parent)
  const shown = display(item, parent, isInForce(state.agreement, at))
  const moved = shown.derived && !shown.frozen && parent ? parent.context.movedAt : item.context.movedAt
  const since = shown.code === 'done' ? (item.context.outcomes.at(-1)?.stamp.at ?? moved) : moved
  return { ...shown, since }
}

const stanceView = (stance: Stance | null): StanceView | null =>
  stance && {
    vote: stance.vote,
    ...optional('nominee', stance.nominee),
    version: stance.version,
    by: stance.by,
    stamps: stampViews(stance.stamps),
  }

function adjournmentView({ g6 }: ItemContext): ItemView['adjournment'] {
  const { status, by, count, target, waivers, blocks } = g6
  return { status, by, count, target, waivers: stampViews(waivers), blocks: stampViews(blocks) }
}

const consentView = (c: ItemContext, partner: string, consent: Consent): ConsentView => ({
  partner,
  version: consent.version,
  decidedOn: consent.decidedOn,
  form: consent.form,
  ...optional('justification', consent.justification),
  ...optional('financeStatement', consent.financeStatement),
  complete: consents(c, partner),
  missing: missingFrom(consent, c.finance),
})

/** What was recorded of a vote, without the names of a roll call: those are for the office that keeps the record. */
const recordView = (recorded: Outcome | Earlier['was']): RecordView => ({
  result: recorded.result,
  at: recorded.stamp.at,
  mode: recorded.mode,
  ...optional('electedBy', recorded.electedBy),
  ...optional('totals', recorded.totals),
  ...(recorded.mode === 'secret'
    ? {}
    : {
        ...optional('notCounted', recorded.notCounted),
        ...optional('positions', recorded.positions),
        ...optional('deviations', recorded.deviations),
      }),
  unity: recorded.unity,
  line: recorded.line,
})

/** What came of a vote, as everybody may see it. */
export const outcomeView = (outcome: Outcome): OutcomeView => ({
  ...recordView(outcome),
  meeting: outcome.meeting,
  body: outcome.body,
  version: outcome.version,
  confirmed: outcome.confirmed,
  earlier: outcome.earlier.map(({ was, reason }) => ({ ...recordView(was), reason })),
})

function suggestionView({ agreement }: CouncilState, item: Item): ItemView['suggestion'] {
  const { title, section } = item.context
  if (classificationOf(item) !== 'unclassified' || finalOf(item) !== null) return null
  const { value, finance, reason } = suggest({
    title,
    bodyKind: bodyKindOf(agreement, currentStation(item.context).body),
    ...optional('originatorHint', section ?? undefined),
  })
  return { value, finance, reason }
}
