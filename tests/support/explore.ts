import type { Changes, CouncilState, Things } from '../../machines/council-state.ts'
import { decide } from '../../machines/decide.ts'
import type { Command, Event } from '../../machines/events.ts'
import { actor, when } from './council.ts'
import type { Invariant } from './moment.ts'
import type { Past } from './past.ts'

/** A point of the search: the council, and what the accepted events of its one item or motion told. */
export interface Point<Told = Past> {
  readonly state: CouncilState
  readonly past: Told
}

export type Move = readonly [as: string, command: Command]

export interface Search<At, Told = Past> {
  readonly start: Point<Told>
  readonly moves: (point: Point<Told>) => readonly Move[]
  /** Points with the same key count as one. */
  readonly key: (point: Point<Told>) => string
  readonly remember: (from: Point<Told>, event: Event, state: CouncilState) => Told
  readonly momentOf: (from: Point<Told>, event: Event, to: Point<Told>) => At
  readonly invariants: readonly Invariant<At>[]
  /** Never more points than this. */
  readonly limit: number
}

export interface Explored<Told = Past> {
  readonly points: readonly Point<Told>[]
  /** For each point the points that one accepted event leads to. */
  readonly ways: readonly (readonly number[])[]
  readonly tried: number
  readonly accepted: number
  /** False if `limit` cut the search short. */
  readonly complete: boolean
  /** The first violation of each invariant, as the events that lead there. */
  readonly violations: ReadonlyMap<string, readonly string[]>
}

/** The state with changes laid over it; the old one stays as it was. */
export function withChanges(state: CouncilState, changes: Changes): CouncilState {
  return {
    ...state,
    items: laid(state.items, changes.items, ({ context }) => context.item),
    meetings: laid(state.meetings, changes.meetings, ({ context }) => context.meeting),
    motions: laid(state.motions, changes.motions, ({ context }) => context.motion),
  }
}

function laid<Kind>(base: Things<Kind>, changed: readonly Kind[], idOf: (thing: Kind) => string): Things<Kind> {
  if (changed.length === 0) return base
  const all = new Map<string, Kind>()
  for (const thing of base.values()) all.set(idOf(thing), thing)
  for (const thing of changed) all.set(idOf(thing), thing)
  return all
}

/** Everything that can be reached, breadth first: the shortest story to each point is found first. */
export function explore<At, Told>(search: Search<At, Told>): Explored<Told> {
  const { start, moves, key, invariants, limit } = search
  const points: Point<Told>[] = [start]
  const ways: number[][] = []
  const cameFrom: [number, string][] = [[-1, '']]
  const known = new Map([[key(start), 0]])
  const violations = new Map<string, readonly string[]>()
  const events = new Map<string, Event['actor']>()
  let [tried, accepted, complete] = [0, 0, true]
  const story = (at: number, last: string): string[] => {
    const steps = [last]
    for (let point = at; point > 0; point = cameFrom[point]![0]) steps.unshift(cameFrom[point]![1])
    return steps
  }
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at]!
    const next: number[] = []
    for (const [as, command] of moves(point)) {
      if (!events.has(as)) events.set(as, actor(as))
      const event = { id: '', actor: events.get(as)!, at: when, command }
      tried += 1
      const decision = decide(point.state, event)
      if (!decision.ok) continue
      accepted += 1
      const state = withChanges(point.state, decision.changes)
      const reached = { state, past: search.remember(point, event, state) }
      const name = key(reached)
      let index = known.get(name)
      const moment = search.momentOf(point, event, reached)
      for (const { id: broken, ofStep, holds } of invariants) {
        if ((index !== undefined && !ofStep) || violations.has(broken) || holds(moment)) continue
        violations.set(broken, story(at, `${as} ${JSON.stringify(command)}`))
      }
      if (index === undefined && points.length >= limit) {
        complete = false
        continue
      }
      if (index === undefined) {
        index = points.push(reached) - 1
        known.set(name, index)
        cameFrom.push([at, `${as} ${command.type}`])
      }
      if (index !== at) next.push(index)
    }
    ways.push(next)
  }
  return { points, ways, tried, accepted, complete, violations }
}

/** Which points have a way to one that is wanted. */
export function canReach<Told>({ points, ways }: Explored<Told>, wanted: (point: Point<Told>) => boolean): boolean[] {
  const backwards: number[][] = points.map(() => [])
  ways.forEach((next, from) => {
    for (const to of next) backwards[to]!.push(from)
  })
  const reaches = points.map((point) => wanted(point))
  const open = [...reaches.keys()].filter((index) => reaches[index])
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const from of backwards[index]!) {
      if (reaches[from]) continue
      reaches[from] = true
      open.push(from)
    }
  }
  return reaches
}
