import { createHash } from 'node:crypto'
import type { Remembered } from '../../db/source-memory.ts'
import { digests, itemFacts, meetingFacts } from './facts.ts'
import { followItem, followMeeting } from './follow.ts'
import { whatIsGone } from './gone.ts'
import { placeMeeting, type Placement } from './placement.ts'
import type {
  Difference,
  ExistingCouncil,
  ExistingItem,
  ImportCommand,
  ImportPlan,
  ItemAdd,
  MeetingAdd,
  PlanInput,
  PlannedMeeting,
} from './plan-types.ts'
import { originatorOf, stationsOf } from './stations.ts'
import { knownItem, knownMeeting, lookUp, type Lookup } from './recognise.ts'
import type { ImportedItem, ImportedMeeting } from './types.ts'

/**
 * What an import would do, before anything is done: compared with what the council has and with what the source said last
 * time, as data. What is new is added; what changed or is gone is carried over by ordinary events.
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
  const gone = whatIsGone(input.deleted ?? [], lookup, planned)
  const fresh = planned.filter(({ known }) => !known).length
  const touched = (thing: Difference['thing']): number =>
    new Set(changed.filter((one) => one.thing === thing).map(({ id }) => id)).size
  return {
    meetings: planned,
    new: { meetings: fresh, items: sum(planned.map(({ newItems }) => newItems)) },
    unchanged: {
      meetings: planned.length - fresh - touched('meeting'),
      items: sum(planned.map(({ knownItems }) => knownItems)) - touched('item'),
    },
    changed,
    gone,
    commands: [
      ...outcomes.flatMap(({ commands }) => commands),
      ...changed.flatMap(({ commands }) => commands),
      ...gone.flatMap(({ commands }) => commands),
    ],
    remember: input.meetings.flatMap(remembering),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const remembering = (meeting: ImportedMeeting): readonly Remembered[] => [
  { source: meeting.source, facts: digests(meeting.source, meetingFacts(meeting)) },
  ...meeting.items.map((item) => ({ source: item.source, facts: digests(item.source, itemFacts(item, meeting)) })),
]

interface Outcome {
  readonly meeting: PlannedMeeting
  readonly changed: readonly Difference[]
  readonly commands: readonly ImportCommand[]
}

interface Match {
  readonly item: ImportedItem
  readonly known: ExistingItem | undefined
}

function planMeeting(imported: ImportedMeeting, input: PlanInput, lookup: Lookup): Outcome {
  const { bodies, choices, partners = [] } = input
  const placement = placeMeeting(imported, bodies, choices)
  const known = knownMeeting(imported, lookup)
  const id = known?.id ?? importedId(imported.source)
  const matches = imported.items.map((item) => ({ item, known: knownItem(item, id, lookup, imported.items) }))
  const suggested = (item: ImportedItem): Suggested => ({
    stations: placement.how === 'outside' ? undefined : stationsOf(item, placement.body, bodies),
    originator: originatorOf(item, partners) ?? item.suggestion.originator,
  })
  const fresh = itemAdds(id, matches, known !== undefined, suggested)
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
      ...(known ? followMeeting(known, imported, input.remembered?.get(imported.source)) : []),
      ...followItems(id, imported, matches, input, lookup),
    ],
    commands: [...adds, ...fresh, ...cancel],
  }
}

function followItems(
  meeting: string,
  imported: ImportedMeeting,
  matches: readonly Match[],
  { remembered }: PlanInput,
  lookup: Lookup,
): readonly Difference[] {
  return matches.flatMap(({ item, known }, index) => {
    if (!known) return []
    const before = matches[index - 1]
    const after = before && (before.known?.id ?? importedId(before.item.source))
    const standsOn = lookup.meetings.find(({ id }) => id === known.meeting)?.name
    return followItem(known, item, { meeting, imported, after, standsOn }, remembered?.get(item.source))
  })
}

/** New items, in order. On an agenda that is here already each goes behind the one before it in the source. */
function itemAdds(
  meeting: string,
  matches: readonly Match[],
  agendaIsHere: boolean,
  suggested: (item: ImportedItem) => Suggested,
): readonly ItemAdd[] {
  const adds: ItemAdd[] = []
  let before: string | undefined
  for (const { item, known } of matches) {
    if (!known) adds.push(itemAdd(meeting, item, agendaIsHere ? placeAfter(before) : {}, suggested(item)))
    if (!known || known.meeting === meeting) before = known?.id ?? importedId(item.source)
  }
  return adds
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

type AgendaPlace = Pick<ItemAdd, 'after' | 'first'>

const placeAfter = (before: string | undefined): AgendaPlace =>
  before === undefined ? { first: true } : { after: before }

/** What the paper says of an item, beyond its title. */
interface Suggested {
  readonly stations: ItemAdd['stations'] | undefined
  readonly originator: string
}

const itemAdd = (
  meeting: string,
  item: ImportedItem,
  place: AgendaPlace,
  { stations, originator }: Suggested,
): ItemAdd => ({
  type: 'item.add',
  item: importedId(item.source),
  meeting,
  ...(item.number === '' ? {} : { number: item.number }),
  title: item.title,
  kind: item.suggestion.kind,
  originator,
  ...(stations === undefined ? {} : { stations }),
  public: item.public,
  ...(item.section === undefined ? {} : { section: item.section }),
  source: item.source,
  ...(item.paper?.reference === undefined ? {} : { reference: item.paper.reference }),
  ...place,
})
