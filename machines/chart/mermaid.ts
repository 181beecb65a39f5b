import type { ChartState, Graph } from './graph.ts'

/**
 * The chart as Mermaid `stateDiagram-v2`. Ways that lead nowhere (stamps, notes) are left out; several events from one
 * state to another share an arrow.
 */
export const mermaidOf = (graph: Graph): string =>
  [
    'stateDiagram-v2',
    ...contents(graph, null).map((line) => `  ${line}`),
    ...arrows(graph).map((line) => `  ${line}`),
  ].join('\n')

const word = (id: string): string => id.replaceAll('.', '_')

function contents(graph: Graph, parent: string | null): string[] {
  const children = graph.states.filter((state) => state.parent === parent)
  const of = graph.states.find(({ id }) => id === parent)
  const first = parent === null ? children.slice(0, 1).map(({ id }) => id) : [of?.initial ?? []].flat()
  const beside = (index: number): string[] => (of?.kind === 'parallel' && index > 0 ? ['--'] : [])
  const inner = children.flatMap((child, index) => beside(index).concat(declared(graph, child)))
  return [...first.map((id) => `[*] --> ${word(id)}`), ...inner]
}

function declared(graph: Graph, { id, name, kind }: ChartState): string[] {
  const label = `state "${name}" as ${word(id)}`
  if (kind === 'final') return [label, `${word(id)} --> [*]`]
  if (kind === 'state') return [label]
  return [`${label} {`, ...contents(graph, id).map((line) => `  ${line}`), '}']
}

function arrows({ states, transitions }: Graph): string[] {
  const drawn = new Set(states.map(({ id }) => id))
  const events = new Map<string, Set<string>>()
  for (const { from, to, event } of transitions) {
    if (to === null || to === from || !drawn.has(from) || !drawn.has(to)) continue
    const arrow = `${word(from)} --> ${word(to)}`
    events.set(arrow, (events.get(arrow) ?? new Set()).add(event))
  }
  return [...events].map(([arrow, names]) => `${arrow}: ${[...names].join(' / ')}`)
}
