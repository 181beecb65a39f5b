import { readdirSync, readFileSync } from 'node:fs'

/** Processor time used so far, in seconds: by everybody on this machine, by the servers looked at, and by this process. */
export interface ProcessorTime {
  readonly at: number
  readonly everybody: number
  readonly servers: number
  readonly load: number
}

/** Of the time between two moments, how much of one core each used. */
export interface Shares {
  readonly server: number
  readonly load: number
  readonly foreign: number
}

/** The kernel counts everybody's time in hundredths of a second (USER_HZ), a thread's own in nanoseconds. */
const TICKS = 100
const NANOSECONDS = 1e9

/** Reads the clocks of `/proc`. Elsewhere than on Linux all of them stand still, and the shares are zero. */
export function processorTime(...servers: readonly number[]): ProcessorTime {
  const used = servers.reduce((sum, server) => sum + usedBy(server), 0)
  return { at: performance.now() / 1000, everybody: busy(), servers: used, load: usedBy(process.pid) }
}

/** Processor time of the servers between two moments, ms. Foreign load hardly changes it. */
export const effortBetween = (before: ProcessorTime, after: ProcessorTime): number =>
  (after.servers - before.servers) * 1000

export function sharesBetween(before: ProcessorTime, after: ProcessorTime): Shares {
  const wall = Math.max(after.at - before.at, 0.001)
  const server = (after.servers - before.servers) / wall
  const load = (after.load - before.load) / wall
  return { server, load, foreign: Math.max(0, (after.everybody - before.everybody) / wall - server - load) }
}

/** user, nice, system, irq, softirq and steal: all but idling and waiting. */
function busy(): number {
  const fields = textOf('/proc/stat').split('\n', 1)[0]?.split(/ +/).slice(1).map(Number) ?? []
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields
  return (user + nice + system + irq + softirq + steal) / TICKS
}

/** All threads of a process: the first number in `schedstat` is the time that it ran. */
function usedBy(pid: number): number {
  const threads = namesIn(`/proc/${pid}/task`)
  const ran = threads.map((thread) => Number(textOf(`/proc/${pid}/task/${thread}/schedstat`).split(' ', 1)[0]))
  return ran.reduce((sum, time) => sum + time, 0) / NANOSECONDS
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
