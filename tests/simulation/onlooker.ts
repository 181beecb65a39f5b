import { beatEveryMs, staleAfterMs } from '../../server/protocol/frames.ts'
import type { Device } from './device.ts'
import type { Scheduler } from './scheduler.ts'
import type { Verdict } from './verdict.ts'

/** How often a page looks whether the server still speaks, in ms. */
const watchEveryMs = 500

/**
 * Of a node that is not alone: a second until it knows, which no screen counts, and as much again where the quickest frame
 * of a line was made by a node that had not heard for longer.
 */
export const sharedMs = 2000

const never = { at: -Infinity, quickest: 0 }

/** Somebody who looks at every screen after every event, and knows when it last heard and what it should show. */
export class Onlooker {
  readonly #scheduler: Scheduler
  readonly #verdict: Verdict
  /** When each version of a side's log was first told to viewers, in true time; of the version that it is the index of. */
  readonly #toldAt = new Map<string, number[]>()
  /** When each page last took a frame, and how long the quickest frame of that line took: no page can know that. */
  readonly #heard = new Map<Device, { readonly at: number; readonly quickest: number }>()

  readonly #shared: number

  /** `shared`: how much later what another node wrote may be seen, in ms. */
  constructor(scheduler: Scheduler, verdict: Verdict, shared: number) {
    this.#shared = shared
    this.#scheduler = scheduler
    this.#verdict = verdict
  }

  /** The server has shown its viewers everything up to this version of a side's log. */
  told(partner: string, version: number): void {
    const times = this.#toldAt.get(partner) ?? []
    this.#toldAt.set(partner, times)
    while (times.length <= version) times.push(this.#scheduler.now)
  }

  heard(device: Device): void {
    const { quickest = 0, clockWasSet = false } = device.line ?? {}
    this.#heard.set(device, { at: this.#scheduler.now, quickest: clockWasSet ? Infinity : quickest })
  }

  /** No line is shown as live that is older than the server's silence may last (I24), and no log ever goes backwards. */
  look(device: Device, partner: string): void {
    const { known, trust, logTrouble } = device.page
    this.#verdict.hold(
      'a log never goes backwards',
      logTrouble.value === null,
      () => `${device.name}: ${logTrouble.value?.warning.kind}`,
    )
    if (device.host.asleep || device.waking || trust.value !== 'live') return
    const slack = watchEveryMs + 2
    const heard = this.#heard.get(device) ?? never
    const silent = this.#scheduler.now - heard.at
    this.#verdict.hold(
      'no line is shown as live after silence (I24)',
      silent <= staleAfterMs + slack,
      () => `${device.name}: ${silent} ms`,
    )
    if (device.line?.late === true) return
    const missed = this.#toldAt.get(partner)?.[(known.value.head?.version ?? 0) + 1]
    const age = missed === undefined ? 0 : this.#scheduler.now - missed
    const limit = staleAfterMs + slack + heard.quickest + this.#shared
    this.#verdict.hold(
      'no line is shown as live that is out of date (I24)',
      age <= limit,
      () => `${device.name}: ${age} ms`,
    )
  }
}

/** How long it takes until whatever is broken must have been noticed and mended: by pings, backoff and patience. */
export const calmMs = 2 * 10 * beatEveryMs + 45_000
