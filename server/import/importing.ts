import type { SourceMemory } from '../../db/source-memory.ts'
import type { Council } from '../live/council.ts'
import type { PoliteOptions } from '../oparl/web/polite-reader.ts'

/** What importing in the secretary's screen needs. */
export interface Importing {
  readonly council: Council
  readonly memory: SourceMemory
  readonly wallClock: () => number
  /** How the council's information system is asked. */
  readonly oparl: PoliteOptions
}
