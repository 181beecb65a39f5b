import type { Planned, Scheduler } from './scheduler.ts'

/** When every simulation begins, by a clock that is right: ten minutes before a council meets. */
export const beginning = Date.parse('2021-02-04T16:50:00+01:00')

/**
 * A machine that runs our code: its clocks, its timers, and whether it runs at all. While it sleeps its timers wait and
 * its steady clock stands still, as phones do; when it dies, all that its process had begun is gone.
 */
export class Host {
  readonly name: string
  readonly scheduler: Scheduler
  /** What its clock is off from true time, in ms. */
  wallOffset: number
  asleep = false
  #life = { alive: true }
  #slept = 0
  #asleepSince = 0
  #overdue: Planned[] = []

  constructor(name: string, scheduler: Scheduler, wallOffset = 0) {
    this.name = name
    this.scheduler = scheduler
    this.wallOffset = wallOffset
  }

  /** Milliseconds since 1970, as this machine's clock shows them. */
  readonly wallClock = (): number => Math.round(beginning + this.scheduler.now + this.wallOffset)

  /** Milliseconds that this machine was awake. */
  readonly steadyClock = (): number => (this.asleep ? this.#asleepSince : this.scheduler.now) - this.#slept

  get alive(): boolean {
    return this.#life.alive
  }

  die(): void {
    this.#life.alive = false
  }

  boot(): void {
    this.die()
    this.#life = { alive: true }
    this.#overdue = []
  }

  sleep(): void {
    this.asleep = true
    this.#asleepSince = this.scheduler.now
  }

  /** Goes on where it stood; timers that were due meanwhile are due now. */
  wake(): void {
    this.#slept += this.scheduler.now - this.#asleepSince
    this.asleep = false
    const overdue = this.#overdue
    this.#overdue = []
    for (const planned of overdue) this.plan(0, planned.what, () => planned.calledOff || planned.act())
  }

  plan(delay: number, what: string, act: () => void): Planned {
    const awake = (): void => (this.asleep ? void this.#overdue.push({ ...planned, act }) : act())
    const planned: Planned = this.scheduler.plan(delay, what, awake, this.#life)
    return planned
  }

  /** Every so many ms; returns how to stop. */
  every(ms: number, what: string, act: () => void): () => void {
    let next: Planned
    const again = (): void => {
      next = this.plan(ms, what, again)
      act()
    }
    next = this.plan(ms, what, again)
    return () => {
      next.calledOff = true
    }
  }
}
