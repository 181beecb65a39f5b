import { createHash } from 'node:crypto'
import { itemDifference, meetingDifference, sameInstant } from './differences.ts'
import { placeMeeting, type Placement } from './placement.ts'
import type {
  Difference,
  ExistingCouncil,
  ExistingItem,
  ExistingMeeting,
  Gone,
  ImportCommand,
  ImportPlan,
  ItemAdd,
  MeetingAdd,
  PlanInput,
  PlannedMeeting,
} from './plan-types.ts'
import type { ImportedItem, ImportedMeeting } from './types.ts'

/**
 * What an import would do, before anything is done: compared with what the council has, as data. Only what is new is
 * planned; what changed or is gone in the source is listed for people and not applied here.
 */

/** The id here of something there: the same at every import, and telling nothing about it. */
export const importedId = (source: string): string =>
  `oparl-${createHash('sha256').update(source).digest('hex').slice(0, 20)}`

/** Plans an import. Pure: the same input gives the same plan, and planning over the result plans nothing. */
export function planImport(input: PlanInput, existing: ExistingCouncil): ImportPlan {
  const lookup = lookUp(existing, input.meetings)
  const outcomes = input.meetings.map((meeting) => planMeeting(meeting, input, lookup))
  const planned = outcomes.map(({ meeting }) => meeting)
  const changed = outcomes.flatMap((outcome) => outcome.changed)
  const fresh = planned.filter(({ known }) => !known).length
  const changedMeetings = changed.filter(({ thing }) => thing === 'meeting').length
  return {
    meetings: planned,
    new: { meetings: fresh, items: sum(planned.map(({ newItems }) => newItems)) },
    unchanged: {
      meetings: planned.length - fresh - changedMeetings,
      items: sum(planned.map(({ knownItems }) => knownItems)) - (changed.length - changedMeetings),
    },
    changed,
    gone: whatIsGone(input, lookup, planned),
    commands: outcomes.flatMap(({ commands }) => commands),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

interface Lookup {
  readonly meetings: readonly ExistingMeeting[]
  readonly items: readonly ExistingItem[]
  readonly meetingBySource: ReadonlyMap<string, ExistingMeeting>
  readonly itemBySource: ReadonlyMap<string, ExistingItem>
  readonly importedSources: ReadonlySet<string>
  /** What an imported thing without a known source was recognised as: nothing is recognised twice. */
  readonly taken: Set<string>
}

function lookUp(existing: ExistingCouncil, imported: readonly ImportedMeeting[]): Lookup {
  const meetings = [...existing.meetings]
  const items = [...existing.items]
  return {
    meetings,
    items,
    meetingBySource: bySource(meetings),
    itemBySource: bySource(items),
    importedSources: new Set(imported.map(({ source }) => source)),
    taken: new Set(),
  }
}

const bySource = <Thing extends { readonly source?: string }>(things: readonly Thing[]): Map<string, Thing> =>
  new Map(things.flatMap((thing) => (thing.source === undefined ? [] : [[thing.source, thing] as const])))

interface Outcome {
  readonly meeting: PlannedMeeting
  readonly changed: readonly Difference[]
  readonly commands: readonly ImportCommand[]
}

function planMeeting(imported: ImportedMeeting, { bodies, choices }: PlanInput, lookup: Lookup): Outcome {
  const placement = placeMeeting(imported, bodies, choices)
  const known = knownMeeting(imported, lookup)
  const id = known?.id ?? importedId(imported.source)
  const matches = imported.items.map((item) => ({ item, known: knownItem(item, id, lookup) }))
  const fresh = itemAdds(id, matches, known !== undefined)
  const adds: ImportCommand[] = known ? [] : [meetingAdd(id, imported, placement)]
  const cancel: ImportCommand[] = !known && imported.cancelled ? [{ type: 'meeting.cancel', meeting: id }] : []
  return {
    meeting: {
      id,
      imported,
      placement,
      known: known !== undefined,
      newItems: fresh.length,
      knownItems: imported.items.length - fresh.length,
    },
    changed: [
      ...(known ? meetingDifference(known, imported) : []),
      ...matches.flatMap((match) => (match.known ? itemDifference(match.known, match.item) : [])),
    ],
    commands: [...adds, ...fresh, ...cancel],
  }
}

/** New items, in order. On an agenda that is here already each goes behind the one before it in the source. */
function itemAdds(
  meeting: string,
  matches: readonly { readonly item: ImportedItem; readonly known: ExistingItem | undefined }[],
  agendaIsHere: boolean,
): readonly ItemAdd[] {
  const adds: ItemAdd[] = []
  let before: string | undefined
  for (const { item, known } of matches) {
    if (!known) adds.push(itemAdd(meeting, item, agendaIsHere ? before : undefined))
    if (!known || known.meeting === meeting) before = known?.id ?? importedId(item.source)
  }
  return adds
}

/** By the source's id; else by name and start, if no other meeting of this import claims it. */
function knownMeeting(imported: ImportedMeeting, lookup: Lookup): ExistingMeeting | undefined {
  const same = lookup.meetingBySource.get(imported.source)
  if (same) return same
  const alike = lookup.meetings.filter(
    ({ id, source, name, start }) =>
      !lookup.taken.has(id) &&
      (source === undefined || !lookup.importedSources.has(source)) &&
      name === imported.name &&
      sameInstant(start, imported.start),
  )
  const only = alike.length === 1 ? alike[0] : undefined
  if (only) lookup.taken.add(only.id)
  return only
}

/** By the source's id; else, for one that people entered, by number and title in the same meeting. */
function knownItem(imported: ImportedItem, meeting: string, lookup: Lookup): ExistingItem | undefined {
  const same = lookup.itemBySource.get(imported.source)
  if (same) return same
  const alike = lookup.items.find(
    (item) =>
      !lookup.taken.has(item.id) &&
      item.source === undefined &&
      item.meeting === meeting &&
      item.title === imported.title &&
      (item.number ?? '') === imported.number,
  )
  if (alike) lookup.taken.add(alike.id)
  return alike
}

const meetingAdd = (meeting: string, imported: ImportedMeeting, { body, bodyName }: Placement): MeetingAdd => ({
  type: 'meeting.add',
  meeting,
  body,
  ...(bodyName === undefined ? {} : { bodyName }),
  name: imported.name,
  start: imported.start,
  source: imported.source,
  ...(imported.location === undefined ? {} : { location: imported.location }),
})

const itemAdd = (meeting: string, item: ImportedItem, after?: string): ItemAdd => ({
  type: 'item.add',
  item: importedId(item.source),
  meeting,
  ...(item.number === '' ? {} : { number: item.number }),
  title: item.title,
  kind: item.suggestion.kind,
  originator: item.suggestion.originator,
  public: item.public,
  ...(item.section === undefined ? {} : { section: item.section }),
  source: item.source,
  ...(item.paper?.reference === undefined ? {} : { reference: item.paper.reference }),
  ...(after === undefined ? {} : { after }),
})

/** Imported once, no longer there: deleted in the source, or off the agenda of a meeting that is in this import. */
function whatIsGone({ deleted = [], meetings }: PlanInput, lookup: Lookup, planned: readonly PlannedMeeting[]): Gone[] {
  const removed = new Set(deleted)
  const here = new Set(planned.map(({ id }) => id))
  const sources = new Set(meetings.flatMap(({ items }) => items.map(({ source }) => source)))
  const goneMeetings = lookup.meetings
    .filter(({ source }) => source !== undefined && removed.has(source))
    .map(({ id, name }): Gone => ({ thing: 'meeting', id, title: name ?? id }))
  const goneItems = lookup.items
    .filter(({ source, meeting }) => {
      if (source === undefined || sources.has(source)) return false
      return removed.has(source) || (meeting !== null && here.has(meeting))
    })
    .map(({ id, title }): Gone => ({ thing: 'item', id, title }))
  return [...goneMeetings, ...goneItems]
}
