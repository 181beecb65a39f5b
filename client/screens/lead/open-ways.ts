import { chartGraph } from '../../../machines/chart.ts'
import { rolesFor } from '../../../machines/roles-for.ts'
import type { ChartState, ChartTransition, Graph } from '../../../machines/chart/graph.ts'
import type { EventName, Role } from '../../../machines/events.ts'
import type { CoordinationState } from '../../../server/protocol/view.ts'

/** A way that leads on from where an item stands, as the chart that runs knows it. */
export interface OpenWay {
  readonly event: EventName
  /** The state that it leads to. */
  readonly to: string
  /** Names of the rules that have to hold; the way is open when one of its branches holds. */
  readonly guards: readonly string[]
  readonly roles: readonly Role[]
}

const nameOf = (id: string): string => id.split('.').at(-1) ?? id

/** The state itself and the groups around it: a way out of a group is a way out of each state in it. */
function around({ states }: Graph, name: string): readonly string[] {
  const ids: string[] = []
  let state = states.find((one) => one.name === name)
  while (state) {
    const { id, parent }: ChartState = state
    ids.push(id)
    state = states.find((one) => one.id === parent)
  }
  return ids
}

/** A group is entered at the state that it begins in. */
function arrival({ states }: Graph, to: string): string {
  const initial = states.find(({ id }) => id === to)?.initial
  return nameOf(initial ?? to)
}

const isSaid = (event: string): event is EventName => event in rolesFor

/** All ways that lead on from this state of the coordination; what only stamps and stays is no way. */
export function openWays(state: CoordinationState): readonly OpenWay[] {
  const graph = chartGraph('coordination')
  const from = new Set(around(graph, state))
  const ways = new Map<string, OpenWay>()
  for (const way of graph.transitions) if (from.has(way.from)) add(ways, way, graph, state)
  return [...ways.values()]
}

function add(ways: Map<string, OpenWay>, { event, to, guard }: ChartTransition, graph: Graph, state: string): void {
  if (to === null || !isSaid(event)) return
  const target = arrival(graph, to)
  if (target === state) return
  const key = `${event} ${target}`
  const guards = [...(ways.get(key)?.guards ?? []), ...(guard === null ? [] : [guard])]
  ways.set(key, { event, to: target, guards, roles: rolesFor[event] })
}
