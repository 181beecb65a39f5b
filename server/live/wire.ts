import type { Socket } from 'node:net'
import type { Meter } from './meter.ts'

/**
 * Sockets held back while a round writes to them, so that answers and changes leave in one packet: ten frames in one
 * write cost a tenth of ten writes.
 */
export class Wire {
  readonly #held = new Set<Socket>()
  readonly #meter: Meter

  constructor(meter: Meter) {
    this.#meter = meter
  }

  /** For a frame of so many bytes. */
  hold(socket: Socket, bytes: number): void {
    this.#meter.sent(bytes)
    if (this.#held.has(socket)) return
    // Whatever writes outside a round lets go at the end of its own turn.
    if (this.#held.size === 0) process.nextTick(() => this.letGo())
    this.#held.add(socket)
    socket.cork()
  }

  letGo(): void {
    for (const socket of this.#held) socket.uncork()
    this.#held.clear()
  }
}
