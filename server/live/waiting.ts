import type { Answer } from './answer.ts'
import type { Submission } from './round.ts'
import type { Unavailable } from './unavailable.ts'

export type Reply = (outcome: Answer | Unavailable) => void

/** A command that waits for its round, and whoever wants to hear of it. */
export interface Waiting {
  readonly submission: Submission
  readonly reply: Reply
}

/** Commands that belong together. */
export interface Group {
  readonly submissions: readonly Submission[]
  readonly resolve: (answers: readonly Answer[]) => void
  readonly reject: (reason: Unavailable) => void
}

/** Whatever happens later, the first word is the only one. */
export function once(reply: Reply): Reply {
  let replied = false
  return (outcome) => {
    if (!replied) reply(outcome)
    replied = true
  }
}
