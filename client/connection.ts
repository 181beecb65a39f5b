import { backoffMs } from './backoff.ts'
import { answered, carryWith, failAll, failed, resend } from './commands.ts'
import { dial, earlyLine, greeting } from './early.ts'
import { isStale, lineOpened, neverHeard, silence } from './hearing.ts'
import { staleAfterMs } from './protocol.ts'
import { checkSession } from './session.ts'
import { showOver, tellAnew } from './showing.ts'
import {
  actsForNobody,
  beaten,
  counted,
  fromDevice,
  known,
  link,
  received,
  retryAt,
  session,
  signedOut,
  welcomed,
} from './store.ts'
import { inOrder } from './unpack.ts'
import type { ClientFrame, ServerFrame } from '../server/protocol/frames.ts'

/**
 * The one line to the server. It never trusts an old line: whoever was not heard of for `staleAfterMs` is stale, and
 * a new socket counts only once it has delivered what this screen missed.
 */
let socket: WebSocket | null = null
let failures = 0
let waiting: ReturnType<typeof setTimeout> | undefined
let inStep = false
/** When the line last got further: dialled, then opened. A slow network may take its time for each. */
let gotFurther = 0

/** Connects, and keeps connecting for as long as the page lives. */
export function startConnection(): void {
  carryWith(send)
  showOver(send)
  setInterval(watch, 500)
  addEventListener('online', knock)
  addEventListener('offline', watch)
  addEventListener('pageshow', knock)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') knock()
  })
  connect()
}

/** Sends a frame if the line is up and this screen in step, and says so; otherwise it goes out as soon as that is so. */
function send(frame: ClientFrame): boolean {
  if (socket?.readyState !== WebSocket.OPEN || !inStep) return false
  socket.send(JSON.stringify(frame))
  return true
}

/** Somebody is looking, or the network is back: do not wait for the next planned attempt. A line just dialled has its chance. */
function knock(): void {
  watch()
  const fresh = performance.now() - gotFurther < staleAfterMs
  if (socket && (socket.readyState === WebSocket.CONNECTING || !isStale() || fresh)) return
  failures = 0
  connect()
}

function connect(): void {
  clearTimeout(waiting)
  retryAt.value = null
  if (session.value === 'signedOut' || actsForNobody.value !== null || link.value === 'outdated') return
  hangUp()
  const early = earlyLine()
  const line = early?.socket ?? dial()
  socket = line
  gotFurther = performance.now()
  lineOpened()
  const read = inOrder((text, at) => {
    if (line === socket) take(JSON.parse(text) as ServerFrame, at)
  })
  line.addEventListener('message', ({ data }: MessageEvent<string | Blob>) => read(data, Date.now()))
  line.addEventListener('close', () => {
    if (line === socket) lost()
  })
  for (const { message, at } of early?.heard ?? []) read(message, at)
  if (early?.greeted) return
  const greet = (): void => {
    if (line === socket) gotFurther = performance.now()
    // What the device kept is not all that it was shown: nothing to go on from.
    line.send(greeting(fromDevice.value ? null : known.value.head))
  }
  if (line.readyState === WebSocket.OPEN) greet()
  else line.addEventListener('open', greet)
}

function hangUp(): void {
  const old = socket
  socket = null
  inStep = false
  old?.close()
}

function lost(): void {
  const neverSpoke = !inStep
  hangUp()
  if (neverSpoke) void checkSession().then(unreachable)
  if (session.value === 'signedOut' || actsForNobody.value !== null) return
  const delay = backoffMs(failures, Math.random())
  failures += 1
  retryAt.value = delay > 0 ? Date.now() + delay : null
  waiting = setTimeout(connect, delay)
  if (link.value === 'live') link.value = 'connecting'
}

/** A page that opens where the server cannot be reached says so at once: there is no line to be patient with. */
function unreachable(reached: boolean): void {
  if (!reached && neverHeard() && link.value === 'connecting') link.value = 'stale'
}

/** Takes a frame that arrived at this time, by this device's clock in ms. */
function take(frame: ServerFrame, at: number): void {
  switch (frame.kind) {
    case 'welcome':
      // Another mandate sees other things: ask for them from the beginning.
      if (!welcomed(frame)) connect()
      return
    case 'view':
    case 'change': {
      const resumed = !inStep
      inStep = true
      failures = 0
      received(frame, at)
      if (resumed) {
        resend()
        tellAnew()
      }
      return
    }
    case 'beat':
      return beaten(frame, inStep, at)
    case 'screens':
      return counted(frame)
    case 'answer':
      return answered(frame)
    case 'error':
      return complained(frame)
    default: {
      const unknown: never = frame
      return unknown
    }
  }
}

function complained(error: Extract<ServerFrame, { kind: 'error' }>): void {
  if (error.id !== undefined) failed(error.id, error.error)
  if (error.error === 'signedOut') {
    hangUp()
    signedOut()
    failAll('signedOut')
  }
  if (error.error === 'version') {
    hangUp()
    link.value = 'outdated'
  }
}

function watch(): void {
  if (link.value === 'outdated' || session.value === 'signedOut' || actsForNobody.value !== null) return
  const without = performance.now() - gotFurther
  if (isStale() && (!neverHeard() || performance.now() - started >= staleAfterMs)) link.value = 'stale'
  // A line that has gone quiet may never close by itself: give it up and knock again.
  const patience = socket?.readyState === WebSocket.OPEN ? staleAfterMs : 2 * staleAfterMs
  if (socket && Math.min(silence(), without) >= patience) lost()
}

const started = typeof performance === 'undefined' ? 0 : performance.now()
