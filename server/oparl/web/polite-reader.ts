import { setTimeout as sleep } from 'node:timers/promises'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import { fetchBytes, type Fetched, type FetchOptions } from '../fetch.ts'

/**
 * Asks a council's server one thing after the other, with a pause in between, again where it may pass, and for no more
 * than a bounded number of pages, bytes and minutes.
 */

export interface PoliteOptions extends FetchOptions {
  /** Milliseconds between two requests. */
  readonly pauseMs?: number
  /** Before the second try; twice as long before each further one. */
  readonly backoffMs?: number
  readonly tries?: number
  readonly mostRequests?: number
  readonly mostBytes?: number
  /** Milliseconds for everything. */
  readonly deadlineMs?: number
  /** Told before each request. */
  readonly onRequest?: (url: string, requests: number) => void
  readonly signal?: AbortSignal
}

/** A server that asks for longer than this is not waited for. */
const longestWaitMs = 60_000

export class PoliteReader {
  readonly #options: PoliteOptions
  readonly #until: number
  #requests = 0
  #bytes = 0

  constructor(options: PoliteOptions = {}) {
    this.#options = options
    this.#until = Date.now() + (options.deadlineMs ?? 15 * 60_000)
  }

  /** One address; never throws. Call it one at a time. */
  async get(url: string): Promise<Fetched> {
    const { tries = 4, backoffMs = 1000, pauseMs = 250 } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      const over = this.#isOver()
      if (over) return { ok: false, message: over, again: false }
      if (this.#requests > 0) await sleep(pauseMs)
      this.#requests += 1
      this.#options.onRequest?.(url, this.#requests)
      const fetched = await fetchBytes(url, this.#options)
      this.#bytes += fetched.bytes?.byteLength ?? 0
      if (fetched.ok || !fetched.again || attempt >= tries) return fetched
      const wait = fetched.afterMs ?? backoffMs * 2 ** (attempt - 1)
      if (wait > longestWaitMs) return { ...fetched, message: askedToWait(url, wait) }
      await sleep(wait)
    }
  }

  #isOver(): Bilingual | undefined {
    const { mostRequests = 5000, mostBytes = 500 * 1024 * 1024, signal } = this.#options
    if (signal?.aborted === true) return stopped
    if (this.#requests >= mostRequests) return tooMuch(`${mostRequests} Abrufe`, `${mostRequests} requests`)
    if (this.#bytes >= mostBytes) return tooMuch(`${mostBytes} Bytes`, `${mostBytes} bytes`)
    return Date.now() >= this.#until ? tooLong : undefined
  }
}

const stopped: Bilingual = { de: 'Abgebrochen. Nichts wurde übernommen.', en: 'Stopped. Nothing was taken over.' }
const tooLong: Bilingual = {
  de: 'Das Ratsinformationssystem antwortet zu langsam, um alles zu lesen. Nichts wurde übernommen. Bitte später oder nur die kommenden Sitzungen.',
  en: 'The council’s system answers too slowly to read everything. Nothing was taken over. Try later, or coming meetings only.',
}
const tooMuch = (de: string, en: string): Bilingual => ({
  de: `Nach ${de} noch nicht am Ende. Nichts wurde übernommen. Bitte eine genauere Adresse angeben, z. B. die Sitzungen eines Gremiums.`,
  en: `Not at the end after ${en}. Nothing was taken over. Give a narrower address, e.g. the meetings of one body.`,
})
const askedToWait = (url: string, wait: number): Bilingual => ({
  de: `${url} bittet, erst in ${Math.round(wait / 1000)} Sekunden wiederzukommen. Nichts wurde übernommen. Bitte dann noch einmal.`,
  en: `${url} asks to come back in ${Math.round(wait / 1000)} seconds only. Nothing was taken over. Try again then.`,
})
