import { staleAfterMs } from './protocol.ts'
import type { WhoView } from '../server/protocol/identity.ts'

/**
 * What the server is asked while the program is still on its way: who is looking, and for somebody who acts for a partner, a
 * line. On a slow network each question takes most of a second, and none of them needs the program to be asked.
 */
let answer: Promise<Response | null> | null = null
let line: WebSocket | null = null
/** The program has come and dials for itself: a line of ours would be a second one. */
let tooLate = false

/** Asks; called once, by the page before its program. */
export function askEarly(): void {
  answer = askWho()
  void answer.then(dialFor)
}

async function dialFor(answered: Response | null): Promise<void> {
  if (!answered?.ok || !('partner' in ((await answered.clone().json()) as WhoView))) return
  if (!tooLate) line = dial()
}

/** Who is looking, from the server. A network that is down, or takes longer than the patience of a screen: null. */
export async function askWho(): Promise<Response | null> {
  const signal = AbortSignal.timeout(staleAfterMs)
  try {
    return await fetch('/api/me', { credentials: 'same-origin', headers: { accept: 'application/json' }, signal })
  } catch {
    return null
  }
}

/** The answer that was asked for early; once. */
export function earlyAnswer(): Promise<Response | null> | null {
  const early = answer
  answer = null
  return early
}

/** A new line to the server. */
export const dial = (): WebSocket =>
  new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`)

/** The line that was dialled early, if it is of use; once. Nothing comes on it before this screen has said hello. */
export function earlyLine(): WebSocket | null {
  const early = line
  line = null
  tooLate = true
  return early && early.readyState <= WebSocket.OPEN ? early : null
}
