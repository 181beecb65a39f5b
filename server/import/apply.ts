import { randomUUID } from 'node:crypto'
import type { Actor } from '../../machines/events.ts'
import type { Council } from '../live/council.ts'
import { planImport } from '../oparl/plan.ts'
import type { ImportCommand, ImportPlan } from '../oparl/plan-types.ts'
import type { Choices } from '../oparl/placement.ts'
import type { ReadResult } from '../oparl/types.ts'
import { existingIn } from './existing.ts'

export type Read = Extract<ReadResult, { ok: true }>

/** What an import would do to this council as it is now. */
export const planFor = (
  { agreement, state }: Council,
  { meetings, deleted }: Read,
  choices: Choices = {},
): ImportPlan =>
  planImport({ meetings, deleted, bodies: agreement.bodies, partners: agreement.partners, choices }, existingIn(state))

/** A command of an import that was refused, so that nothing of it was written. */
export interface RefusedCommand {
  readonly command: ImportCommand
  readonly code: string
  readonly reason: string
}

/** Sends a plan's commands, all in one append or none. Resolves with those that were refused; none means done. */
export async function applyPlan(
  council: Council,
  actor: Actor,
  commands: readonly ImportCommand[],
): Promise<readonly RefusedCommand[]> {
  if (commands.length === 0) return []
  const answers = await council.submitTogether(
    commands.map((command) => ({ actor, commandId: `import-${randomUUID()}`, command })),
  )
  return answers.flatMap((answer, index) => {
    const command = commands[index]
    return answer.ok || !command ? [] : [{ command, code: answer.refusal.code, reason: answer.refusal.reason }]
  })
}
