/** How much of a frame is kept to recognise it by. An answer fits in whole. */
const PREFIX = 512

/** What a frame is told as: its opcode, its first bytes (valid until the next frame only), and its length. */
export type OnFrame = (opcode: number, prefix: Buffer, length: number) => void

/**
 * Cuts a stream of unmasked WebSocket frames into frames (RFC 6455 §5.2) and looks at their first bytes only: whoever
 * measures must cost less than what is measured. With `whole`, every frame is also handed out complete.
 */
export class FrameReader {
  readonly #onFrame: OnFrame
  readonly #whole: ((payload: Buffer) => void) | undefined
  readonly #header = Buffer.alloc(10)
  #prefix = Buffer.alloc(PREFIX)
  #have = 0
  #length = -1
  #read = 0

  constructor(onFrame: OnFrame, whole?: (payload: Buffer) => void) {
    this.#onFrame = onFrame
    this.#whole = whole
  }

  push(chunk: Uint8Array, from: number, end: number): void {
    let at = from
    while (at < end) at = this.#length < 0 ? this.#takeHeader(chunk, at) : this.#takePayload(chunk, at, end)
  }

  #takeHeader(chunk: Uint8Array, at: number): number {
    this.#header[this.#have++] = chunk[at] ?? 0
    const short = (this.#header[1] ?? 0) & 0x7f
    const needed = short === 126 ? 4 : short === 127 ? 10 : 2
    if (this.#have < needed) return at + 1
    if (short === 126) this.#length = this.#header.readUInt16BE(2)
    else this.#length = short === 127 ? Number(this.#header.readBigUInt64BE(2)) : short
    this.#have = 0
    this.#read = 0
    if (this.#whole) this.#prefix = Buffer.allocUnsafe(this.#length)
    if (this.#length === 0) this.#done()
    return at + 1
  }

  #takePayload(chunk: Uint8Array, at: number, end: number): number {
    const taken = Math.min(this.#length - this.#read, end - at)
    const kept = Math.min(taken, this.#prefix.length - this.#read)
    if (kept > 0) this.#prefix.set(chunk.subarray(at, at + kept), this.#read)
    this.#read += taken
    if (this.#read === this.#length) this.#done()
    return at + taken
  }

  #done(): void {
    const length = this.#length
    this.#length = -1
    const opcode = (this.#header[0] ?? 0) & 0x0f
    if (this.#whole && opcode === 1) this.#whole(this.#prefix)
    this.#onFrame(opcode, this.#prefix.subarray(0, Math.min(length, this.#prefix.length)), length)
  }
}
