import { effect } from '@preact/signals'
import {
  clockOffset,
  councilAgreement,
  example,
  fromDevice,
  known,
  lastContact,
  link,
  me,
  openedWith,
} from '../store.ts'
import { keepHeard, keepState, lastState, leanItems } from './last-state.ts'

/** A change is kept after this short while, so that a rush of them is one; that nothing changed, now and then. */
const changeMs = 1000
const contactMs = 10_000

let kept: { readonly items: unknown; readonly meetings: unknown; readonly me: unknown } | null = null
let keptAt = -Infinity
let waiting: ReturnType<typeof setTimeout> | undefined

/** Keeps the last state on the device for as long as the page lives, and takes it up when the server cannot be reached. */
export function startKeeping(): void {
  effect(() => {
    if (lastContact.value === null || known.value.head === null || link.value !== 'live') return
    if (waiting !== undefined) return
    const due = isKept() ? keptAt + contactMs - performance.now() : changeMs
    waiting = setTimeout(keep, Math.max(0, due))
  })
  const away = (): void => {
    if (document.visibilityState === 'hidden') keep()
  }
  document.addEventListener('visibilitychange', away)
  addEventListener('pagehide', keep)
  effect(() => {
    if (link.value === 'stale' && known.peek().head === null) takeUp()
  })
}

const isKept = (): boolean =>
  kept !== null && kept.items === known.peek().items && kept.meetings === known.peek().meetings && kept.me === me.peek()

/** First what is known, then when it was so: the other way round an old line could bear a new time. */
function keep(): void {
  clearTimeout(waiting)
  waiting = undefined
  const who = me.peek()
  const agreement = councilAgreement.peek()
  const { head, items, meetings } = known.peek()
  const server = lastContact.peek()
  if (!who || who.role === 'secretary' || !agreement || !head || server === null || fromDevice.peek()) return
  if (!isKept()) keepState({ form: 1, me: who, example: example.peek(), agreement, head, ...leanItems(known.peek()) })
  kept = { items, meetings, me: who }
  keptAt = performance.now()
  keepHeard({ server, device: server - clockOffset.peek() })
}

function takeUp(): void {
  const last = lastState()
  if (last) openedWith(last.state, last.heard)
}
