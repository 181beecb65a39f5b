import { announce } from '../../../announcer.tsx'
import { askServer } from '../../../ask-server.ts'
import { say } from '../../../texts/language.ts'
import { refusalSentence } from '../../../texts/refusal.ts'
import { text } from '../../../texts/text.ts'
import type { Sent } from '../acts.ts'
import type { AgendaAnswer, AgendaAnswers } from '../../../../server/protocol/agenda.ts'
import type { RefusalView } from '../../../../server/protocol/view.ts'

/** What became of changes that belong together: each one's answer, or why there is none. */
export type Mended =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly answers: readonly AgendaAnswer[] }

/** Sends them in one go: all of them are taken, or nothing is. */
export async function mendAgenda(commands: readonly Sent[], said: string = text.value.answer.done): Promise<Mended> {
  const asked = await askServer<AgendaAnswers>('POST', '/api/agenda', { commands })
  if (asked.ok) {
    announce(said)
    return { ok: true }
  }
  const answers = (asked.body as Partial<AgendaAnswers> | undefined)?.answers ?? []
  const first = answers.find((answer) => !answer.ok)
  const message = first ? whyNot(first) : say(asked.message)
  announce(message)
  return { ok: false, message, answers }
}

/** Why one line would not have been taken. */
export const whyNot = ({ code, reason }: Extract<AgendaAnswer, { ok: false }>): string =>
  refusalSentence({ code: code as RefusalView['code'], reason })
