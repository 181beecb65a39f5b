import { signal } from '@preact/signals'
import { prove } from './proof.ts'
import { protocolVersion } from './protocol.ts'
import { serverNow } from './store.ts'
import type { AnswerFrame, ClientFrame, ErrorFrame } from '../server/protocol/frames.ts'
import type { RefusalView } from '../server/protocol/view.ts'

/** What became of a command. `unanswered`: it may or may not have arrived; the view will tell. */
export type CommandResult =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: RefusalView }
  | { readonly kind: 'failed'; readonly error: ErrorFrame['error'] }
  | { readonly kind: 'unanswered' }

/** An event of the vocabulary with its fields; who and when are the server's to add. */
export type Command = { readonly type: string } & Readonly<Record<string, unknown>>

interface Pending {
  readonly command: Command
  /** How often it has gone out. */
  sent: number
  readonly settle: (result: CommandResult) => void
}

/** How long a command may go without an answer before the person is told so. */
export const answerWithinMs = 15_000

const pending = new Map<string, Pending>()
/** How many commands wait for their answer. */
export const waitingCommands = signal(0)

let carry: (frame: ClientFrame) => boolean = () => false

/** Names the line that commands go out on; it says whether it took the frame. */
export function carryWith(send: (frame: ClientFrame) => boolean): void {
  carry = send
}

/** As `sendOnce`; where the server wants a fresh proof of who sends it, asks the person for it and sends it again. */
export async function sendCommand(command: Command): Promise<CommandResult> {
  const result = await sendOnce(command)
  const asksForProof = result.kind === 'failed' && result.error === 'notFresh'
  return asksForProof && (await prove()) ? sendOnce(command) : result
}

/**
 * Sends a command and promises what became of it. Never rejects. Without a line it is sent as soon as there is one,
 * under the same id, so that it takes effect once at most.
 */
function sendOnce(command: Command): Promise<CommandResult> {
  const id = newId()
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(id, { kind: 'unanswered' }), answerWithinMs)
    const done = (result: CommandResult): void => {
      clearTimeout(timer)
      resolve(result)
    }
    const waiting = { command, sent: 0, settle: done }
    pending.set(id, waiting)
    waitingCommands.value = pending.size
    transmit(id, waiting)
  })
}

/** The line is back: repeats what has no answer yet. The server answers a repeated id as it did the first time. */
export function resend(): void {
  for (const [id, waiting] of pending) transmit(id, waiting)
}

/** The server answered a command. */
export function answered(frame: AnswerFrame): void {
  settle(frame.id, frame.ok ? { kind: 'done', version: frame.version } : { kind: 'refused', refusal: frame.refusal })
}

/**
 * The server could not take the command's frame. That says nothing of an earlier one under the same id, whose answer a
 * broken line may have swallowed: the command then goes on waiting, so that nobody is told to do again what was done.
 */
export function failed(id: string, error: ErrorFrame['error']): void {
  const waiting = pending.get(id)
  if (waiting && waiting.sent > 1) return
  settle(id, { kind: 'failed', error })
}

/** Nothing sent can be answered any more. */
export function failAll(error: ErrorFrame['error']): void {
  for (const id of pending.keys()) settle(id, { kind: 'failed', error })
}

function settle(id: string, result: CommandResult): void {
  const waiting = pending.get(id)
  pending.delete(id)
  waitingCommands.value = pending.size
  waiting?.settle(result)
}

function transmit(id: string, waiting: Pending): void {
  const { command } = waiting
  if (carry({ v: protocolVersion, kind: 'command', id, command })) waiting.sent += 1
}

/**
 * The millisecond and 80 random bits. What is sent at about the same time has its place in the server's indexes side by
 * side, which so writes a few pages for many commands and not one for each. By the server's clock, so that it tells
 * nothing of the device's. `crypto.randomUUID` is missing where the page is not served securely, as in a test hall.
 */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return hex(Math.floor(serverNow()), 12) + Array.from(bytes, (byte) => hex(byte, 2)).join('')
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')
