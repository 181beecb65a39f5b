import { MemoryEventStore } from '../../db/memory/store.ts'
import type { EventStore } from '../../db/event-store.ts'
import type { Actor } from '../../machines/events.ts'
import type { Scenario, See, Step } from '../../machines/scenario/format.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { momentOfSetUp } from '../../machines/scenario/set-up.ts'
import { Council } from '../live/council.ts'
import { look, type Surprise } from '../protocol/views/look.ts'
import type { Looking } from '../protocol/views/looking.ts'
import { setUp } from './set-up.ts'

export type Result =
  | { readonly ok: true }
  /** `step` counts from 1; 0 is the setting up of meetings, items and motions. */
  | { readonly ok: false; readonly step: number; readonly message: string }

/** The log of each node that serves a scenario's council. */
export type Logs = readonly [EventStore, ...EventStore[]]

/** A council of its own for one scenario, with a clock that moves only when the scenario says so. */
export interface Stage {
  readonly council: Council
  readonly send: (actor: Actor, command: unknown) => Promise<string | undefined>
  readonly see: (see: See) => Promise<string | undefined>
  readonly setClock: (at: string) => void
  readonly close: () => void
}

/**
 * Plays a scenario through the same path as people's commands: permission, rule, log, each viewer's view. On one empty
 * log that several nodes have open, what is sent goes to each in turn, and what must be seen must be seen at all.
 */
export async function runScenario(scenario: Scenario, logs?: Logs): Promise<Result> {
  const stage = await stageFor(scenario, logs)
  try {
    return await playAll(scenario, stage)
  } finally {
    stage.close()
  }
}

async function playAll(scenario: Scenario, stage: Stage): Promise<Result> {
  stage.setClock(momentOfSetUp(scenario))
  const trouble = await setUp(scenario, stage.send)
  stage.setClock(scenario.now)
  if (trouble !== undefined) return { ok: false, step: 0, message: trouble }
  for (const [index, step] of scenario.steps.entries()) {
    const message = await play(scenario, stage, step)
    if (message !== undefined) return { ok: false, step: index + 1, message }
  }
  return { ok: true }
}

/** A council at the scenario's first moment, in memory without `logs`. `send` gives the refusal's code and reason, or undefined. */
export async function stageFor(
  scenario: Pick<Scenario, 'agreement' | 'now'>,
  logs: Logs = [new MemoryEventStore()],
): Promise<Stage> {
  const { agreement } = scenario
  let now = Date.parse(scenario.now)
  const open = (log: EventStore): Promise<Council> => Council.open({ agreement, log, clock: { now: () => now } })
  const first = await open(logs[0])
  const nodes = [first, ...(await Promise.all(logs.slice(1).map(open)))]
  let sent = 0
  return {
    council: first,
    send: async (actor, command) => {
      const council = nodes[sent % nodes.length] ?? first
      const answer = await council.submit({ actor, commandId: `scenario-${++sent}`, command })
      return answer.ok ? undefined : refusalWords(answer.refusal)
    },
    see: async (see) => {
      for (const council of nodes) {
        await council.lookout.upToDate()
        const surprise = look(see, agreement, (partner) => lookingOf(council, partner))
        if (surprise) return surpriseWords(surprise)
      }
      return undefined
    },
    setClock: (at) => (now = Date.parse(at)),
    close: () => nodes.forEach(({ lookout }) => lookout.stop()),
  }
}

async function play({ agreement }: Scenario, stage: Stage, step: Step): Promise<string | undefined> {
  if ('at' in step) {
    stage.setClock(step.at)
    return undefined
  }
  if ('see' in step) return stage.see(step.see)
  const refusal = await stage.send(actorNamed(agreement, step.as), step.send)
  return unexpected(step.refused, refusal)
}

function unexpected(expected: string | true | undefined, refusal: string | undefined): string | undefined {
  if (expected === undefined) {
    return refusal === undefined ? undefined : `expected the event to be accepted, saw refused ${refusal}`
  }
  const wanted = expected === true ? 'refused' : `refused ${expected}`
  if (refusal === undefined) return `expected ${wanted}, saw accepted`
  return expected === true || refusal.split(' ')[0] === expected
    ? undefined
    : `expected ${wanted}, saw refused ${refusal}`
}

/** The code first; for `invalid` with the field that is wrong. */
const refusalWords = ({ code, reason, field }: { code: string; reason: string; field?: string }): string =>
  `${code} (${reason}${field === undefined ? '' : `, field ${field}`})`

const lookingOf = (council: Council, partner: string): Looking => ({
  state: council.state,
  at: council.now(),
  revs: council.side(partner),
  nameOf: (person) => person,
})

function surpriseWords(surprise: Surprise): string {
  if (surprise.field === null) return `expected all members to see the same, saw ${surprise.apart.join(' and ')}`
  const { field, wanted, seen, who } = surprise
  const found =
    field === 'visible' && wanted === true
      ? 'expected it to be visible, saw nothing there'
      : `expected ${field} ${words(wanted)}, saw ${words(seen)}`
  return who === null ? found : `${found} (${who})`
}

function words(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
