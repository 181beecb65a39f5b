import { readFileSync } from 'node:fs'

/** Processor time used so far, in seconds: by everybody on this machine, and by some processes of ours. */
export interface ProcessorTime {
  readonly at: number
  readonly everybody: number
  readonly server: number
  readonly load: number
}

/** Of the time between two moments, how much of one core each used. */
export interface Shares {
  readonly server: number
  readonly load: number
  readonly foreign: number
}

/** What the server's processor did for one of so many commands, ms. Foreign load does not change it much. */
export const effortBetween = (before: ProcessorTime, after: ProcessorTime, commands: number): number =>
  ((after.server - before.server) * 1000) / commands

/** The kernel counts in hundredths of a second (USER_HZ). */
const TICKS = 100

/** Reads the clocks of `/proc`. Elsewhere than on Linux all of them stand still, and the shares are zero. */
export function processorTime(server: number): ProcessorTime {
  return { at: performance.now() / 1000, everybody: busy(), server: usedBy(server), load: usedBy(process.pid) }
}

export function sharesBetween(before: ProcessorTime, after: ProcessorTime): Shares {
  const wall = Math.max(after.at - before.at, 0.001)
  const server = (after.server - before.server) / wall
  const load = (after.load - before.load) / wall
  return { server, load, foreign: Math.max(0, (after.everybody - before.everybody) / wall - server - load) }
}

/** user, nice, system, irq, softirq and steal: all but idling and waiting. */
function busy(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fieldsOf('/proc/stat', /^cpu +(.*)$/m)
  return (user + nice + system + irq + softirq + steal) / TICKS
}

/** utime and stime, the 14th and 15th field; the second one, a name in brackets, may hold spaces. */
function usedBy(pid: number): number {
  const fields = fieldsOf(`/proc/${pid}/stat`, /\) \S (.*)$/m)
  return ((fields[10] ?? 0) + (fields[11] ?? 0)) / TICKS
}

function fieldsOf(path: string, line: RegExp): number[] {
  try {
    return (line.exec(readFileSync(path, 'utf8'))?.[1] ?? '').split(' ').map(Number)
  } catch {
    return []
  }
}
