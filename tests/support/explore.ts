import type { Changes, CouncilState } from '../../machines/council-state.ts'
import { decide } from '../../machines/decide.ts'
import type { Command, Event } from '../../machines/events.ts'
import type { Item } from '../../machines/item/item.ts'
import type { Meeting } from '../../machines/meeting/meeting.ts'
import { actor, when } from './council.ts'
import { type Invariant, momentOf } from './moment.ts'
import { type Past, remember } from './past.ts'

/** A point of the search: the council, and what the accepted events of its one item told. */
export interface Point {
  readonly state: CouncilState
  readonly past: Past
}

export type Move = readonly [as: string, command: Command]

export interface Search {
  readonly start: Point
  readonly item: string
  readonly moves: (point: Point) => readonly Move[]
  /** Points with the same key count as one. */
  readonly key: (point: Point) => string
  readonly invariants: readonly Invariant[]
  /** Never more points than this. */
  readonly limit: number
}

export interface Explored {
  readonly points: readonly Point[]
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
  const items = new Map<string, Item>()
  for (const item of state.items.values()) items.set(item.context.item, item)
  for (const item of changes.items) items.set(item.context.item, item)
  if (changes.meetings.length === 0) return { ...state, items }
  const meetings = new Map<string, Meeting>()
  for (const meeting of state.meetings.values()) meetings.set(meeting.context.meeting, meeting)
  for (const meeting of changes.meetings) meetings.set(meeting.context.meeting, meeting)
  return { ...state, items, meetings }
}

/** Everything that can be reached, breadth first: the shortest story to each point is found first. */
export function explore({ start, item: id, moves, key, invariants, limit }: Search): Explored {
  const points: Point[] = [start]
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
    const before = point.state.items.get(id)!
    const next: number[] = []
    for (const [as, command] of moves(point)) {
      if (!events.has(as)) events.set(as, actor(as))
      const event = { id: '', actor: events.get(as)!, at: when, command }
      tried += 1
      const decision = decide(point.state, event)
      if (!decision.ok) continue
      accepted += 1
      const state = withChanges(point.state, decision.changes)
      const after = state.items.get(id)!
      const past = remember(point.past, event, before, after)
      const reached = { state, past }
      const name = key(reached)
      let index = known.get(name)
      const moment = momentOf(state, event, before, after, past)
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
export function canReach({ points, ways }: Explored, wanted: (point: Point) => boolean): boolean[] {
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
