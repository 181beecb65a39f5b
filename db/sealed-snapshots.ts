import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SnapshotKeys } from './snapshot-keys.ts'
import type { Snapshots } from './snapshots.ts'

/** Whether the bytes are the right ones is seen by whoever reads them: they are signed. */
const CIPHER = 'aes-256-ctr'
const KEY = 32
const BEGINNING = 16

/** Snapshots that can be read only until a text of the council is erased, by whichever node. */
export class SealedSnapshots implements Snapshots {
  readonly #inner: Snapshots
  readonly #keys: SnapshotKeys

  constructor(inner: Snapshots, keys: SnapshotKeys) {
    this.#inner = inner
    this.#keys = keys
  }

  async latest(): Promise<Buffer | undefined> {
    const bytes = await this.#inner.latest()
    if (!bytes) return undefined
    const key = await this.#keys.current()
    if (key && bytes.length > BEGINNING)
      return createDecipheriv(CIPHER, key, bytes.subarray(0, BEGINNING)).update(bytes.subarray(BEGINNING))
    await this.drop()
    return undefined
  }

  async keep(pieces: AsyncIterable<Uint8Array>, erasure: number): Promise<void> {
    const key = await this.#keys.asOf(erasure, randomBytes(KEY))
    // Of texts that another node has erased meanwhile nothing is written; word of it is on its way.
    if (key) await this.#inner.keep(sealed(pieces, key), erasure)
    else await this.drop()
  }

  drop(): Promise<void> {
    return this.#inner.drop()
  }
}

async function* sealed(pieces: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  const beginning = randomBytes(BEGINNING)
  yield beginning
  const cipher = createCipheriv(CIPHER, key, beginning)
  for await (const piece of pieces) yield cipher.update(piece)
}
