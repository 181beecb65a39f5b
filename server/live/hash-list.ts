const SIZE = 32

/**
 * Hashes in order, added to and never changed, 32 bytes each: a year's log has tens of thousands, of which hardly one is
 * asked for. They go in and come out as 64 hex digits.
 */
export class HashList {
  #bytes: Buffer
  #count: number

  /** `bytes`: those that are known already; they are not written to. */
  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#bytes = bytes
    this.#count = bytes.length / SIZE
  }

  push(hash: string): void {
    const end = this.#count * SIZE
    if (end + SIZE > this.#bytes.length) {
      // A new place, so that whoever holds the bytes as they were keeps them.
      const larger = Buffer.alloc(Math.max(64 * SIZE, this.#bytes.length * 2))
      this.#bytes.copy(larger)
      this.#bytes = larger
    }
    this.#bytes.write(hash, end, 'hex')
    this.#count += 1
  }

  /** The one at this place, from 0. */
  at(index: number): string | undefined {
    return index >= 0 && index < this.#count ? this.#bytes.toString('hex', index * SIZE, (index + 1) * SIZE) : undefined
  }

  /** Those from this place on, at most so many. */
  from(index: number, count: number): readonly string[] {
    const end = Math.min(index + count, this.#count)
    return Array.from({ length: Math.max(0, end - index) }, (_, offset) => this.at(index + offset) ?? '')
  }

  /** All of them as they are now: what is added later does not change it. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#count * SIZE)
  }
}
