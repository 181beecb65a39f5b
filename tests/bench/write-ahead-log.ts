import { closeSync, openSync, readSync } from 'node:fs'
import { median } from './statistics.ts'

/** A page and its header (https://www.sqlite.org/fileformat2.html#walformat). */
const FRAME = 4096 + 24
/** Where the index of the write-ahead log says how many frames are valid (walformat.html, §1.1). */
const VALID_FRAMES = 16

/** How many frames a database's write-ahead log holds now; after a checkpoint it begins at the start again. */
function framesOf(database: string): number {
  const index = openSync(`${database}-shm`, 'r')
  try {
    const header = Buffer.alloc(4)
    readSync(index, header, 0, 4, VALID_FRAMES)
    return header.readUInt32LE()
  } finally {
    closeSync(index)
  }
}

/** How many bytes a commit of this kind writes, by the median of so many. */
export async function bytesOfCommit(database: string, times: number, commit: () => Promise<unknown>): Promise<number> {
  const growth: number[] = []
  for (let each = 0; each < times; each += 1) {
    const before = framesOf(database)
    await commit()
    const after = framesOf(database)
    growth.push(after > before ? after - before : after)
  }
  return median(growth) * FRAME
}
