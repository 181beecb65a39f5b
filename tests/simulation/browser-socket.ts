type Listener = (event: { readonly data?: string }) => void

/** The line behind a socket, as a page uses it. */
export interface Uplink {
  readonly fromBrowser: (text: string) => void
  readonly browserCloses: () => void
}

/** `WebSocket` as a browser has it, for one page; the line behind it is the simulation's. */
export class BrowserSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  readyState: 0 | 1 | 2 | 3 = 0
  readonly #listeners: Record<string, Listener[]> = { open: [], message: [], close: [] }
  #line: Uplink | undefined

  /** Who carries what is sent. */
  attach(line: Uplink): void {
    this.#line = line
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners[type]?.push(listener)
  }

  send(text: string): void {
    if (this.readyState === 1) this.#line?.fromBrowser(text)
  }

  close(): void {
    if (this.readyState >= 2) return
    this.readyState = 2
    this.#line?.browserCloses()
  }

  opened(): void {
    if (this.readyState !== 0) return
    this.readyState = 1
    this.#emit('open', {})
  }

  /** A frame arrived; after `close()` nothing is handed on any more. */
  message(data: string): void {
    if (this.readyState === 1) this.#emit('message', { data })
  }

  closed(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#emit('close', {})
  }

  #emit(type: string, event: { readonly data?: string }): void {
    for (const listener of this.#listeners[type] ?? []) listener(event)
  }
}
