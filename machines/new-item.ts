import { councilBody, partnerIds } from './agreements/agreement.ts'
import { type CouncilState, known, thingOf } from './council-state.ts'
import type { Command } from './events.ts'
import { type ItemContext, noAdjournment } from './item/context.ts'
import type { Item } from './item/item.ts'
import { begin } from './item/step.ts'
import type { Motion } from './motion/motion.ts'
import type { Who } from './stamps.ts'

/** Every new item starts at version 1, unclassified, nothing said about it yet (§3.6). */

type Particulars = Pick<ItemContext, 'item' | 'title' | 'kind' | 'originator' | 'stations'> & Partial<ItemContext>

function blank({ agreement }: CouncilState, at: string, particulars: Particulars): ItemContext {
  return {
    partners: partnerIds(agreement),
    council: councilBody(agreement),
    adjournmentsByRight: agreement.parameters.adjournmentsByRight,
    number: null,
    section: null,
    reference: null,
    source: null,
    public: true,
    measures: [],
    whole: particulars.kind,
    parent: null,
    sameText: false,
    children: [],
    station: 0,
    meeting: null,
    deferred: null,
    calledAt: null,
    finance: 'none',
    cls: { value: null, confirmed: false, by: null, stamps: [] },
    version: 1,
    versions: [{ version: 1, at, note: null, editorial: false, wording: null }],
    pending: null,
    line: null,
    dissent: null,
    failStamps: [],
    failed: null,
    g6: noAdjournment,
    consents: {},
    supersede: [],
    ballot: null,
    outcomes: [],
    observations: [],
    notes: [],
    travelled: [{ state: 'open', at, by: null }],
    movedAt: at,
    ...particulars,
  }
}

/** A new item of the agenda, or an urgent one in the sitting. */
export function addedItem(state: CouncilState, command: Command<'item.add'>, { at }: Who): Item {
  const parent = thingOf(state.items, command.parent)
  return begin(
    blank(state, at, {
      item: command.item,
      title: command.title,
      kind: command.kind,
      originator: command.originator,
      public: command.public ?? parent?.context.public ?? true,
      number: command.number ?? null,
      section: command.section ?? null,
      reference: command.reference ?? null,
      source: command.source ?? null,
      measures: command.measures ?? [],
      parent: command.parent ?? null,
      sameText: command.sameText === true,
      ...(command.kind === 'teil' && parent ? { whole: parent.context.whole } : {}),
      ...firstStation(state, command, parent),
    }),
  )
}

/** The first station is the current one until the item is placed, which selects that of the meeting's body (§3.6). */
function firstStation(
  { meetings }: CouncilState,
  { stations, meeting }: Command<'item.add'>,
  parent: Item | undefined,
): Pick<ItemContext, 'stations' | 'station'> {
  // Put on an agenda of its own, it is decided there; else it goes the way of its parent.
  if (!stations && meeting === undefined && parent)
    return { stations: parent.context.stations, station: parent.context.station }
  const stops = stations ?? [{ body: known(meetings, meeting).context.body, role: 'decision' as const }]
  return { stations: stops.map(({ body, role }) => ({ body, role, done: false })), station: 0 }
}

/** What a filed motion becomes: an item in the pool, decided by the body it was meant for (§3.6). */
export function filedItem(state: CouncilState, id: string, { context: c }: Motion, { at }: Who): Item {
  return begin(
    blank(state, at, {
      item: id,
      title: c.title,
      kind: c.kind === 'resolution' ? 'resolution' : 'antrag',
      originator: c.joint ? 'gemeinsam' : c.originator,
      measures: c.measures,
      stations: [{ body: c.target, role: 'decision', done: false }],
    }),
  )
}

/** A part to vote on by itself, or an amendment: on the parent's station (§3.6). */
export function childItem(
  state: CouncilState,
  command: Command<'item.part' | 'item.amend'>,
  parent: Item,
  { at }: Who,
): Item {
  const { stations, station, public: isPublic, section, originator, whole } = parent.context
  return begin(
    blank(state, at, {
      item: command.part,
      title: command.title,
      stations,
      station,
      section,
      public: isPublic,
      parent: command.item,
      ...(command.type === 'item.part'
        ? { kind: 'teil', whole, originator, number: command.number, sameText: command.sameText }
        : { kind: 'aenderungsantrag', originator: command.originator }),
    }),
  )
}
