import type { Actor } from '../../machines/events.ts'
import type { Scenario } from '../../machines/scenario/format.ts'
import { beginnings } from '../../machines/scenario/set-up.ts'

type Send = (actor: Actor, command: unknown) => Promise<string | undefined>

/** Puts everything in place that a scenario begins with. Returns what was refused, if anything. */
export async function setUp(scenario: Scenario, send: Send): Promise<string | undefined> {
  for (const { thing, actor, command } of beginnings(scenario)) {
    const refusal = await send(actor, command)
    if (refusal !== undefined) return `${thing}: ${refusal}`
  }
  return undefined
}
