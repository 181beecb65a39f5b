import type { SignedIn } from './contestants.ts'
import { Line } from './line.ts'

/** Everybody who looks on at bare `ws`: frames are counted. */
export class BareCrowd {
  readonly lines: Line[] = []
  frames = 0
  readonly #port: number
  #waiting: { left: number; readonly resolve: () => void } | undefined

  constructor(port: number) {
    this.#port = port
  }

  async join(people: readonly Pick<SignedIn, 'cookie'>[]): Promise<void> {
    for (const { cookie } of people) {
      const line = new Line(this.#port, cookie, () => this.#see())
      this.lines.push(line)
      await line.opened
    }
  }

  /** Has everybody sent a frame of so many bytes; returns how long it takes until the last one has it, ms. */
  async broadcast(bytes: number): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting = { left: this.lines.length, resolve }
    const sentAt = performance.now()
    this.lines[0]?.send(bytes)
    await promise
    return performance.now() - sentAt
  }

  close(): void {
    for (const line of this.lines) line.close()
  }

  #see(): void {
    this.frames += 1
    if (this.#waiting && --this.#waiting.left === 0) this.#waiting.resolve()
  }
}
