import type { Command, CommandResult } from '../../client/commands.ts'
import { BrowserSocket } from './browser-socket.ts'
import type { Chance } from './chance.ts'
import { Host } from './host.ts'
import type { House } from './house.ts'
import { Line, type LineWatch, type Manner } from './line.ts'
import type { PageCode, Programs } from './programs.ts'
import type { Scheduler } from './scheduler.ts'

export interface DeviceOptions {
  readonly name: string
  /** Who is signed in on it. */
  readonly person: string
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly programs: Programs
  readonly house: House
  readonly watch: LineWatch
  /** Told of every frame that its page has taken. */
  readonly heard: () => void
}

/** A phone or laptop with the client's page open in its browser: it sleeps, loses the network, and is loaded anew. */
export class Device {
  readonly name: string
  readonly person: string
  readonly host: Host
  readonly manner: Manner
  page: PageCode
  /** The socket it opened last. */
  line: Line | undefined
  online = true
  /** It was woken and its page has not noticed yet. */
  waking = false
  token = ''
  /** How often its page has been loaded. */
  loads = 0
  readonly #options: DeviceOptions
  readonly #storage = new Map<string, string>()
  readonly #listeners = new Map<string, (() => void)[]>()
  #random = ''

  constructor(options: DeviceOptions) {
    const { name, person, scheduler, chance } = options
    this.#options = options
    this.name = name
    this.person = person
    this.host = new Host(name, scheduler, Math.round(chance.between(-90_000, 90_000)))
    this.manner = { latency: chance.wait(40), kernelBytes: chance.one(0, 2000, 16_000), doubles: 0, overtakes: 0 }
    this.page = this.#newPage()
  }

  /** Opens the page, or loads it anew: whatever it had in memory is gone, what the tab stored is not. */
  load(): void {
    this.#leave()
    this.host.boot()
    this.loads += 1
    this.page = this.#newPage()
    this.page.startConnection()
  }

  /** Sends a command as a tap would; the id that the page gives it, of the server's time and what it drew. */
  send(command: Command): { readonly id: string; readonly result: Promise<CommandResult> } {
    const result = this.page.sendCommand(command)
    const time = Math.floor(this.page.serverNow()).toString(16).padStart(12, '0')
    return { id: time + this.#random, result }
  }

  sleep(): void {
    this.host.sleep()
    this.line?.browserReads(false)
  }

  /** Timers, frames and the page's own notice that somebody looks come in any order. */
  wake(): void {
    this.waking = true
    this.host.wake()
    this.line?.browserReads(true)
    this.host.plan(0, `${this.name} is looked at`, () => {
      this.waking = false
      this.#fire('visibilitychange')
    })
  }

  goOffline(told: boolean): void {
    this.online = false
    this.line?.fallSilent()
    if (told) this.#fire('offline')
  }

  goOnline(told: boolean): void {
    this.online = true
    if (told) this.#fire('online')
  }

  #leave(): void {
    if (!this.line) return
    this.line.browserGone = true
    this.line.browserCloses()
    this.line = undefined
  }

  #newPage(): PageCode {
    const { chance, programs } = this.#options
    const dice = chance.stream(`page ${this.loads}`)
    this.#listeners.clear()
    const storage = {
      getItem: (key: string) => this.#storage.get(key) ?? null,
      setItem: (key: string, value: string) => void this.#storage.set(key, value),
      removeItem: (key: string) => void this.#storage.delete(key),
    }
    const listen = (type: string, listener: () => void): void => {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener])
    }
    const dial = (socket: BrowserSocket): void => this.#dial(socket)
    return programs.newPage(
      { host: this.host, dice },
      {
        location: { protocol: 'https:', host: 'council.example', pathname: '/', search: '', hash: '' },
        document: { addEventListener: listen, visibilityState: 'visible' },
        addEventListener: listen,
        // Without cryptography a page compares numbers and hashes alone, at once.
        isSecureContext: false,
        sessionStorage: storage,
        localStorage: storage,
        crypto: { getRandomValues: (bytes: Uint8Array) => this.#fill(bytes, dice) },
        fetch: (path: string) => this.#fetch(path),
        WebSocket: class extends BrowserSocket {
          constructor() {
            super()
            dial(this)
          }
        },
      },
    )
  }

  #fill(bytes: Uint8Array, dice: Chance): Uint8Array {
    this.#random = dice.hex(bytes.length)
    bytes.set(Buffer.from(this.#random, 'hex'))
    return bytes
  }

  #dial(browser: BrowserSocket): void {
    const { scheduler, chance, house, watch, name, heard } = this.#options
    const line = new Line({ scheduler, chance, manner: this.manner, watch, who: name, browser, heard })
    browser.attach(line)
    this.line = line
    // Without a network some browsers say so at once, others wait for an answer that never comes.
    if (!this.online && chance.often(0.5)) return
    // Whatever stands before several nodes may send it to either, sound or not.
    const node = chance.among(house.nodes)
    const upgrade = (): void => {
      if (!this.online || !node?.council) return line.refuse()
      node.upgrade(line, this.token)
    }
    this.host.plan(this.manner.latency, `${name} dials`, upgrade)
  }

  /** The one request that the connection makes: who am I? */
  #fetch(_path: string): Promise<object> {
    const { house, name, chance } = this.#options
    return new Promise((resolve, reject) => {
      this.host.plan(chance.wait(2 * this.manner.latency), `${name} asks who it is`, () => {
        const node = chance.among(house.nodes)
        if (!this.online || !node?.council) return reject(new TypeError('no network'))
        void node.me(this.token).then(
          (me) => resolve({ ok: me !== undefined, status: me ? 200 : 401, json: async () => me }),
          () => resolve({ ok: false, status: 503, json: async () => undefined }),
        )
      })
    })
  }

  #fire(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener()
  }
}
