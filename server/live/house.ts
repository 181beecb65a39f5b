import type { Acting } from '../identity/acting.ts'
import type { WelcomeFrame } from '../protocol/frames.ts'
import type { errorBytes } from './answer-bytes.ts'
import type { Council } from './council.ts'
import type { Limits } from './limits.ts'
import type { Pace } from './pace.ts'
import type { Viewers } from './viewers.ts'
import type { Wire } from './wire.ts'

/** What a connection needs of the house. */
export interface House {
  readonly council: Council
  readonly viewers: Viewers
  readonly wire: Wire
  readonly limits: Limits
  readonly enter: Pace['enter']
  /** Milliseconds of the wall clock: limits do not follow a council's own time. */
  readonly wallClock: () => number
  readonly welcome: (person: Acting) => WelcomeFrame
  /** The person as they may act at this moment; undefined when their mandate has ended. */
  readonly actingNow: (person: string) => Acting | undefined
  /** For so long a proof of who somebody is counts as fresh; undefined where nobody is asked for one (the demo). */
  readonly freshMs: number | undefined
  /** May this person send one more command, over whichever connection? */
  readonly mayCommand: (person: string, now: number) => boolean
  /** What could not be read or taken, as bytes. */
  readonly errorBytes: typeof errorBytes
}
