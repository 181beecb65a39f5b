import type { StationRole } from '../../vocabulary.ts'
import type { ItemContext, Station } from '../context.ts'

/** The bodies an item passes through, one line per text version for all of them (§3.6, Q7). */

type Stops = Pick<ItemContext, 'stations' | 'station'>

export function currentStation({ stations, station }: Stops): Station {
  const current = stations[station] ?? stations.at(-1)
  if (!current) throw new Error('An item has at least one station')
  return current
}

const defaultRole = (council: string, body: string): StationRole => (body === council ? 'decision' : 'preparatory')

const openAt = (stations: readonly Station[], body: string): number =>
  stations.findIndex((station) => station.body === body && !station.done)

/** agenda.place selects the first open station with the meeting's body, or inserts one before the current one. */
export function placedAt(c: ItemContext, body: string, role?: StationRole): Stops {
  const open = openAt(c.stations, body)
  if (open >= 0) return { stations: c.stations, station: open }
  return inserted(c, { body, role: role ?? defaultRole(c.council, body), done: false })
}

const inserted = ({ stations, station }: Stops, added: Station): Stops => ({
  stations: [...stations.slice(0, station), added, ...stations.slice(station)],
  station,
})

/** item.refer: to a committee for preparation, or to the council for decision, which drops all other open stations. */
export function referredTo(c: ItemContext, body: string): Stops {
  if (body !== c.council) return placedAt(c, body, 'preparatory')
  const kept = c.stations.filter((station) => station.done || station.body === c.council)
  const open = openAt(kept, c.council)
  if (open >= 0) return { stations: kept, station: open }
  return { stations: [...kept, { body: c.council, role: 'decision', done: false }], station: kept.length }
}

/** A preparatory station is done with its confirmed outcome; the first that is not done comes next. */
export function doneStation({ stations, station }: Stops): Stops {
  const after = stations.map((each, index) => (index === station ? { ...each, done: true } : each))
  const next = after.findIndex(({ done }) => !done)
  return { stations: after, station: next >= 0 ? next : station }
}
