import type { SignedIn } from './contestants.ts'
import type { Shares } from './processor.ts'

/** How much is measured in one run of one server. */
export interface Sizes {
  readonly repetitions: number
  /** Commands before anything is measured. */
  readonly warmUp: number
  /** Commands one at a time, 60 viewers looking. */
  readonly single: number
  /** Commands with 16 in flight, by number of viewers. */
  readonly crowds: readonly { readonly viewers: number; readonly commands: number }[]
}

export const IN_FLIGHT = 16

export const full: Sizes = {
  repetitions: 5,
  warmUp: 720,
  single: 600,
  crowds: [
    { viewers: 60, commands: 2400 },
    { viewers: 500, commands: 720 },
  ],
}

export const quick: Sizes = {
  repetitions: 2,
  warmUp: 480,
  single: 300,
  crowds: [
    { viewers: 60, commands: 1200 },
    { viewers: 500, commands: 360 },
  ],
}

/** What the load's process is told. */
export interface Assignment {
  readonly port: number
  readonly server: number
  readonly countsBySide: boolean
  readonly people: readonly SignedIn[]
  readonly sizes: Sizes
}

/** Commands with 16 in flight, before a crowd of a size. */
export interface CrowdResult {
  readonly viewers: number
  /** Until the last viewer had the last version. */
  readonly perSecond: number
  /** Command sent until its answer, ms. */
  readonly p50: number
  readonly p99: number
  /** What the server's processor did for one command, ms. */
  readonly effort: number
  readonly shares: Shares
  readonly megabytes: number
  readonly frames: number
}

export interface RunResult {
  /** One command at a time until the last of 60 viewers has it, ms. */
  readonly single: { readonly p50: number; readonly p99: number; readonly effort: number; readonly shares: Shares }
  readonly crowds: readonly CrowdResult[]
  /** How often a witness had to be brought up to now because it was too slow. */
  readonly caughtUp: number
}

/** The value below which a share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
