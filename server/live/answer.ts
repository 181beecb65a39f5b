import Type from 'typebox'
import { Compile } from 'typebox/compile'
import type { CouncilState } from '../../machines/council-state.ts'
import { type Actor, type Command, isMotionCommand } from '../../machines/events.ts'
import { type Refusal, refused } from '../../machines/refusal.ts'
import { maySee, maySeeMotion } from '../../machines/visibility.ts'

/**
 * The one answer to a command. `version` counts what the actor's own side knows of the log. A refusal comes as the rules
 * worded it, for the record and the scenarios, and as it may be shown: there it does not tell whether something exists.
 */
export type Answer =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refusal: Refusal; readonly shown: Refusal }

/** For whatever a person must not know of: the same words whether it exists or not. */
export const nothingThere: Refusal = refused('permission', 'invisible')

export const accepted = (version: number): Answer => ({ ok: true, version })

/** A refusal that may be shown as it is. */
export const refusedOpenly = (refusal: Refusal): Answer => ({ ok: false, refusal, shown: refusal })

/** A refusal of a well-formed command: whether what it names is hidden or missing must not be told apart. */
export function refusedTo(state: CouncilState, actor: Actor, command: Command, refusal: Refusal): Answer {
  const hides = refusal.reason === 'unknownThing' || namesHidden(state, actor, command)
  return { ok: false, refusal, shown: hides ? nothingThere : refusal }
}

function namesHidden({ items, motions }: CouncilState, actor: Actor, command: Command): boolean {
  if (isMotionCommand(command) && command.type !== 'motion.add') {
    const motion = motions.get(command.motion)
    return motion === undefined || !maySeeMotion(actor, motion)
  }
  if (!('item' in command)) return false
  const named = command.type === 'item.add' ? command.parent : command.item
  if (named === undefined) return false
  const item = items.get(named)
  return item === undefined || !maySee(actor, item)
}

const RefusalShape = Type.Object({
  ok: Type.Literal(false),
  code: Type.String(),
  reason: Type.String(),
  field: Type.Optional(Type.String()),
})
const stored = Compile(
  Type.Union([
    Type.Object({ ok: Type.Literal(true), version: Type.Integer() }),
    Type.Object({ ok: Type.Literal(false), refusal: RefusalShape, shown: RefusalShape }),
  ]),
)

/** An answer as the store gave it back. Throws when it is none. */
export function storedAnswer(answer: unknown): Answer {
  if (!stored.Check(answer)) throw new Error('What is stored as an answer is none.')
  return answer as Answer
}
