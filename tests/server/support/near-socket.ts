import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { payloadOf } from '../../support/payload-of.ts'

/**
 * A socket without a network: what the server writes is there at once, byte for byte. It stands where `ws` stands; all
 * that decides and writes behind it is the server's own.
 */
export class NearSocket extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  readonly bufferedAmount = 0
  /** Frames in the order in which they were sent. */
  readonly got: string[] = []
  /** The code that the server closed it with. */
  closedWith: number | undefined
  readonly #stream = new EventEmitter()

  close(code = 1000): void {
    this.readyState = 3
    this.closedWith ??= code
    this.emit('close', code)
  }

  terminate(): void {
    this.close()
  }

  ping(): void {
    this.emit('pong')
  }

  pause(): void {
    throw new Error('Nobody reads slowly here.')
  }

  resume(): void {
    throw new Error('Nobody reads slowly here.')
  }

  /** What a client sends. */
  say(frame: unknown): void {
    this.emit('message', Buffer.from(typeof frame === 'string' ? frame : JSON.stringify(frame)), false)
  }

  asWebSocket(): WebSocket {
    return this as unknown as WebSocket
  }

  asStream(): Socket {
    const write = (frame: Buffer): void => void this.got.push(payloadOf(frame).toString('utf8'))
    return Object.assign(this.#stream, { write, cork: () => undefined, uncork: () => undefined }) as unknown as Socket
  }
}
