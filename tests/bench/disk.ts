import { closeSync, fdatasyncSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** How much is written before it begins at the start again, as a write-ahead log does after a checkpoint. */
const RING = 8 * 1024 * 1024

/**
 * The disk alone: the same bytes as a commit writes, and the wait until they are on it. The place is allotted before, so
 * that nothing but the bytes has to be written.
 */
export class Disk {
  readonly #path: string
  readonly #file: number
  readonly #bytes: Buffer
  #at = 0

  constructor(folder: string, bytes: number) {
    this.#path = join(folder, 'disk')
    this.#file = openSync(this.#path, 'w')
    this.#bytes = Buffer.alloc(bytes, 1)
    writeSync(this.#file, Buffer.alloc(RING))
    fsyncSync(this.#file)
  }

  /** One write, until it is on the disk, ms. */
  commit(): number {
    if (this.#at + this.#bytes.length > RING) this.#at = 0
    const start = performance.now()
    writeSync(this.#file, this.#bytes, 0, this.#bytes.length, this.#at)
    fdatasyncSync(this.#file)
    this.#at += this.#bytes.length
    return performance.now() - start
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path)
  }
}
