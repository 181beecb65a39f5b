import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { FrameReader } from './frame-reader.ts'

/** What the load looks at in a frame. */
export interface Seen {
  readonly kind: string
  /** The head's version, or an answer's; −1 where there is none. */
  readonly version: number
  readonly length: number
  /** The beginning of the frame's text, the whole of it if it is short. */
  readonly text: () => string
}

const TEXT = 0x81
const PONG = 0x8a
/** The server has too much to do to let anybody in now (503). */
export class TurnedAway extends Error {}

/** A port of this machine; with a host's name where many councils share it, and the name chooses one. */
export type Address = number | { readonly port: number; readonly host: string }

/** All sockets read into the same memory: what is read is looked at and forgotten. */
const incoming = Buffer.alloc(256 * 1024)

/** One socket of one person, as thin as can be: no library, so that the load is not the first to be out of breath. */
export class Line {
  readonly #socket: Socket
  readonly #reader: FrameReader
  readonly #opened = Promise.withResolvers<void>()
  #greeting: string | undefined = ''

  /** `cookie` signs its person in. `whole` gets complete frames. */
  constructor(address: Address, cookie: string, onSeen: (seen: Seen) => void, whole?: (payload: Buffer) => void) {
    const { port, host } = typeof address === 'number' ? { port: address, host: `127.0.0.1:${address}` } : address
    this.#reader = new FrameReader((opcode, prefix, length) => {
      if (opcode === 1) onSeen(seenIn(prefix, length))
      else if (opcode === 9) this.#send(PONG, prefix)
      else if (opcode === 8) this.#opened.reject(new Error('The server closed the socket.'))
    }, whole)
    const onread = { buffer: incoming, callback: (count: number): boolean => this.#take(count) }
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread }, () => {
      this.#socket.write(
        `GET /live HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n` +
          `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nCookie: ${cookie}\r\n\r\n`,
      )
    })
    this.#socket.on('error', (error) => this.#opened.reject(error))
  }

  /** Signed in and upgraded. Rejects when the server does not want us. */
  get opened(): Promise<void> {
    return this.#opened.promise
  }

  send(frame: object | number): void {
    this.#send(TEXT, Buffer.from(JSON.stringify(frame)))
  }

  /** Stops reading, as a screen does that is asleep. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(): void {
    this.#socket.destroy()
  }

  /** Frames of a client are masked (RFC 6455 §5.3); a mask of zeros leaves the payload as it is. */
  #send(first: number, payload: Buffer): void {
    const long = payload.length > 125
    const header = Buffer.alloc(long ? 8 : 6)
    header[0] = first
    header[1] = 0x80 | (long ? 126 : payload.length)
    if (long) header.writeUInt16BE(payload.length, 2)
    this.#socket.write(Buffer.concat([header, payload]))
  }

  #take(count: number): boolean {
    if (this.#greeting === undefined) this.#reader.push(incoming, 0, count)
    else this.#greet(this.#greeting + incoming.toString('latin1', 0, count), count)
    return true
  }

  #greet(text: string, count: number): void {
    const end = text.indexOf('\r\n\r\n')
    if (end < 0) {
      this.#greeting = text
      return
    }
    if (text.startsWith('HTTP/1.1 101')) this.#opened.resolve()
    else this.#opened.reject(text.startsWith('HTTP/1.1 503') ? new TurnedAway() : new Error(text.slice(0, 200)))
    this.#greeting = undefined
    this.#reader.push(incoming, count - (text.length - end - 4), count)
  }
}

function seenIn(prefix: Buffer, length: number): Seen {
  const start = prefix.toString('latin1', 0, 160)
  const kind = start.slice(15, start.indexOf('"', 15))
  const at = start.indexOf('"version":')
  const version = at < 0 ? -1 : Number.parseInt(start.slice(at + 10, at + 20), 10)
  return { kind, version, length, text: () => prefix.toString('utf8') }
}
