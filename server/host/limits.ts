import { Allowance } from '../live/limits.ts'

/** What one council may take of a process that it shares, and how many may be open. */
export interface HostLimits {
  /** Councils open at the same time. */
  readonly open: number
  /** Minutes after which one is closed that nobody is in. */
  readonly idle: number
  /** HTTP requests a minute, sockets opened a minute, and sockets open. */
  readonly requests: number
  readonly upgrades: number
  readonly sockets: number
  /** Commands that may wait for a round. */
  readonly commands: number
  /** Megabytes that may wait for slow readers in all. */
  readonly waiting: number
}

export const usualHostLimits: HostLimits = {
  open: 400,
  idle: 10,
  requests: 30_000,
  upgrades: 6000,
  sockets: 5000,
  commands: 2000,
  waiting: 64,
}

/** Reads `open=200 idle=5`: what is not named keeps its usual value. Undefined when it cannot be read. */
export function readHostLimits(setting: string): HostLimits | undefined {
  const limits: Record<string, number> = { ...usualHostLimits }
  for (const part of setting.split(/[\s,]+/u).filter((each) => each !== '')) {
    const [, name = '', count = ''] = /^([a-z]+)=([1-9]\d{0,6})$/u.exec(part) ?? []
    if (!Object.hasOwn(limits, name)) return undefined
    limits[name] = Number(count)
  }
  return { ...usualHostLimits, ...limits }
}

/** How often one council may be asked for something. */
export class Turnstile {
  readonly #requests: Allowance
  readonly #upgrades: Allowance

  constructor({ requests, upgrades }: HostLimits, now: number) {
    this.#requests = new Allowance({ burst: requests, perSecond: requests / 60 }, now)
    this.#upgrades = new Allowance({ burst: upgrades, perSecond: upgrades / 60 }, now)
  }

  lets(guest: 'request' | 'socket', now: number): boolean {
    return (guest === 'request' ? this.#requests : this.#upgrades).take(1, now)
  }
}
