import { recall } from './device.ts'
import { protocolVersion, staleAfterMs } from './protocol.ts'
import { unpacks } from './unpack.ts'
import type { ClientFrame, Head } from '../server/protocol/frames.ts'
import type { WhoView } from '../server/protocol/identity.ts'

/**
 * What the server is asked while the program is still on its way: who is looking, and for somebody who acts for a partner, a
 * line and what there is to see. On a slow network each question takes most of a second, and none of them needs the
 * program to be asked. The page's own script asks (`page.ts`); the program, which is another script, takes it up.
 */
interface Early {
  answer: Promise<Response | null> | null
  line: EarlyLine | null
  /** The program has come and dials for itself: a line of ours would be a second one. */
  tooLate: boolean
}

/** A line that was dialled before the program was here. */
export interface EarlyLine {
  readonly socket: WebSocket
  /** What came on it so far, and when, by this device's clock in ms. */
  readonly heard: { readonly message: string | Blob; readonly at: number }[]
  /** The server was told what this screen wants to see. */
  greeted: boolean
}

declare global {
  var schulterschlussEarly: Early | undefined
}

const early = (): Early => (globalThis.schulterschlussEarly ??= { answer: null, line: null, tooLate: false })

/** Asks; called once, by the page before its program. */
export function askEarly(): void {
  early().answer = askWho()
  // Whoever has a last state here acted for a partner when they last looked, and most likely still does.
  if (recall('council') !== null) dialEarly()
  else void early().answer?.then(dialFor)
}

async function dialFor(answered: Response | null): Promise<void> {
  if (answered?.ok && 'partner' in ((await answered.clone().json()) as WhoView)) dialEarly()
}

function dialEarly(): void {
  if (early().tooLate) return
  const line: EarlyLine = { socket: dial(), heard: [], greeted: false }
  early().line = line
  line.socket.addEventListener('open', () => {
    if (early().line !== line) return
    line.socket.send(greeting(null))
    line.greeted = true
  })
  line.socket.addEventListener('message', ({ data }: MessageEvent<string | Blob>) => {
    if (early().line === line) line.heard.push({ message: data, at: Date.now() })
  })
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

/** A new line to the server. */
export const dial = (): WebSocket =>
  new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`)

/** The first words on a line: what this screen has, as a frame. */
export function greeting(head: Head | null): string {
  const hello: ClientFrame = {
    v: protocolVersion,
    kind: 'hello',
    ...(head && { since: head }),
    ...(unpacks && { packed: true }),
  }
  return JSON.stringify(hello)
}

/** The answer that was asked for early; once. */
export function earlyAnswer(): Promise<Response | null> | null {
  const { answer } = early()
  early().answer = null
  return answer
}

/** The line that was dialled early, if it is of use; once. What comes on it from now on is its taker's. */
export function earlyLine(): EarlyLine | null {
  const { line } = early()
  early().line = null
  early().tooLate = true
  return line && line.socket.readyState <= WebSocket.OPEN ? line : null
}
