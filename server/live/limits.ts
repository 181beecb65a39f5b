/** What one connection, one person and one slow reader may cost. All of it in one place; the README explains the numbers. */
export interface Limits {
  /** Commands: how many at once, and how many a second after that. */
  readonly connection: Rate
  readonly person: Rate
  readonly socketsPerPerson: number
  /** Bytes that may wait for a reader before nothing more is queued for it. */
  readonly waitingBytes: number
  /** How long a reader may stay behind, and how long a socket may stay without a hello. */
  readonly behindMs: number
  readonly helloMs: number
  /** Commands of everybody that may wait for a round, and bytes that may wait for all slow readers together. */
  readonly waitingCommands: number
  readonly waitingBytesInAll: number
  /** HTTP requests a minute from one address. High, because a whole council sits behind the hall's one. */
  readonly requestsPerMinute: number
  /** Sockets opened a minute from one address. */
  readonly upgradesPerMinute: number
}

export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

export const usualLimits: Limits = {
  connection: { burst: 120, perSecond: 30 },
  person: { burst: 240, perSecond: 60 },
  socketsPerPerson: 20,
  waitingBytes: 64 * 1024,
  behindMs: 60_000,
  helloMs: 10_000,
  waitingCommands: 5000,
  waitingBytesInAll: 256 * 1024 * 1024,
  requestsPerMinute: 6000,
  upgradesPerMinute: 1200,
}

/** Commands may come in a burst and then at a rate; what was saved up is never more than the burst. */
export class Allowance {
  readonly #rate: Rate
  #left: number
  #since: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#left = rate.burst
    this.#since = now
  }

  /** Takes so much of what is left; false, and nothing taken, when there is not enough. */
  take(cost: number, now: number): boolean {
    const saved = (Math.max(0, now - this.#since) / 1000) * this.#rate.perSecond
    this.#left = Math.min(this.#rate.burst, this.#left + saved)
    this.#since = now
    if (this.#left < cost) return false
    this.#left -= cost
    return true
  }

  /** What was taken turned out not to count. */
  giveBack(cost: number): void {
    this.#left = Math.min(this.#rate.burst, this.#left + cost)
  }
}
