import { MemoryEventStore } from '../../../db/memory/store.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import type { CouncilState } from '../../../machines/council-state.ts'
import { replay } from '../../../machines/decide.ts'
import type { Event } from '../../../machines/events.ts'
import { factsOf, type Facts } from '../../../server/figures/facts.ts'
import { entryOf, rulebookOf } from '../../../server/live/log-entry.ts'
import { Retold } from '../../../server/live/retold.ts'
import { Yearbook } from '../../../server/live/yearbook.ts'
import { live, type Plan } from '../../support/histories.ts'

/** A random history whose events come hours apart, so that days, quarters and years differ. */
export function livedHistory(plan: Plan): { readonly events: readonly Event[]; readonly state: CouncilState } {
  const HOURS = 41
  const events = live(plan, []).council.log.map((event, index) => ({
    ...event,
    at: new Date(Date.parse(event.at) + index * HOURS * 3_600_000).toISOString().replace('Z', '+00:00'),
  }))
  return { events, state: replay(krefeld, events) }
}

/** The facts of a log, through a store and the fold that the server keeps, read on in two parts. */
export async function factsFrom(events: readonly Event[], state: CouncilState, now: string): Promise<Facts> {
  const store = new MemoryEventStore()
  const yearbook = new Yearbook(new Retold(krefeld, store))
  const entries = events.map((event) => entryOf(event, rulebookOf(krefeld)))
  const half = Math.floor(entries.length / 2)
  await store.append(0, entries.slice(0, half), [])
  await yearbook.items()
  await store.append(half, entries.slice(half), [])
  return factsOf(state, await yearbook.items(), now)
}
