import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The variable of the environment that names a folder for processor profiles. */
export const PROFILE = 'SCHULTERSCHLUSS_BENCH_PROFILE'
/** The signal by which the load says that from now on it measures. */
export const BEGIN = 'SIGUSR2'

/** What a server under measurement tells its parent about itself. */
export interface Memory {
  /** Resident memory, bytes. */
  readonly rss: number
  /** What is alive after a collection: heap and buffers, bytes. */
  readonly alive: number
}

/** What it says first: where it listens, and what it took from opening its data until then, in time and in processor time, ms. */
export interface Ready {
  readonly port: number
  readonly took: number
  readonly effort: number
}

/** Looks at the clocks; the second look says what it took since the first. */
export function stopwatch(): () => Omit<Ready, 'port'> {
  const start = performance.now()
  const used = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { took: performance.now() - start, effort: (user + system) / 1000 }
  }
}

/**
 * Tells the parent that it is ready, answers what it asks, and ends with it. `stop` is called on SIGTERM; `waiting` says how
 * many bytes waited for a reader at most.
 */
export function serve(ready: Ready, stop: () => Promise<void>, waiting = (): number => 0): void {
  process.send?.(ready)
  process.on('message', (question) => {
    if (question === 'memory') void memory().then((found) => process.send?.({ memory: found }))
    if (question === 'waiting') process.send?.({ waiting: waiting() })
  })
  const profile = profiler(process.env[PROFILE])
  process.on(BEGIN, () => void profile.begin())
  process.on('SIGTERM', () => {
    const ended = profile.end().then(stop)
    ended.then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
  // Whoever started it is gone: nothing is left running.
  process.on('disconnect', () => process.exit())
}

/** Notes where the time goes from the load's signal on, if there is a folder for it; without one, does nothing. */
function profiler(folder: string | undefined): { begin: () => Promise<void>; end: () => Promise<void> } {
  if (folder === undefined) return { begin: async () => undefined, end: async () => undefined }
  const session = new Session()
  session.connect()
  let begun = false
  return {
    begin: async () => {
      begun = true
      await session.post('Profiler.enable')
      await session.post('Profiler.setSamplingInterval', { interval: 200 })
      await session.post('Profiler.start')
    },
    end: async () => {
      if (!begun) return
      const { profile } = await session.post('Profiler.stop')
      writeFileSync(
        join(folder, `${new Date().toISOString().replaceAll(':', '.')}.cpuprofile`),
        JSON.stringify(profile),
      )
    },
  }
}

/** Needs `--expose-gc`. Collected twice with a pause, so that what is freed late is gone as well. */
async function memory(): Promise<Memory> {
  globalThis.gc?.()
  await pause(200)
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, alive: heapUsed + external }
}
