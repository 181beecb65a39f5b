import { signal } from '@preact/signals'
import { announce } from '../../announcer.tsx'
import { sendCommand } from '../../commands.ts'
import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement, meeting } from '../../store.ts'
import { resultSentence } from '../../texts/refusal.ts'
import { text } from '../../texts/text.ts'
import type { Command, CommandResult } from '../../commands.ts'
import type { ComponentChildren } from 'preact'

/** The type of the command that waits for its answer. */
export const sending = signal<string | null>(null)
/** The last command that was taken, and the agenda as it was before. */
export const lastDone = signal<{ readonly command: Command; readonly before: readonly string[] } | null>(null)
/** Why the last command was not taken; stands on screen until the next one. */
export const trouble = signal<CommandResult | null>(null)

/** Sends one command of the desk, one at a time, and says aloud what became of it. */
export async function act(command: Command, said: string = text.value.answer.done): Promise<CommandResult> {
  if (sending.value !== null) return { kind: 'unanswered' }
  sending.value = command.type
  const before = meeting.peek()?.agenda ?? []
  trouble.value = null
  const result = await sendCommand(command)
  sending.value = null
  if (result.kind === 'done') lastDone.value = { command, before }
  else trouble.value = result
  announce(result.kind === 'done' ? said : resultSentence(result))
  return result
}

/** For dialogs: null when the command was taken, else the reason. The dialog shows it, so the page does not. */
export async function actOrSay(command: Command, said?: string): Promise<ComponentChildren | null> {
  const result = await act(command, said)
  if (result.kind === 'done') return null
  trouble.value = null
  return <TroubleText result={result} />
}

/** What went wrong, with the place in the agreement where a refusal cites one. */
export function TroubleText({ result }: { readonly result: CommandResult }) {
  if (result.kind === 'refused') return <RefusalText refusal={result.refusal} agreement={agreement.value} />
  return <>{resultSentence(result)}</>
}
