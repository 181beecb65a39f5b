import { backoffMs } from './backoff.ts'
import { answered, carryWith, failAll, failed, resend } from './commands.ts'
import { protocolVersion, staleAfterMs } from './protocol.ts'
import { checkSession } from './session.ts'
import { actsForNobody, beaten, known, link, received, retryAt, session, signedOut, welcomed } from './store.ts'
import type { ClientFrame, ServerFrame } from '../server/protocol/frames.ts'

/**
 * The one line to the server. It never trusts an old line: whoever was not heard of for `staleAfterMs` is stale, and
 * a new socket counts only once it has delivered what this screen missed.
 */
let socket: WebSocket | null = null
let failures = 0
let waiting: ReturnType<typeof setTimeout> | undefined
let inStep = false
let dialled = 0
/** Both clocks: one stands still while a phone sleeps, the other jumps when it is set. */
let heard = { steady: -Infinity, wall: -Infinity }

/** Connects, and keeps connecting for as long as the page lives. */
export function startConnection(): void {
  carryWith(send)
  setInterval(watch, 500)
  addEventListener('online', knock)
  addEventListener('offline', watch)
  addEventListener('pageshow', knock)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') knock()
  })
  connect()
}

/** Sends a frame if the line is up and this screen in step; otherwise it goes out as soon as that is so. */
function send(frame: ClientFrame): void {
  if (socket?.readyState === WebSocket.OPEN && inStep) socket.send(JSON.stringify(frame))
}

/** Somebody is looking, or the network is back: do not wait for the next planned attempt. */
function knock(): void {
  watch()
  if (socket && (socket.readyState === WebSocket.CONNECTING || silence() < staleAfterMs)) return
  failures = 0
  connect()
}

function connect(): void {
  clearTimeout(waiting)
  retryAt.value = null
  if (session.value === 'signedOut' || actsForNobody.value !== null || link.value === 'outdated') return
  hangUp()
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const line = new WebSocket(`${scheme}://${location.host}/live`)
  socket = line
  dialled = performance.now()
  line.addEventListener('open', () => {
    const head = known.value.head
    line.send(JSON.stringify({ v: protocolVersion, kind: 'hello', ...(head ? { since: head } : {}) }))
  })
  line.addEventListener('message', ({ data }) => {
    if (line === socket) take(JSON.parse(String(data)) as ServerFrame)
  })
  line.addEventListener('close', () => {
    if (line === socket) lost()
  })
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
  if (neverSpoke) void checkSession()
  if (session.value === 'signedOut' || actsForNobody.value !== null) return
  const delay = backoffMs(failures, Math.random())
  failures += 1
  retryAt.value = delay > 0 ? Date.now() + delay : null
  waiting = setTimeout(connect, delay)
  if (link.value === 'live') link.value = 'connecting'
}

function take(frame: ServerFrame): void {
  switch (frame.kind) {
    case 'welcome':
      return welcomed(frame)
    case 'view':
    case 'change': {
      const resumed = !inStep
      inStep = true
      failures = 0
      note()
      received(frame)
      if (resumed) resend()
      return
    }
    case 'beat':
      if (inStep) note()
      return beaten(frame, inStep)
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

function note(): void {
  heard = { steady: performance.now(), wall: Date.now() }
}

const silence = (): number => Math.max(performance.now() - heard.steady, Date.now() - heard.wall)

function watch(): void {
  if (link.value === 'outdated' || session.value === 'signedOut' || actsForNobody.value !== null) return
  const sinceDial = performance.now() - dialled
  const firstTry = heard.steady === -Infinity
  if (silence() >= staleAfterMs && (!firstTry || performance.now() - started >= staleAfterMs)) link.value = 'stale'
  // A line that has gone quiet may never close by itself: give it up and knock again.
  const patience = socket?.readyState === WebSocket.OPEN ? staleAfterMs : 2 * staleAfterMs
  if (socket && Math.min(silence(), sinceDial) >= patience) lost()
}

const started = typeof performance === 'undefined' ? 0 : performance.now()
