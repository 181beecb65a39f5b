import Type from 'typebox'
import { Compile } from 'typebox/compile'
import type { CouncilState } from '../../machines/council-state.ts'
import { refusalOf } from '../../machines/decide.ts'
import type { Event } from '../../machines/events.ts'
import { type Refusal, refused } from '../../machines/refusal.ts'
import { seenBy } from '../../machines/visibility.ts'

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

/**
 * A refusal of a well-formed command. What is shown is what the rules say of the council as this person may know it, so
 * that nothing hidden has a part in it; and what is missing there gets the same words, whether hidden or not at all.
 */
export function refusedTo(state: CouncilState, event: Event, refusal: Refusal): Answer {
  const seen = refusalOf(seenBy(event.actor, state), event)
  return { ok: false, refusal, shown: seen === undefined || seen.reason === 'unknownThing' ? nothingThere : seen }
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
