import type { Entry, EventStore } from '../../db/event-store.ts'
import type { Chance } from './chance.ts'

/** How a disk behaves at the moment. */
export interface DiskMood {
  /** Mean time of a write and of a read, in ms. */
  readonly writeMs: number
  readonly readMs: number
  /** Share of writes that are refused, nothing being written. */
  readonly refuses: number
  /** Share of writes that are reported as refused and are there all the same. */
  readonly denies: number
  /** Share of reads that fail. */
  readonly misreads: number
}

export const wellBehaved: DiskMood = { writeMs: 1, readMs: 0.2, refuses: 0, denies: 0, misreads: 0 }

/** How the word goes round among nodes that somebody has written. */
export interface HintMood {
  readonly delayMs: number
  /** Share of hints that are lost, and of those that come twice. */
  readonly lost: number
  readonly doubled: number
}

export const wellInformed: HintMood = { delayMs: 2, lost: 0, doubled: 0 }

/** What lies on the platter: it survives the processes that write to it. */
export interface Disk {
  readonly log: EventStore
  readonly chance: Chance
  mood: DiskMood
  hints: HintMood
  /** Told of every append that has become durable. */
  readonly written: (entries: readonly Entry[]) => void
}

/** As a disk says it. */
export class DiskFault extends Error {
  constructor(what: string) {
    super(`The disk ${what}.`)
    this.name = 'DiskFault'
  }
}

/** What stands between a process and the disk. */
export interface Way {
  /** Lets so much time pass on the process's machine, in ms on average. */
  readonly wait: (what: string, mean: number) => Promise<void>
  /** Throws, in its time, where the disk cannot be reached. */
  readonly reach: () => Promise<void>
  /** Told of every append of this process that has become durable, up to this version. */
  readonly wrote: (version: number) => void
}

/**
 * The log as one server process has it open. A write becomes durable at some moment and is acknowledged at a later one;
 * a process that dies in between never hears of it, nor does one that is cut off from the disk.
 */
export function openLog(disk: Disk, { wait, reach, wrote }: Way, others: Partial<EventStore> = {}): EventStore {
  const { log, chance } = disk
  const reading = async (): Promise<void> => {
    const failed = chance.often(disk.mood.misreads)
    await wait('the disk reads', disk.mood.readMs)
    await reach()
    if (failed) throw new DiskFault('cannot be read')
  }
  const ways: Partial<EventStore> = {
    ...others,
    append: async (expected, entries, answers) => {
      const { writeMs, refuses, denies } = disk.mood
      const [refused, denied] = [chance.often(refuses), chance.often(denies)]
      await wait('the disk writes', writeMs)
      await reach()
      if (refused) throw new DiskFault('refuses')
      const appended = await log.append(expected, entries, answers)
      if (appended.ok) disk.written(appended.entries)
      if (appended.ok) wrote(appended.head.version)
      await wait('the disk says so', writeMs / 4)
      await reach()
      if (denied) throw new DiskFault('has written and denies it')
      return appended
    },
    head: async () => {
      await reading()
      return log.head()
    },
    read: async function* (afterVersion) {
      await reading()
      for await (const entry of log.read(afterVersion)) {
        if (disk.mood.misreads > 0) await reading()
        yield entry
      }
    },
    answerTo: async (command) => {
      await reading()
      return log.answerTo(command)
    },
  }
  // Whatever else the port has is as good as the log itself.
  return new Proxy(log, {
    get: (target, name): unknown => {
      const way: unknown = Reflect.get(ways, name) ?? Reflect.get(target, name)
      return typeof way === 'function' ? way.bind(target) : way
    },
  })
}
