import { Allowance, type Rate } from '../live/limits.ts'

export interface AttemptLimits {
  /** Failed attempts at one account from one address, at one account from everywhere, and of one address at all. */
  readonly accountFromAddress: Rate
  readonly account: Rate
  readonly address: Rate
}

/** Five tries, then one a minute; an account from everywhere twenty, then one in three minutes; a hall's address many. */
export const usualAttempts: AttemptLimits = {
  accountFromAddress: { burst: 5, perSecond: 1 / 60 },
  account: { burst: 20, perSecond: 1 / 180 },
  address: { burst: 100, perSecond: 1 / 3 },
}

/** How many are remembered: more than a council has people, and less than would fill the memory. */
const MOST = 10_000

/**
 * Brakes guessing: each attempt costs one of what an account and an address have, and gets it back when it succeeds. An
 * account that does not exist is braked alike, so that nothing can be told from it.
 */
export class Attempts {
  readonly #limits: AttemptLimits
  readonly #left = new Map<string, Allowance>()

  constructor(limits: AttemptLimits = usualAttempts) {
    this.#limits = limits
  }

  /** Takes one attempt; false, and nothing taken, when there is none left. */
  take(account: string, address: string, now: number): boolean {
    const taken: Allowance[] = []
    for (const [key, rate] of this.#keys(account, address)) {
      const allowance = this.#allowance(key, rate, now)
      if (!allowance.take(1, now)) {
        for (const each of taken) each.giveBack(1)
        return false
      }
      taken.push(allowance)
    }
    return true
  }

  /** The attempt succeeded and does not count. */
  succeeded(account: string, address: string, now: number): void {
    for (const [key, rate] of this.#keys(account, address)) this.#allowance(key, rate, now).giveBack(1)
  }

  #keys(account: string, address: string): [string, Rate][] {
    const { accountFromAddress, account: everywhere, address: all } = this.#limits
    return [
      [`both ${address} ${account}`, accountFromAddress],
      [`account ${account}`, everywhere],
      [`address ${address}`, all],
    ]
  }

  #allowance(key: string, rate: Rate, now: number): Allowance {
    const known = this.#left.get(key) ?? new Allowance(rate, now)
    // Put at the end, so that the first is the one that was not asked for the longest.
    this.#left.delete(key)
    this.#left.set(key, known)
    const oldest = this.#left.keys().next().value
    if (oldest !== undefined && this.#left.size > MOST) this.#left.delete(oldest)
    return known
  }
}
