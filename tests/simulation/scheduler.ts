import type { Chance } from './chance.ts'

/** Something that is to happen, unless it is called off or its host is gone by then. */
export interface Planned {
  readonly at: number
  readonly tie: number
  /** What it is, for the story of a failure. */
  readonly what: string
  readonly act: () => void
  readonly host: { readonly alive: boolean }
  calledOff: boolean
}

const drained = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * The one place where anything happens: virtual time, and a queue of all that is to come, in an order that the seed
 * alone decides. A step is one event and all that follows from it without waiting.
 */
export class Scheduler {
  /** Milliseconds of true time since the beginning; no host's clock. */
  now = 0
  /** Events so far. */
  steps = 0
  /** What happened last, oldest first, for the story of a failure. */
  readonly story: string[] = []
  readonly #chance: Chance
  readonly #queue: Planned[] = []
  readonly #ticks: (() => void)[] = []
  readonly #remembered: number
  /** Something outside that may be at work, and is waited for before the next event. */
  working: () => Promise<void> | undefined = () => undefined

  constructor(chance: Chance, remembered = 0) {
    this.#chance = chance
    this.#remembered = remembered
  }

  /** Plans an event on a host in so many milliseconds. What falls on the same moment comes in any order. */
  plan(delay: number, what: string, act: () => void, host: { readonly alive: boolean } = always): Planned {
    const planned = { at: this.now + Math.max(0, delay), tie: this.#chance.bits(), what, act, host, calledOff: false }
    push(this.#queue, planned)
    return planned
  }

  /** As `process.nextTick`: at the end of this event, before anything else happens. */
  nextTick(act: () => void): void {
    this.#ticks.push(act)
  }

  /** A line in the story of a failure. */
  tell(words: () => string): void {
    if (this.#remembered === 0) return
    this.story.push(`${(this.now / 1000).toFixed(3).padStart(9)}  ${words()}`)
    if (this.story.length > this.#remembered) this.story.shift()
  }

  /** Lets the next event happen, with all promises that it settles. False when nothing is to come. */
  async step(): Promise<boolean> {
    for (;;) {
      const next = pop(this.#queue)
      if (!next) return false
      if (next.calledOff || !next.host.alive) continue
      this.now = next.at
      this.steps += 1
      this.tell(() => next.what)
      next.act()
      do {
        for (let tick = this.#ticks.shift(); tick; tick = this.#ticks.shift()) tick()
        await drained()
        for (let work = this.working(); work; work = this.working()) {
          await work
          await drained()
        }
      } while (this.#ticks.length > 0)
      return true
    }
  }
}

const always = { alive: true }

const isBefore = (a: Planned, b: Planned): boolean => a.at < b.at || (a.at === b.at && a.tie < b.tie)

function push(heap: Planned[], planned: Planned): void {
  let index = heap.length
  heap.push(planned)
  while (index > 0) {
    const above = (index - 1) >> 1
    if (!isBefore(planned, heap[above]!)) break
    heap[index] = heap[above]!
    index = above
  }
  heap[index] = planned
}

function pop(heap: Planned[]): Planned | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (first === undefined || last === undefined || heap.length === 0) return first
  let index = 0
  for (;;) {
    let below = 2 * index + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1
    if (!isBefore(heap[below]!, last)) break
    heap[index] = heap[below]!
    index = below
  }
  heap[index] = last
  return first
}
