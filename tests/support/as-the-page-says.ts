import type { EventName } from '../../machines/events.ts'
import { rolesFor } from '../../machines/roles-for.ts'
import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { OfferView } from '../../server/protocol/view.ts'
import { actor } from './council.ts'
import { textOf } from './explained.ts'

type Thing = Readonly<Record<string, unknown>> & { readonly id: string }

/** A section of `server/WHO-SEES-WHAT.md`, read as it is printed: the way in which each field is seen. */
export function fieldsOnPage(title: string): ReadonlyMap<string, string> {
  const section = textOf('server/WHO-SEES-WHAT.md').split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = [...section.matchAll(/^\| \*\*(\w+)\*\* \| (.*) \|$/gmu)]
  return new Map(
    rows.flatMap(([, way = '', fields = '']) =>
      [...fields.matchAll(/`([^`]+)`/gu)].map(([, field = '']) => [field, way] as const),
    ),
  )
}

/** The first table of the page: which looker knows of which kind of thing. */
export function knowledgeOnPage(): ReadonlyMap<string, readonly boolean[]> {
  const section = textOf('server/WHO-SEES-WHAT.md').split('## Who may know that there is such a thing\n')[1] ?? ''
  const rows = section.split('\n\n')[0]?.split('\n').slice(2) ?? []
  return new Map(
    rows.map((row) => {
      const [thing = '', ...cells] = row.slice(2, -2).split(' | ')
      return [thing, cells.map((cell) => cell === 'yes')]
    }),
  )
}

const pages = {
  items: fieldsOnPage('Fields of an item'),
  meetings: fieldsOnPage('Fields of a meeting'),
  motions: fieldsOnPage('Fields of a planned motion'),
}
type Kind = keyof typeof pages

/** What somebody sees, by the name of the looker (`spd.lead`). */
export type Sights = ReadonlyMap<string, CouncilView>

/** Fields that were something else than empty for somebody, as `items.notes`: an empty field proves nothing. */
export const filled = new Set<string>()

/** All fields of the page, as `items.notes`. */
export const allFields = (): string[] =>
  (Object.keys(pages) as Kind[]).flatMap((kind) => [...pages[kind].keys()].map((field) => `${kind}.${field}`))

/** Where the screens show something else than the page says; each as a sentence. */
export function differences(sights: Sights): string[] {
  return (Object.keys(pages) as Kind[]).flatMap((kind) => {
    const ids = new Set([...sights.values()].flatMap((view) => view[kind].map(({ id }) => id)))
    return [...ids].flatMap((id) => differencesOf(kind, id, sights))
  })
}

function differencesOf(kind: Kind, id: string, sights: Sights): string[] {
  const shown = new Map<string, Thing>()
  for (const [who, view] of sights) {
    const thing = (view[kind] as readonly unknown[] as readonly Thing[]).find((each) => each.id === id)
    if (thing) shown.set(who, thing)
  }
  const fields = new Set([...shown.values()].flatMap((thing) => Object.keys(thing)))
  return [...fields].flatMap((field) => {
    const way = pages[kind].get(field)
    for (const thing of shown.values()) if (isFilled(thing[field])) filled.add(`${kind}.${field}`)
    if (way === undefined) return [`${kind} ${id}: ${field} is sent, and the page has no word on it`]
    const wrong = [...shown].filter(([who, thing]) => !isAsSaid(way, who, thing, field, shown, sights))
    return wrong.map(([who, thing]) => `${kind} ${id}: ${who} sees ${field} (${way}): ${JSON.stringify(thing[field])}`)
  })
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0)

const sideOf = (who: string): string => actor(who).partner
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function isAsSaid(
  way: string,
  who: string,
  thing: Thing,
  field: string,
  shown: ReadonlyMap<string, Thing>,
  sights: Sights,
): boolean {
  const value = thing[field]
  const { role } = actor(who)
  const others = [...shown].filter(([other]) => other !== who)
  const ownSide = others.filter(([other]) => sideOf(other) === sideOf(who))
  switch (way) {
    case 'all':
      return others.every(([, other]) => same(other[field], value))
    case 'ownSide':
      return (
        alike(ownSide, field, value) &&
        others.every(([other, { [field]: theirs }]) => sideOf(other) === sideOf(who) || apart(theirs, value))
      )
    case 'desks':
      if (role === 'member') return same(value, [])
      return alike(
        others.filter(([other]) => actor(other).role !== 'member'),
        field,
        value,
      )
    case 'offices':
      if (role !== 'secretary') return same(value, [])
      return alike(
        others.filter(([other]) => actor(other).role === 'secretary'),
        field,
        value,
      )
    case 'ifSeen':
      return same(value, pointersFor(field, shown, sights.get(who)))
    case 'sinceTold':
      return thing['originator'] === sideOf(who) || thing['known'] === false || isSinceTold(value, thing)
    case 'ownActs':
      return (value as OfferView[]).every(({ type }) => rolesFor[type as EventName].includes(role))
    case 'ownCount':
      return Number.isInteger(value) && alike(ownSide, field, value)
    default:
      return false
  }
}

/** Have they nothing in common, whatever name stands on it? */
const apart = (one: unknown, other: unknown): boolean =>
  (one as object[]).every((each) =>
    (other as object[]).every((entry) => !same({ ...each, by: '' }, { ...entry, by: '' })),
  )

const alike = (others: readonly (readonly [string, Thing])[], field: string, value: unknown): boolean =>
  others.every(([, other]) => same(other[field], value))

/** What anybody is shown in this field, less what this person has no item of. */
function pointersFor(field: string, shown: ReadonlyMap<string, Thing>, view: CouncilView | undefined): unknown {
  const seen = new Set(view?.items.map(({ id }) => id))
  const values = [...shown.values()].map((thing) => thing[field])
  const lists = values.filter((value) => Array.isArray(value))
  if (lists.length > 0) {
    const longest: unknown[] = lists.reduce((most, list) => (list.length > most.length ? list : most))
    return longest.filter((each) => seen.has(pointer(each)))
  }
  const value = values.find((each) => each !== null) ?? null
  return value !== null && seen.has(pointer(value)) ? value : null
}

const pointer = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'by' in value ? String(value.by) : String(value)

/** Nothing in it is from before the first stop that the others know of. */
function isSinceTold(entries: unknown, thing: Thing): boolean {
  const stops = thing['travelled'] as { state: string; at: string }[]
  const told = stops[0]?.at ?? ''
  return (
    stops[0]?.state !== 'planned' && (entries as { at: string }[]).every(({ at }) => Date.parse(at) >= Date.parse(told))
  )
}
