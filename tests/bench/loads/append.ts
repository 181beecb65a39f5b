import { randomBytes } from 'node:crypto'
import type { Answer, EventStore, NewEntry } from '../../../db/event-store.ts'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { Disk } from '../disk.ts'
import { carryOut } from '../load-process.ts'
import { processorTime, type Shares, sharesBetween } from '../processor.ts'
import { quantile, sum } from '../statistics.ts'
import { bytesOfCommit } from '../write-ahead-log.ts'

/** Appends to a new log alone, one after the other, and the disk's share of them, a few of each in turn. */
export interface Appending {
  /** An empty folder on the disk. */
  readonly folder: string
  readonly perCommit: number
  readonly commits: number
}

export interface AppendResult {
  readonly product: Timed
  /** The disk alone with the bytes of a commit. */
  readonly disk: Timed
  readonly bytes: number
  readonly shares: Shares
}

export interface Timed {
  /** Commits a second. */
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Before anything is measured: by these the bytes of a commit are known. */
const FIRST = 16
const TURN = 20

/** Appends so many entries and their answers, as a round does; returns how long it took, ms. */
function appenderTo(log: EventStore, perCommit: number): () => Promise<number> {
  let version = 0
  return async () => {
    const entries = Array.from({ length: perCommit }, (_, index) => entryOf(version + index + 1))
    const answers = entries.map(({ command, actor, at }, index) => answerOf(command, actor, at, version + index + 1))
    const start = performance.now()
    const result = await log.append(version, entries, answers)
    if (!result.ok) throw new Error(`The log did not take entry ${version + 1}: ${result.conflict}.`)
    version += perCommit
    return performance.now() - start
  }
}

/** As screens make them: the millisecond, then by chance. */
const newCommand = (): string => Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')

/** A proposal of a line, as the meeting's work is made of. */
const entryOf = (version: number): NewEntry => ({
  command: newCommand(),
  stream: { kind: 'item', id: `item-${(version % 40) + 1}` },
  actor: `p${version % 60}`,
  at: '2021-02-04T17:00:00.000+01:00',
  rulebook: 'krefeld-2020-2025/1',
  body: {
    command: { type: 'line.propose', item: `item-${(version % 40) + 1}`, vote: 'yes', version: 1 },
    actor: { partner: 'spd', role: 'lead', committees: [], board: true, register: 60 },
  },
  texts: {},
})

const answerOf = (command: string, actor: string, at: string, version: number): Answer => ({
  command,
  actor,
  at,
  answer: { ok: true, version },
})

function timed(times: readonly number[]): Timed {
  return { perSecond: (times.length / sum(times)) * 1000, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

await carryOut<Appending, AppendResult>(async ({ folder, perCommit, commits }) => {
  const council = openCouncil(folder, 'append')
  const append = appenderTo(council.log, perCommit)
  await append()
  const bytes = await bytesOfCommit(`${folder}/append.sqlite`, FIRST, append)
  const disk = new Disk(folder, bytes)
  const times = { product: [] as number[], disk: [] as number[] }
  const start = processorTime()
  while (times.product.length < commits) {
    for (let each = 0; each < TURN; each += 1) times.product.push(await append())
    for (let each = 0; each < TURN; each += 1) times.disk.push(disk.commit())
  }
  const shares = sharesBetween(start, processorTime())
  disk.close()
  await council.close()
  return { product: timed(times.product), disk: timed(times.disk), bytes, shares }
})
