import { type AnyEventObject, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate'

/**
 * Stepping an XState chart as a pure function. `transition()` of the library builds a whole actor for every call; one
 * inert scope for each chart does the same five times faster (a property test holds the two against each other).
 */
export interface Stepper {
  /** The chart's first snapshot with this context. */
  readonly start: (context: unknown) => AnyMachineSnapshot
  /** Revives plain JSON: where the chart stands and what it remembers. */
  readonly revive: (value: unknown, context: unknown) => AnyMachineSnapshot
  /** The same place with another context, as reviving both would give it, a hundred times faster. */
  readonly with: (snapshot: AnyMachineSnapshot, context: unknown) => AnyMachineSnapshot
  /** Would the chart do anything on this event? */
  readonly accepts: (snapshot: AnyMachineSnapshot, event: AnyEventObject) => boolean
  readonly step: (snapshot: AnyMachineSnapshot, event: AnyEventObject) => AnyMachineSnapshot
}

type Scope = Parameters<AnyStateMachine['transition']>[2]

const nothing = (): void => undefined

/** A scope in which nothing can happen: our charts only assign and raise. */
function inertScope(machine: AnyStateMachine): Scope {
  const self = createActor(machine, { input: {} })
  return {
    self,
    logger: nothing,
    id: '',
    sessionId: '',
    defer: nothing,
    system: self.system,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  }
}

/** Does any state that the chart is in know this event at all? For most it does not, and then no guard need be asked. */
const isHeard = ({ _nodes }: AnyMachineSnapshot, type: string): boolean =>
  _nodes.some((node) => eventsOf(node).has(type))

type ChartState = AnyMachineSnapshot['_nodes'][number]

const known = new WeakMap<ChartState, ReadonlySet<string>>()

function eventsOf(state: ChartState): ReadonlySet<string> {
  const before = known.get(state)
  if (before) return before
  const events = new Set<string>(state.ownEvents)
  known.set(state, events)
  return events
}

export function stepperFor(machine: AnyStateMachine): Stepper {
  let scope: Scope | undefined
  const inert = (): Scope => (scope ??= inertScope(machine))
  return {
    start: (context) => machine.getInitialSnapshot(inert(), context),
    revive: (value, context) => machine.resolveState({ value: value as never, context }),
    with: (snapshot, context) => ({ ...snapshot, context }),
    accepts: (snapshot, event) =>
      isHeard(snapshot, event.type) && machine.getTransitionData(snapshot as never, event).length > 0,
    step: (snapshot, event) => machine.transition(snapshot as never, event, inert()),
  }
}
