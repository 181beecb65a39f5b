import { text } from './text.ts'
import type { CommandResult } from '../commands.ts'
import type { RefusalView } from '../../server/protocol/view.ts'

/** The sentence for a refusal: by its reason if there is one, else by the code that it cites. */
export function refusalSentence({ code, reason, field }: RefusalView): string {
  const { byReason, byCode } = text.value.refusals
  const sentence = byReason[reason] ?? byCode[code]
  return code === 'invalid' && field !== undefined ? `${sentence} (${field})` : sentence
}

/** What became of a command, in a sentence. */
export function resultSentence(result: CommandResult): string {
  const words = text.value.answer
  switch (result.kind) {
    case 'done':
      return words.done
    case 'refused':
      return refusalSentence(result.refusal)
    case 'failed':
      return words.failed[result.error]
    case 'unanswered':
      return words.unanswered
    default: {
      const unknown: never = result
      return unknown
    }
  }
}
