/** SQLite's write-ahead log as its file format describes it (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). */

const HEADER = 32
const FRAME_HEADER = 24

/** One page as some commit left it. */
interface Frame {
  readonly page: number
  readonly body: Buffer
  /** Where it ends in the file. */
  readonly end: number
  /** The last of its commit. */
  readonly commits: boolean
}

/** The frames of the present generation, in order; what older ones left behind them is not among them. */
export function framesIn(wal: Buffer): readonly Frame[] {
  const frames: Frame[] = []
  if (wal.length < HEADER) return frames
  const pageSize = wal.readUInt32BE(8)
  const salts = wal.subarray(16, 24)
  const size = FRAME_HEADER + pageSize
  for (let at = HEADER; at + size <= wal.length; at += size) {
    if (!wal.subarray(at + 8, at + 16).equals(salts)) break
    const body = wal.subarray(at + FRAME_HEADER, at + size)
    frames.push({ page: wal.readUInt32BE(at), body, end: at + size, commits: wal.readUInt32BE(at + 4) !== 0 })
  }
  return frames
}

/**
 * Where the commit ends that made the last of these texts durable; what stands behind nobody was told of. 0 when all of
 * them lie in the database file already.
 */
export function endOfLastCommitWith(frames: readonly Frame[], texts: readonly string[]): number {
  const wanted = texts.map((text) => Buffer.from(text))
  const open = new Set(wanted)
  let end = 0
  let found = false
  for (const frame of frames) {
    for (const text of open) {
      if (!frame.body.includes(text)) continue
      open.delete(text)
      found = true
    }
    if (!frame.commits) continue
    if (found) end = frame.end
    found = false
  }
  return end
}
