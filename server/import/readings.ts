import { randomBytes } from 'node:crypto'
import type { ReadResult } from '../oparl/types.ts'
import { readAddress, type AddressOptions, type Progress } from '../oparl/web/read-address.ts'

/** How many addresses are read at once: each keeps somebody else's server busy. */
const MOST = 2
/** How long a finished one waits to be fetched. */
const KEPT_MS = 10 * 60 * 1000

interface Reading {
  readonly session: string
  readonly stop: AbortController
  progress: Progress
  result: ReadResult | undefined
  until: number
}

export type ReadingState =
  | { readonly state: 'reading'; readonly progress: Progress }
  | { readonly state: 'done'; readonly result: ReadResult }

/** Addresses that are being read, each for the session that asked. */
export class Readings {
  readonly #readings = new Map<string, Reading>()

  /** Begins one, and ends what the same session had begun. Undefined when too many are under way. */
  begin(session: string, address: string, options: AddressOptions, now: number): string | undefined {
    for (const [id, reading] of this.#readings) {
      if (reading.session === session) this.#end(id)
      else if (reading.result !== undefined && reading.until <= now) this.#readings.delete(id)
    }
    const busy = [...this.#readings.values()].filter(({ result }) => result === undefined).length
    if (busy >= MOST) return undefined
    const id = randomBytes(16).toString('base64url')
    const stop = new AbortController()
    const reading: Reading = {
      session,
      stop,
      progress: { stage: 'system', requests: 0, meetings: 0 },
      result: undefined,
      until: Number.POSITIVE_INFINITY,
    }
    this.#readings.set(id, reading)
    const onProgress = (progress: Progress): void => void (reading.progress = progress)
    void readAddress(address, { ...options, signal: stop.signal, onProgress }).then((result) => {
      reading.result = result
      reading.until = now + KEPT_MS
      return undefined
    })
    return id
  }

  /** How it stands; a finished one is given out once. Undefined when it is another's, or gone. */
  look(id: string, session: string): ReadingState | undefined {
    const reading = this.#readings.get(id)
    if (!reading || reading.session !== session) return undefined
    if (reading.result === undefined) return { state: 'reading', progress: reading.progress }
    this.#readings.delete(id)
    return { state: 'done', result: reading.result }
  }

  stop(id: string, session: string): void {
    if (this.#readings.get(id)?.session === session) this.#end(id)
  }

  #end(id: string): void {
    this.#readings.get(id)?.stop.abort()
    this.#readings.delete(id)
  }
}
