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

/** Tells the parent the port, answers what it asks, and ends with it. `stop` is called on SIGTERM. */
export function serve(port: number, stop: () => Promise<void>): void {
  process.send?.({ port })
  process.on('message', (question) => {
    if (question === 'memory') void memory().then((found) => process.send?.({ memory: found }))
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
