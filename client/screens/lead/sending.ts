import { signal } from '@preact/signals'
import { announce } from '../../announcer.tsx'
import { sendCommand } from '../../commands.ts'
import { serverNow } from '../../store.ts'
import { clock } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { resultSentence } from '../../texts/refusal.ts'
import type { Command, CommandResult } from '../../commands.ts'

/** Where an act stands that this screen has sent: on its way, or not taken. */
export type Sending = { readonly state: 'sending' } | { readonly state: 'answered'; readonly result: CommandResult }

/** By thing (an item, a planned motion) and act. An act that was taken leaves this list; the view shows what it did. */
export const sendings = signal<ReadonlyMap<string, Sending>>(new Map())
/** The last act of each item that was taken, for the line that says so. */
export const taken = signal<ReadonlyMap<string, { readonly label: string; readonly at: number }>>(new Map())

export const sendingKey = (item: string, act: string): string => `${item} ${act}`

function note(key: string, sending: Sending | null): void {
  const next = new Map(sendings.value)
  if (sending) next.set(key, sending)
  else next.delete(key)
  sendings.value = next
}

interface Outgoing {
  readonly item: string
  /** A key for the act: two of the same type may stand beside each other. */
  readonly act: string
  /** What the person called it when pressing the button. */
  readonly label: string
  readonly command: Command
}

/** Sends an act on an item, and says what became of it to people who listen. Answers whether it was taken. */
export async function send({ item, act, label, command }: Outgoing): Promise<boolean> {
  const key = sendingKey(item, act)
  note(key, { state: 'sending' })
  const result = await sendCommand(command)
  if (result.kind !== 'done') {
    note(key, { state: 'answered', result })
    announce(resultSentence(result))
    return false
  }
  const at = serverNow()
  note(key, null)
  taken.value = new Map(taken.value).set(item, { label, at })
  announce(actText.value.done(label, clock(at)))
  return true
}
