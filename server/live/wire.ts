import type { Socket } from 'node:net'
import type { Meter } from './meter.ts'

/**
 * Frames held back while a round is shown and answered, so that what is for one socket leaves in one packet: ten frames in
 * one write cost a tenth of ten writes.
 */
export class Wire {
  #held = new Map<Socket, Buffer[]>()
  readonly #meter: Meter

  constructor(meter: Meter) {
    this.#meter = meter
  }

  /** A whole frame, as `whole-frame.ts` makes them. Until it is let go, the socket does not count it among what waits. */
  send(socket: Socket, frame: Buffer): void {
    this.#meter.sent(frame.length)
    const held = this.#held.get(socket)
    if (held) return void held.push(frame)
    // Whatever writes outside a round lets go at the end of its own turn.
    if (this.#held.size === 0) process.nextTick(() => this.letGo())
    this.#held.set(socket, [frame])
  }

  letGo(): void {
    const held = this.#held
    // Not cleared: V8 chains a map's cleared tables, and so one that grew old would keep every later round's frames with it.
    this.#held = new Map()
    for (const [socket, frames] of held) {
      // A single one, as nearly all are, goes straight to the system: what is corked is queued first, a tenth more work.
      if (frames.length > 1) socket.cork()
      for (const frame of frames) socket.write(frame)
      if (frames.length > 1) socket.uncork()
    }
  }
}
