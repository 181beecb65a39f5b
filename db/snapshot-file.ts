import { constants } from 'node:fs'
import { type FileHandle, open, readFile, unlink } from 'node:fs/promises'
import type { Snapshots } from './snapshots.ts'

/** Beside the council's file: a backup of that does not hold it. */
export const snapshotPath = (councilFile: string): string => councilFile.replace(/(\.sqlite)?$/, '.snapshot')

/**
 * A snapshot in a file of its own, written over the last one in its place, so that the old bytes are gone. Not in the
 * council's file: megabytes would go through its write-ahead log, and the commits of the meeting would wait for them.
 */
export class SnapshotFile implements Snapshots {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  async latest(): Promise<Buffer | undefined> {
    try {
      return await readFile(this.#path)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  async keep(pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await open(this.#path, constants.O_RDWR | constants.O_CREAT, 0o600)
    try {
      let end = 0
      for await (const piece of pieces) end += (await file.write(piece, 0, piece.length, end)).bytesWritten
      await blank(file, end)
      await file.truncate(end)
      await file.datasync()
    } catch (error) {
      await blank(file, 0)
      await unlink(this.#path)
      throw error
    } finally {
      await file.close()
    }
  }

  async drop(): Promise<void> {
    let file
    try {
      file = await open(this.#path, 'r+')
    } catch (error) {
      if (isMissing(error)) return
      throw error
    }
    try {
      await blank(file, 0)
      await unlink(this.#path)
    } finally {
      await file.close()
    }
  }
}

const ZEROS = Buffer.alloc(1024 * 1024)

/** Overwrites what lies there from this place on. */
async function blank(file: FileHandle, from: number): Promise<void> {
  const { size } = await file.stat()
  for (let at = from; at < size;) at += (await file.write(ZEROS, 0, Math.min(ZEROS.length, size - at), at)).bytesWritten
  await file.datasync()
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
