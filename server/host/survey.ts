import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { councilPath } from '../../db/sqlite/council.ts'

/** One council as whoever runs the machine sees it: how it is and how large, and nothing of what it is about. */
export interface CouncilRow {
  readonly name: string
  readonly standing: 'open' | 'closed' | 'opening' | 'closing' | 'broken' | 'setUp'
  readonly sockets: number
  /** Entries of its log; null where it was not opened since the start. */
  readonly entries: number | null
  /** Bytes of its file with what was not moved into it yet; null where it is in no file. */
  readonly bytes: number | null
  /** When it was last backed up into the usual folder (ISO 8601, UTC); null where that is not known. */
  readonly backup: string | null
  /** Does its log take what is written? Null where it is not open. */
  readonly writes: boolean | null
  /** The kind of what kept it from being opened or closed the last time; null where nothing did. */
  readonly trouble: string | null
}

/** What is known of a council without looking at the disk. */
export type Known = Omit<CouncilRow, 'bytes' | 'backup'>

/** Adds what the data folder says. */
export async function surveyed(data: string, known: readonly Known[]): Promise<CouncilRow[]> {
  const backups = await lastBackups(join(data, 'backups'))
  const rows: CouncilRow[] = []
  for (const each of known) {
    const path = councilPath(data, each.name)
    const sizes = await Promise.all([sizeOf(path), sizeOf(`${path}-wal`)])
    const bytes = sizes[0] === null ? null : sizes[0] + (sizes[1] ?? 0)
    rows.push({ ...each, bytes, backup: backups.get(each.name) ?? null })
  }
  return rows
}

const sizeOf = async (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  )

/** By council, of files as `npm run backup` names them. */
async function lastBackups(folder: string): Promise<ReadonlyMap<string, string>> {
  const last = new Map<string, string>()
  const files: string[] = await readdir(folder).catch(() => [])
  for (const file of files.toSorted()) {
    const [, name, day, h, m, s] = /^(.+)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-\d{3}Z\.sqlite$/u.exec(file) ?? []
    if (name !== undefined) last.set(name, `${day}T${h}:${m}:${s}Z`)
  }
  return last
}
