import { randomUUID } from 'node:crypto'
import type { SourceMemory } from '../../db/source-memory.ts'
import type { Actor } from '../../machines/events.ts'
import type { Council } from '../live/council.ts'
import { planImport } from '../oparl/plan.ts'
import type { ImportCommand, ImportPlan } from '../oparl/plan-types.ts'
import type { Choices } from '../oparl/placement.ts'
import type { ReadResult } from '../oparl/types.ts'
import { asFarAsAllowed } from './as-far-as-allowed.ts'
import { existingIn } from './existing.ts'

export type Read = Extract<ReadResult, { ok: true }>

/** What an import would do to this council as it is now, as far as its rules take it. */
export async function planFor(
  council: Council,
  { meetings, deleted }: Read,
  { actor, memory, choices = {} }: { actor: Actor; memory: SourceMemory; choices?: Choices },
): Promise<ImportPlan> {
  const { bodies, partners } = council.agreement
  const remembered = new Map((await memory.all()).map(({ source, facts }) => [source, facts]))
  const plan = planImport({ meetings, deleted, bodies, partners, choices, remembered }, existingIn(council.state))
  return asFarAsAllowed(plan, council, actor)
}

/** A command of an import that was refused, so that nothing of it was written. */
export interface RefusedCommand {
  readonly command: ImportCommand
  readonly code: string
  readonly reason: string
}

/**
 * Sends a plan's commands, all in one append or none, then remembers what the source said. Resolves with those that were
 * refused; none means done.
 */
export async function applyPlan(
  council: Council,
  { commands, remember }: Pick<ImportPlan, 'commands' | 'remember'>,
  { actor, memory }: { actor: Actor; memory: SourceMemory },
): Promise<readonly RefusedCommand[]> {
  // Side by side in the log's index: few pages to write for many commands.
  const batch = randomUUID()
  const submissions = commands.map((command, index) => ({ actor, commandId: `import-${batch}-${index}`, command }))
  const answers = submissions.length === 0 ? [] : await council.submitTogether(submissions)
  const refused = answers.flatMap((answer, index) => {
    const command = commands[index]
    return answer.ok || !command ? [] : [{ command, code: answer.refusal.code, reason: answer.refusal.reason }]
  })
  if (refused.length === 0) await memory.keep(remember)
  return refused
}
