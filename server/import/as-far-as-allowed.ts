import { Draft } from '../../machines/council-state.ts'
import { decide } from '../../machines/decide.ts'
import type { Actor } from '../../machines/events.ts'
import type { Refusal } from '../../machines/refusal.ts'
import type { Council } from '../live/council.ts'
import type { Follow, ImportCommand, ImportPlan } from '../oparl/plan-types.ts'

/**
 * The plan as far as the rules take it: what is new must be taken whole; a change that they refuse now (a vote is open, a
 * meeting is over) is shown with their reason, and does not keep the others from happening.
 */
export function asFarAsAllowed(plan: ImportPlan, council: Council, actor: Actor): ImportPlan {
  const draft = new Draft(council.state)
  const at = council.now()
  const tried = (into: Draft, command: ImportCommand): Refusal | undefined => {
    const decision = decide(into, { id: 'import', actor, at, command })
    if (!decision.ok) return decision
    into.put(decision.changes)
    return undefined
  }
  const optional = new Set([...plan.changed, ...plan.gone].flatMap(({ commands }) => commands))
  const must = plan.commands.filter((command) => !optional.has(command))
  for (const command of must) tried(draft, command)
  const follow = <Thing extends Follow>(one: Thing): Thing => {
    if (one.commands.length === 0) return one
    const trial = new Draft(draft)
    const refusal = one.commands.map((command) => tried(trial, command)).find((each) => each !== undefined)
    if (!refusal) {
      draft.put(trial.changes())
      return one
    }
    return { ...one, commands: [], blocked: refusedWords(refusal) }
  }
  const changed = plan.changed.map(follow)
  const gone = plan.gone.map(follow)
  const commands = [...must, ...[...changed, ...gone].flatMap((one) => one.commands)]
  return { ...plan, changed, gone, commands, remember: remembered(plan, changed) }
}

/** What could not be carried over is not remembered as said: it shows again next time. */
function remembered(plan: ImportPlan, changed: ImportPlan['changed']): ImportPlan['remember'] {
  const blocked = changed.filter(({ commands }) => commands.length === 0)
  return plan.remember.map(({ source, facts }) => {
    const fields = new Set(
      blocked.filter((one) => one.source === source).flatMap((one) => one.fields.map(({ field }) => field)),
    )
    return { source, facts: Object.fromEntries(Object.entries(facts).filter(([field]) => !fields.has(field))) }
  })
}

const refusedWords = ({ code, reason }: Refusal) => ({
  de: `geht hier gerade nicht (${code}: ${reason}); bitte von Hand prüfen`,
  en: `not possible here now (${code}: ${reason}); please check by hand`,
})
