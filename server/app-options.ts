import type { CouncilStore } from '../db/council-store.ts'
import type { Snapshots } from '../db/snapshots.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import type { Clock } from './clock.ts'
import type { Signer } from './evidence/signer.ts'
import type { Load } from './host/strain.ts'
import type { AttemptLimits, Attempts } from './identity/attempts.ts'
import type { Limits } from './live/limits.ts'
import type { Meter } from './live/meter.ts'
import type { Pace } from './live/pace.ts'
import type { Telling } from './notifications/tell-in-time.ts'
import type { Lifetimes } from './privacy/lifetimes.ts'

/** What a council's server is put together from. */
export interface AppOptions {
  /** The council's name, for the lines of the log. */
  readonly name?: string
  readonly agreement: Agreement
  /** The council's opened file; the caller closes it after the app. */
  readonly file: Omit<CouncilStore, 'name' | 'foundings' | 'close'>
  /** Signs heads in the server's name; without one, with a key that is gone with the process. */
  readonly signer?: Signer
  /** Where a snapshot of its state is kept, for a fast start; without it, every start reads the whole log. */
  readonly snapshots?: Snapshots | undefined
  /** The council's own time: the demo runs a simulated one. Sessions and limits always follow the wall clock. */
  readonly clock?: Clock
  readonly wallClock?: () => number
  /** As browsers see the server; without it, whatever host they asked for. */
  readonly origin?: string | undefined
  /** Marks everything as example data. */
  readonly example?: boolean
  /** Links that work at one click and again, and nobody is asked for proof: for the demo only. */
  readonly oneClickLinks?: boolean
  readonly limits?: Partial<Limits>
  /** Brakes on guessing, or their limits: they outlive an app whose council is closed and opened again. */
  readonly attempts?: AttemptLimits | Attempts
  /** When the council's rounds may begin; without it, whenever there is something to do. */
  readonly pace?: Pace
  readonly meter?: Meter
  /** How much the process can still take; without it, all comes in. */
  readonly load?: () => Load
  readonly logLevel?: string
  readonly trustProxy?: boolean
  /** How the council's information system is asked: hosts of the inner network that may be, and the pause between requests. */
  readonly oparl?: { readonly allowInner: readonly string[]; readonly pauseMs: number }
  /** How long free text is kept once what it stands on is over. */
  readonly keep?: Lifetimes
  /** How people are told what waits for them; without it, nobody is. */
  readonly telling?: Telling
  /** Folder of the built client. */
  readonly client?: string
}
