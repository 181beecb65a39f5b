import { computed, effect, signal } from '@preact/signals'
import { path } from './router.ts'
import { me, sections, trust, unseen } from './store.ts'
import type { ClientFrame } from '../server/protocol/frames.ts'

/**
 * Tells the server what a member has before their eyes: the called item's state, once it is painted on a page that is
 * looked at. The own side's leads see how many have it, as a number.
 */
type Shows = Extract<ClientFrame, { kind: 'shows' }>

/** A rush of changes is told once. */
const everyMs = 1000

const looked = signal(false)
const before = computed((): Shows['item'] => {
  const item = sections.value?.called
  if (me.value?.role !== 'member' || trust.value !== 'live' || !looked.value || !item) return null
  return path.value === '/saal' || unseen.value.has(item.id) ? { id: item.id, rev: item.rev } : null
})

let send: (frame: ClientFrame) => boolean = () => false
let told = 'null'
let toldAt = -Infinity
let waiting: ReturnType<typeof setTimeout> | undefined

/** Names the line that goes to the server; it says whether it took the frame. */
export function showOver(line: typeof send): void {
  send = line
}

/** The server knows nothing yet of what this screen shows: it is told anew. */
export function tellAnew(): void {
  told = 'null'
  if (before.peek() !== null) plan()
}

function look(): void {
  looked.value = document.visibilityState === 'visible'
}

/** Watches for as long as the page lives. */
export function startShowing(): void {
  document.addEventListener('visibilitychange', look)
  look()
  effect(() => {
    if (JSON.stringify(before.value) !== told) plan()
  })
}

function plan(): void {
  waiting ??= setTimeout(afterPaint, Math.max(0, toldAt + everyMs - performance.now()))
}

/** What is gone from sight is told at once: a page that nobody looks at paints nothing. */
function afterPaint(): void {
  waiting = undefined
  if (before.peek() === null) tell()
  else requestAnimationFrame(() => setTimeout(tell))
}

function tell(): void {
  const item = before.peek()
  const words = JSON.stringify(item)
  if (words === told || !send({ v: 1, kind: 'shows', item })) return
  told = words
  toldAt = performance.now()
}
