import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { endOfLastCommitWith, framesIn } from './wal.ts'

const below = (limit: number): number => Math.floor(Math.random() * limit)
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => below(256)))

/** How a disk may leave what was written after its last sync when the power goes. What stands before `from` is untouched. */
const fates = {
  'is cut off': (wal, from) => wal.subarray(0, from + below(wal.length - from + 1)),
  'is noise from somewhere on': (wal, from) => {
    const at = from + below(wal.length - from + 1)
    return Buffer.concat([wal.subarray(0, at), noise(wal.length - at)])
  },
  'has bits turned': (wal, from) => {
    const copy = Buffer.from(wal)
    for (let turns = 1 + below(8); turns > 0 && from < wal.length; turns -= 1) {
      const at = from + below(wal.length - from)
      copy[at] = (copy[at] ?? 0) ^ (1 << below(8))
    }
    return copy
  },
  'is nothing but zeros': (wal, from) => {
    const copy = Buffer.from(wal)
    return copy.fill(0, from + below(wal.length - from + 1))
  },
  'lies in the wrong place': (wal, from) =>
    Buffer.concat([wal.subarray(0, from), wal.subarray(32, 32 + below(wal.length))]),
  'goes on with noise': (wal) => Buffer.concat([wal, noise(below(10_000))]),
} as const satisfies Record<string, (wal: Buffer, from: number) => Buffer>

export interface Torn {
  readonly folder: string
  readonly how: string
}

/** Every time a third of the ways to tear, the others the next times. */
const TURNS = 3

/**
 * Copies of a killed server's file, each as another power cut could have left it: what lies behind the last commit that
 * anybody was told of is torn, and so is every page of the database that this commit could still restore.
 */
export function tornCopies(file: string, acknowledged: readonly string[], into: string, turn: number): Torn[] {
  const wal = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  const frames = framesIn(wal)
  // Of a log that nobody was told anything of, the very header may be gone.
  const told = endOfLastCommitWith(frames, acknowledged)
  const held = new Map(frames.filter(({ end }) => end <= told).map(({ page, body }) => [page, body.length]))
  const fated = Object.entries(fates).filter((_, index) => index % TURNS === turn % TURNS)
  return fated.map(([fate, tear], index) => {
    const folder = join(into, `torn-${index}`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const copy = join(folder, basename(file))
    copyFileSync(file, copy)
    tearPages(copy, held)
    writeFileSync(`${copy}-wal`, tear(wal, told))
    return { folder, how: `${wal.length - told} bytes behind the last commit: ${fate}` }
  })
}

/** A checkpoint that was under way: any page that the write-ahead log still has may be half written. */
function tearPages(file: string, held: ReadonlyMap<number, number>): void {
  const database = readFileSync(file)
  for (const [page, size] of held) {
    const at = (page - 1) * size
    // The first page holds the file's own header, which a checkpoint never changes but for its counters.
    if (page === 1 || at + size > database.length || Math.random() < 0.5) continue
    const half = below(size)
    noise(size - half).copy(database, at + half)
  }
  writeFileSync(file, database)
}
