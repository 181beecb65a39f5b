import { parseObject } from '../../db/chain.ts'
import type { StoredAnswer } from '../../db/event-store.ts'
import type { RowFault } from '../../db/verify-rows.ts'
import { type Answer, storedAnswer } from '../live/answer.ts'
import type { Accepted } from './refold.ts'

/** Holds each answer against the entry that it belongs to: who asked, when, and what was answered. */
export class AnswerLedger {
  readonly #open: Map<string, Accepted>

  /** `accepted`: what the log and the rules say of every accepted command, by its id. */
  constructor(accepted: ReadonlyMap<string, Accepted>) {
    this.#open = new Map(accepted)
  }

  fault(stored: StoredAnswer): RowFault | undefined {
    const { number, command, actor, at } = stored
    const fault = (what: string): RowFault => ({ number, explanation: `Answer ${number} ${what}.` })
    const answer = answerIn(stored)
    if (!answer) return fault('is none that this program gives')
    const entry = this.#open.get(command)
    if (!answer.ok) return entry ? fault(`refuses what entry ${entry.entry} has`) : undefined
    if (!entry) return fault('accepts a command that is not in the log, or was answered before')
    this.#open.delete(command)
    if (entry.actor !== actor || entry.at !== at)
      return fault(`is not by whom, or not of when, entry ${entry.entry} is`)
    return answer.version === entry.version ? undefined : fault(`names another place than that of entry ${entry.entry}`)
  }

  /** The first entry whose command has no answer. */
  unanswered(): number | undefined {
    const [first] = this.#open.values()
    return first?.entry
  }
}

function answerIn({ number, answer }: StoredAnswer): Answer | undefined {
  try {
    return storedAnswer(parseObject(answer, `answer ${number}`))
  } catch {
    return undefined
  }
}
