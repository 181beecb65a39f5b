type Listener = (...given: never[]) => void

/** The line below a socket, as the server uses it. */
export interface Downlink {
  /** Bytes that the process holds for this reader. */
  readonly waitingBytes: number
  readonly toBrowser: (bytes: Buffer) => void
  readonly ping: () => void
  readonly serverReads: (reading: boolean) => void
  readonly serverTerminates: () => void
  readonly serverCloses: (code: number) => void
}

/**
 * `WebSocket` of the library ws and the TCP socket below it, as the server's connection uses them. What does not fit
 * into the kernel's buffer waits in the process and is counted.
 */
export class ServerSocket {
  readonly OPEN = 1
  readyState: 1 | 2 | 3 = 1
  readonly #line: Downlink
  readonly #listeners: Record<string, Listener[]> = { message: [], pong: [], close: [], drain: [] }
  #corked: Buffer[] | undefined
  #corkedBytes = 0
  #full = false
  /** What came while its process stood still. */
  #stood: (() => void)[] | undefined

  constructor(line: Downlink) {
    this.#line = line
  }

  on(type: string, listener: Listener): void {
    this.#listeners[type]?.push(listener)
  }

  emit(type: string, ...given: unknown[]): void {
    if (this.#stood) return void this.#stood.push(() => this.emit(type, ...given))
    for (const listener of this.#listeners[type] ?? []) listener(...(given as never[]))
  }

  get bufferedAmount(): number {
    return this.#corkedBytes + this.#line.waitingBytes
  }

  cork(): void {
    this.#corked ??= []
  }

  uncork(): void {
    const corked = this.#corked ?? []
    this.#corked = undefined
    this.#corkedBytes = 0
    for (const bytes of corked) this.#line.toBrowser(bytes)
  }

  write(bytes: Buffer): void {
    if (this.readyState !== 1) return
    if (this.#corked) {
      this.#corked.push(bytes)
      this.#corkedBytes += bytes.length
    } else this.#line.toBrowser(bytes)
    this.#full ||= this.bufferedAmount > 0
  }

  /** Something has left for the network: the last byte that waited tells so. */
  moved(): void {
    if (!this.#full || this.bufferedAmount > 0) return
    this.#full = false
    this.emit('drain')
  }

  /** Its process stands still. */
  stand(): void {
    this.#stood ??= []
  }

  /** Its process goes on, and finds all that came meanwhile. */
  goOn(): void {
    const stood = this.#stood ?? []
    this.#stood = undefined
    for (const happen of stood) happen()
  }

  ping(): void {
    this.#line.ping()
  }

  pause(): void {
    this.#line.serverReads(false)
  }

  resume(): void {
    this.#line.serverReads(true)
  }

  terminate(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#line.serverTerminates()
  }

  close(code: number): void {
    if (this.readyState !== 1) return
    this.readyState = 2
    this.#line.serverCloses(code)
  }

  closed(): void {
    this.readyState = 3
    this.emit('close', 1006)
  }
}
