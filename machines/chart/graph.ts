import type { AnyStateMachine, StateNode } from 'xstate'
import type { NormId } from '../agreements/agreement.ts'

/** A state of a chart as it runs. */
export interface ChartState {
  /** Where it stands in its chart, as in `active.coordination.dissent.boards`. */
  readonly id: string
  readonly name: string
  readonly parent: string | null
  readonly kind: 'state' | 'group' | 'parallel' | 'final'
  /** For a group: the state that it begins in. */
  readonly initial: string | null
  readonly norm: NormId | null
}

/** One way out of a state. `to` is null where the event is taken and the chart stays: a stamp, a note. */
export interface ChartTransition {
  readonly from: string
  readonly to: string | null
  readonly event: string
  readonly guard: string | null
  /** Of the state that it starts from, or of the group around it. */
  readonly norm: NormId | null
}

export interface Graph {
  readonly id: string
  readonly states: readonly ChartState[]
  readonly transitions: readonly ChartTransition[]
}

/** The states and ways of a machine, read from the machine itself: what is drawn is what runs. */
export function graphOf(machine: AnyStateMachine): Graph {
  const nodes = descendants(machine.root)
  return { id: machine.id, states: nodes.map(stateOf), transitions: [machine.root, ...nodes].flatMap(waysOf) }
}

/** A part of a chart: one state with all in it, and the states outside that its ways lead to. */
export function partOf(graph: Graph, id: string): Graph {
  const inside = (state: string | null): boolean => state !== null && (state === id || state.startsWith(`${id}.`))
  const transitions = graph.transitions.filter(({ from }) => inside(from))
  const reached = new Set(transitions.map(({ to }) => to))
  const states = graph.states.filter((state) => (inside(state.id) && state.id !== id) || reached.has(state.id))
  const ids = new Set(states.map((state) => state.id))
  return {
    id,
    states: states.map((state) => (ids.has(state.parent ?? '') ? state : atTop(state))),
    transitions,
  }
}

const atTop = (state: ChartState): ChartState => ({ ...state, parent: null })

const descendants = (node: StateNode): StateNode[] =>
  Object.values(node.states).flatMap((child) => [child].concat(descendants(child)))

const idOf = ({ path }: StateNode): string => path.join('.')

function stateOf(node: StateNode): ChartState {
  const [initial] = node.type === 'compound' ? node.initial.target : []
  return {
    id: idOf(node),
    name: node.key,
    parent: node.parent && node.parent.path.length > 0 ? idOf(node.parent) : null,
    kind: kindOf(node),
    initial: initial ? idOf(initial) : null,
    norm: normOf(node),
  }
}

function kindOf({ type }: StateNode): ChartState['kind'] {
  if (type === 'compound') return 'group'
  return type === 'parallel' || type === 'final' ? type : 'state'
}

/** A state's own norm, or that of the group around it. */
function normOf({ meta, parent }: StateNode): NormId | null {
  const own = meta as { readonly norm?: NormId } | undefined
  return own?.norm ?? (parent ? normOf(parent) : null)
}

function waysOf(node: StateNode): ChartTransition[] {
  return [...node.transitions.values()].flat().map(({ eventType, guard, target }) => ({
    from: idOf(node),
    to: target?.[0] ? idOf(target[0]) : null,
    event: eventType,
    guard: typeof guard === 'string' ? guard : null,
    norm: normOf(node),
  }))
}
