import type { Acting } from '../../server/identity/acting.ts'
import type { Council } from '../../server/live/council.ts'
import type { BrowserSocket, Uplink } from './browser-socket.ts'
import type { Chance } from './chance.ts'
import { bearsTime, textOf } from './frame-text.ts'
import type { Scheduler } from './scheduler.ts'
import { type Downlink, ServerSocket } from './server-socket.ts'
import { Way } from './way.ts'

/** How the network treats a page's lines. */
export interface Manner {
  /** Mean time of one way, in ms. */
  latency: number
  /** Bytes that the kernels on the way hold before the server's process has to. */
  readonly kernelBytes: number
  /** Share of commands that arrive twice, and of those that are overtaken by the next. */
  doubles: number
  overtakes: number
}

/** How long one way may take, stalls aside, in ms. */
export const longestWay = ({ latency }: Manner): number => 1.5 * latency

/** Told of every frame on its way. */
export interface LineWatch {
  readonly toBrowser: (line: Line, text: string) => void
  readonly toServer: (line: Line, text: string) => void
  /** The network, not the page, sends it twice. */
  readonly doubled: (text: string) => void
}

type ToBrowser = { readonly kind: 'open' | 'refused' | 'ping' | 'close' } | { readonly kind: 'frame'; text: string }
type ToServer = { readonly kind: 'pong' | 'close' } | { readonly kind: 'frame'; readonly text: string }

export interface LineOptions {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly manner: Manner
  readonly watch: LineWatch
  readonly who: string
  readonly browser: BrowserSocket
  /** Told of every frame that the page has taken. */
  readonly heard: () => void
}

/** Bytes of a frame's own head, of a ping or a close. */
const SMALL = 8

/** How long a server's socket waits for the answer to its close, in ms. */
const CLOSE_PATIENCE = 30_000

/** One socket between a page and the server, with the network between them. */
export class Line implements Uplink, Downlink {
  readonly browser: BrowserSocket
  readonly server: ServerSocket = new ServerSocket(this)
  readonly who: string
  /** Whose socket it is, in the mandate that held when it was opened. */
  person: Acting | undefined
  /** The council as the process at its other end knows it. */
  council: Council | undefined
  /** The page's process, or the server's, is gone: it gets nothing more. */
  browserGone = false
  /** How long the quickest frame took that says when it was sent, in ms: no page can know how long that was. */
  quickest = Infinity
  /** The server's clock was set while it was open: no page can then tell late frames from early ones. */
  clockWasSet = false
  serverGone = false
  readonly #options: LineOptions
  readonly #toBrowser: Way<ToBrowser>
  readonly #toServer: Way<ToServer>
  #held: string | undefined

  constructor(options: LineOptions) {
    const { scheduler, chance, manner, who, browser } = options
    this.#options = options
    this.who = who
    this.browser = browser
    const latency = (): number => manner.latency * (0.5 + chance.share())
    this.#toBrowser = new Way({
      scheduler,
      what: `${who} hears`,
      latency,
      deliver: (payload, took) => this.#browserGets(payload, took),
      moved: () => this.server.moved(),
    })
    this.#toServer = new Way({
      scheduler,
      what: `the server hears ${who}`,
      latency,
      deliver: (payload) => this.#serverGets(payload),
    })
  }

  /** Bytes that the server's process holds for this reader. */
  get waitingBytes(): number {
    return Math.max(0, this.#toBrowser.bytes - this.#options.manner.kernelBytes)
  }

  /** The page should have heard something by now. */
  get late(): boolean {
    return this.#toBrowser.late
  }

  /** Nothing is under way to the page. */
  get quiet(): boolean {
    return this.#toBrowser.bytes === 0 && this.server.bufferedAmount === 0
  }

  accept(): void {
    this.#toBrowser.send({ kind: 'open' }, SMALL)
  }

  refuse(): void {
    this.#toBrowser.send({ kind: 'refused' }, SMALL)
  }

  toBrowser(bytes: Buffer): void {
    const text = textOf(bytes)
    this.#options.watch.toBrowser(this, text)
    this.#toBrowser.send({ kind: 'frame', text }, bytes.length)
  }

  ping(): void {
    this.#toBrowser.send({ kind: 'ping' }, SMALL)
  }

  serverCloses(_code: number): void {
    this.#toBrowser.send({ kind: 'close' }, SMALL)
    this.#later(CLOSE_PATIENCE, 'a close goes unanswered', () => this.#serverHearsEnd())
  }

  serverTerminates(): void {
    this.#toBrowser.lose()
    this.#later(0, 'a socket is terminated', () => this.#serverHearsEnd())
    this.#later(this.#options.manner.latency, `${this.who} is hung up on`, () => this.#browserHearsEnd())
  }

  serverReads(reading: boolean): void {
    this.#toServer.read(reading)
  }

  browserReads(reading: boolean): void {
    this.#toBrowser.read(reading)
  }

  /** A command may arrive twice or be overtaken, as behind a proxy that means well; a greeting is left alone. */
  fromBrowser(text: string): void {
    const { manner, chance } = this.#options
    const isCommand = !text.includes('"kind":"hello"')
    if (isCommand && this.#held === undefined && chance.often(manner.overtakes)) {
      this.#held = text
      this.#later(chance.between(50, 3000), `a command of ${this.who} is let go`, () => this.#letGo())
      return
    }
    this.#sendUp(text)
    if (isCommand && chance.often(manner.doubles)) {
      this.#options.watch.doubled(text)
      this.#sendUp(text)
    }
    this.#letGo()
  }

  browserCloses(): void {
    this.#toServer.send({ kind: 'close' }, SMALL)
    this.#later(2 * this.#options.manner.latency, `${this.who} has closed`, () => this.#browserHearsEnd())
  }

  /** Nothing goes through any more, and neither end is told: each has to find out. */
  fallSilent(): void {
    this.#toBrowser.lose()
    this.#toServer.lose()
  }

  /** Only one direction still works. */
  halve(lost: 'up' | 'down'): void {
    ;(lost === 'up' ? this.#toServer : this.#toBrowser).lose()
  }

  /** What is under way is lost; both ends are told, each in its time. */
  breakOff(): void {
    this.fallSilent()
    const { chance, manner } = this.#options
    this.#later(chance.wait(manner.latency), `${this.who} loses the line`, () => this.#browserHearsEnd())
    this.#later(chance.wait(20 * manner.latency), `the server loses ${this.who}`, () => this.#serverHearsEnd())
  }

  stall(ms: number): void {
    this.#toBrowser.stall(ms)
    if (this.#options.chance.often(0.5)) this.#toServer.stall(ms)
  }

  #sendUp(text: string): void {
    this.#toServer.send({ kind: 'frame', text }, text.length)
  }

  #letGo(): void {
    const held = this.#held
    this.#held = undefined
    if (held !== undefined) this.#sendUp(held)
  }

  #later(ms: number, what: string, act: () => void): void {
    this.#options.scheduler.plan(ms, what, act)
  }

  #browserGets(payload: ToBrowser, took: number): void {
    if (this.browserGone) return
    switch (payload.kind) {
      case 'open':
        return this.browser.opened()
      case 'frame':
        if (this.browser.readyState !== 1) return
        if (bearsTime(payload.text)) this.quickest = Math.min(this.quickest, took)
        this.#options.heard()
        return this.browser.message(payload.text)
      case 'ping':
        return this.#toServer.send({ kind: 'pong' }, SMALL)
      default:
        this.#toServer.send({ kind: 'close' }, SMALL)
        return this.#browserHearsEnd()
    }
  }

  #serverGets(payload: ToServer): void {
    if (this.serverGone || this.server.readyState === 3) return
    switch (payload.kind) {
      case 'frame':
        this.#options.watch.toServer(this, payload.text)
        return this.server.emit('message', Buffer.from(payload.text, 'utf8'), false)
      case 'pong':
        return this.server.emit('pong')
      default:
        return this.#serverHearsEnd()
    }
  }

  #browserHearsEnd(): void {
    if (!this.browserGone) this.browser.closed()
  }

  #serverHearsEnd(): void {
    if (this.serverGone) return
    this.serverGone = true
    this.#toBrowser.lose()
    this.server.closed()
  }
}
