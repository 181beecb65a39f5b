import { BareCrowd } from '../bare-crowd.ts'
import type { SignedIn } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import { Disk } from '../disk.ts'
import { carryOut } from '../load-process.ts'
import { effortBetween, processorTime, type Shares, sharesBetween } from '../processor.ts'
import { BEGIN } from '../servers/child.ts'
import { Sitting } from '../sitting.ts'
import { quantile } from '../statistics.ts'
import { bytesOfCommit } from '../write-ahead-log.ts'

/** One event at a time before a crowd: the product, bare `ws` and the disk alone, a few of each in turn. */
export interface AgainstBare {
  readonly product: { readonly port: number; readonly pid: number }
  readonly bare: { readonly port: number; readonly pid: number }
  readonly people: readonly SignedIn[]
  readonly items: number
  /** The council's database, to see what a commit writes, and a folder on the same disk. */
  readonly database: string
  readonly folder: string
  readonly turns: number
  readonly perTurn: number
}

export interface AgainstBareResult {
  /** From the command's sending until the last viewer has its frame, ms. */
  readonly product: Timed
  readonly bare: Timed
  /** Bytes of a commit on the disk, and how long they take, ms. */
  readonly disk: { readonly bytes: number; readonly p50: number; readonly p99: number }
  readonly frameBytes: number
  readonly shares: Shares
}

interface Timed {
  readonly p50: number
  readonly p99: number
  /** Processor time of the server for each frame that arrived, µs. */
  readonly perFrame: number
}

await carryOut<AgainstBare, AgainstBareResult>(async (task) => {
  const { product, bare, people, turns, perTurn } = task
  const crowd = new Crowd(product.port, true)
  const others = new BareCrowd(bare.port)
  await crowd.join(people)
  await others.join(people)
  const sitting = new Sitting(crowd, { items: task.items, before: 0 })
  await sitting.begin()
  const bytes = await bytesOfCommit(task.database, 40, () => crowd.show(sitting.nextForAll()))
  const disk = new Disk(task.folder, bytes)
  const times = { product: [] as number[], bare: [] as number[], disk: [] as number[] }
  const efforts = { product: 0, bare: 0 }
  let frameBytes = await warmUp()
  crowd.traffic = { frames: 0, bytes: 0 }
  others.frames = 0
  let frames = 0
  process.kill(product.pid, BEGIN)
  const start = processorTime(product.pid, bare.pid)
  for (let turn = 0; turn < turns; turn += 1) {
    const before = { ...crowd.traffic }
    efforts.product += await effortOf(product.pid, async () => {
      for (let each = 0; each < perTurn; each += 1) await oneCommand()
      await crowd.show(sitting.nextForAll())
    })
    frames = crowd.traffic.frames
    frameBytes = Math.round((crowd.traffic.bytes - before.bytes) / (frames - before.frames))
    const broadcasts = Math.round((frames - others.frames) / people.length)
    efforts.bare += await effortOf(bare.pid, async () => {
      for (let each = 0; each < broadcasts; each += 1) times.bare.push(await others.broadcast(frameBytes))
    })
    for (let each = 0; each < perTurn; each += 1) times.disk.push(disk.commit())
  }
  const shares = sharesBetween(start, processorTime(product.pid, bare.pid))
  crowd.close()
  others.close()
  disk.close()
  return {
    product: { ...quantiles(times.product), perFrame: (efforts.product / frames) * 1000 },
    bare: { ...quantiles(times.bare), perFrame: (efforts.bare / others.frames) * 1000 },
    disk: { bytes, ...quantiles(times.disk) },
    frameBytes,
    shares,
  }

  /** One that not everybody may see has no last viewer: it is carried out, but not timed. */
  async function oneCommand(): Promise<void> {
    const command = sitting.next()
    const sentAt = performance.now()
    if (command.hidden) await crowd.send(command)
    else times.product.push((await crowd.show(command)) - sentAt)
  }

  async function warmUp(): Promise<number> {
    crowd.traffic = { frames: 0, bytes: 0 }
    await sitting.keepBusy(Math.min(480, Math.round(60_000 / people.length)))
    const size = Math.round(crowd.traffic.bytes / crowd.traffic.frames)
    for (let each = 0; each < Math.round(12_000 / people.length); each += 1) await others.broadcast(size)
    for (let each = 0; each < 20; each += 1) disk.commit()
    return size
  }
})

async function effortOf(pid: number, work: () => Promise<void>): Promise<number> {
  const before = processorTime(pid)
  await work()
  return effortBetween(before, processorTime(pid))
}

function quantiles(times: readonly number[]): Omit<Timed, 'perFrame'> {
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}
