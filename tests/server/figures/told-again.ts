import { MemoryEventStore } from '../../../db/memory/store.ts'
import type { CouncilState } from '../../../machines/council-state.ts'
import { replay } from '../../../machines/decide.ts'
import type { Event } from '../../../machines/events.ts'
import { factsOf, type Facts } from '../../../server/figures/facts.ts'
import { entryOf, rulebookOf } from '../../../server/live/log-entry.ts'
import { Retold } from '../../../server/live/retold.ts'
import { Yearbook } from '../../../server/live/yearbook.ts'
import { live, type Plan } from '../../support/histories.ts'

const HOURS = 41 * 3_600_000
const later = (at: string, index: number): string =>
  new Date(Date.parse(at) + index * HOURS).toISOString().replace('Z', '+00:00')

/** A random history whose events come hours apart, so that days, quarters and years differ. */
export function livedHistory(plan: Plan): { readonly events: readonly Event[]; readonly state: CouncilState } {
  const { log, state } = live(plan, []).council
  const events = log.map(({ id, actor, at, command }, index) => ({ id, actor, command, at: later(at, index) }))
  return { events, state: replay(state.agreement, events) }
}

/** The facts of a log, through a store and the fold that the server keeps, read on in two parts. */
export async function factsFrom(events: readonly Event[], state: CouncilState, now: string): Promise<Facts> {
  const store = new MemoryEventStore()
  const yearbook = new Yearbook(new Retold(state.agreement, store))
  const entries = events.map((event) => entryOf(event, rulebookOf(state.agreement)))
  const half = Math.floor(entries.length / 2)
  await store.append(0, entries.slice(0, half), [])
  await yearbook.items()
  await store.append(half, entries.slice(half), [])
  return factsOf(state, await yearbook.items(), now)
}
