import { randomBytes } from 'node:crypto'
import type { Read } from './apply.ts'

/** How long a preview may be looked at before it has to be made again. */
const KEPT_MS = 30 * 60 * 1000
/** How many a server keeps at once: each may be as large as its file. */
const MOST = 20

interface Preview {
  readonly session: string
  readonly until: number
  readonly read: Read
}

/** Files read but not yet taken over, each for the session that sent it. */
export class Previews {
  readonly #previews = new Map<string, Preview>()

  /** Returns the id under which it can be applied. */
  keep(session: string, read: Read, now: number): string {
    for (const [id, { until }] of this.#previews) if (until <= now) this.#previews.delete(id)
    const oldest = this.#previews.keys().next().value
    if (oldest !== undefined && this.#previews.size >= MOST) this.#previews.delete(oldest)
    const id = randomBytes(16).toString('base64url')
    this.#previews.set(id, { session, until: now + KEPT_MS, read })
    return id
  }

  /** Gives it out once, to the session that it belongs to; undefined when it is another's, used or too old. */
  take(id: string, session: string, now: number): Read | undefined {
    const preview = this.#previews.get(id)
    if (!preview || preview.session !== session || preview.until <= now) return undefined
    this.#previews.delete(id)
    return preview.read
  }
}
