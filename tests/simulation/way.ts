import type { Scheduler } from './scheduler.ts'

/** Something under way, and how many bytes it takes. */
interface Parcel<Payload> {
  readonly payload: Payload
  readonly size: number
  readonly sentAt: number
  readonly due: number
}

export interface WayOptions<Payload> {
  readonly scheduler: Scheduler
  readonly what: string
  /** How long the next parcel takes, in ms. */
  readonly latency: () => number
  /** What arrives, and how long it took, in ms. */
  readonly deliver: (payload: Payload, took: number) => void
  /** Called whenever something has left the queue. */
  readonly moved?: () => void
}

/** One direction of a line, as TCP gives it: in order, each once, or not at all; it may stall, and fall silent for good. */
export class Way<Payload> {
  /** Bytes sent that have not arrived. */
  bytes = 0
  readonly #options: WayOptions<Payload>
  #queue: Parcel<Payload>[] = []
  #lastDue = 0
  #stalledUntil = 0
  #reading = true
  #lost = false
  #moving = false

  constructor(options: WayOptions<Payload>) {
    this.#options = options
  }

  send(payload: Payload, size: number): void {
    if (this.#lost) return
    const { scheduler, latency } = this.#options
    this.#lastDue = Math.max(this.#lastDue, this.#stalledUntil, scheduler.now + latency())
    this.#queue.push({ payload, size, sentAt: scheduler.now, due: this.#lastDue })
    this.bytes += size
    this.#move()
  }

  /** Nothing arrives for so long; then all of it. */
  stall(ms: number): void {
    this.#stalledUntil = this.#options.scheduler.now + ms
  }

  /** Whether the receiver takes what comes. */
  read(reading: boolean): void {
    this.#reading = reading
    if (reading) this.#move()
  }

  /** What is under way is lost, and all that will be sent; nobody is told. */
  lose(): void {
    this.#lost = true
    this.#queue = []
    this.bytes = 0
  }

  /** Something should have arrived by now. */
  get late(): boolean {
    const [first] = this.#queue
    return first !== undefined && first.due <= this.#options.scheduler.now
  }

  #move(): void {
    const [first] = this.#queue
    if (this.#moving || !first || !this.#reading) return
    const { scheduler, what } = this.#options
    this.#moving = true
    const due = Math.max(first.due, this.#stalledUntil)
    scheduler.plan(due - scheduler.now, what, () => {
      this.#moving = false
      if (!this.#reading || scheduler.now < this.#stalledUntil) return this.#move()
      const parcel = this.#queue.shift()
      if (!parcel) return
      this.bytes -= parcel.size
      this.#options.moved?.()
      this.#options.deliver(parcel.payload, scheduler.now - parcel.sentAt)
      this.#move()
    })
  }
}
