import { sameInstant } from './same-instant.ts'
import type { ExistingCouncil, ExistingItem, ExistingMeeting } from './plan-types.ts'
import type { ImportedItem, ImportedMeeting } from './types.ts'

/** Which thing here is that thing there? By the source's id, else by name and start, number and title; nothing twice. */

export interface Lookup {
  readonly meetings: readonly ExistingMeeting[]
  readonly items: readonly ExistingItem[]
  readonly meetingBySource: ReadonlyMap<string, ExistingMeeting>
  readonly itemBySource: ReadonlyMap<string, ExistingItem>
  readonly importedSources: ReadonlySet<string>
  readonly importedItems: ReadonlySet<string>
  /** What an imported thing without a known source was recognised as. */
  readonly taken: Set<string>
}

export function lookUp(existing: ExistingCouncil, imported: readonly ImportedMeeting[]): Lookup {
  const meetings = [...existing.meetings]
  const items = [...existing.items]
  return {
    meetings,
    items,
    meetingBySource: bySource(meetings),
    itemBySource: bySource(items),
    importedSources: new Set(imported.map(({ source }) => source)),
    importedItems: new Set(imported.flatMap((meeting) => meeting.items.map(({ source }) => source))),
    taken: new Set(),
  }
}

const bySource = <Thing extends { readonly source?: string }>(things: readonly Thing[]): Map<string, Thing> =>
  new Map(things.flatMap((thing) => (thing.source === undefined ? [] : [[thing.source, thing] as const])))

/** By the source's id; else by name and start, if no other meeting of this import claims it. */
export function knownMeeting(imported: ImportedMeeting, lookup: Lookup): ExistingMeeting | undefined {
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

/**
 * By the source's id. One that people entered, or that came without an id: by number and title in the same meeting; of those
 * without an id, then by its title (it was renumbered), then by its number (it was renamed).
 */
export function knownItem(
  imported: ImportedItem,
  meeting: string,
  lookup: Lookup,
  agenda: readonly ImportedItem[],
): ExistingItem | undefined {
  const same = lookup.itemBySource.get(imported.source)
  if (same) return same
  const free = lookup.items.filter(
    (item) =>
      !lookup.taken.has(item.id) &&
      item.meeting === meeting &&
      isNameless(item.source) &&
      !lookup.importedItems.has(item.source ?? ''),
  )
  const title = (item: ExistingItem): boolean => item.title === imported.title
  const number = (item: ExistingItem): boolean => (item.number ?? '') === imported.number
  const madeUp = isMadeUp(imported.source)
  const alike =
    free.find((item) => title(item) && number(item)) ??
    (madeUp ? only(free.filter((item) => isMadeUp(item.source) && title(item))) : undefined) ??
    (madeUp && imported.number !== ''
      ? only(
          free.filter(
            (item) => isMadeUp(item.source) && number(item) && !agenda.some((other) => other.title === item.title),
          ),
        )
      : undefined)
  if (alike) lookup.taken.add(alike.id)
  return alike
}

const only = <Thing>(things: readonly Thing[]): Thing | undefined => (things.length === 1 ? things[0] : undefined)

/** A source made of meeting, number and title, for want of an id. */
const isMadeUp = (source: string | undefined): boolean =>
  source !== undefined && source.includes('#') && source.includes('|')
const isNameless = (source: string | undefined): boolean => source === undefined || isMadeUp(source)
