import type { EventStore } from '../../db/event-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Clock } from '../clock.ts'
import type { Pace } from './pace.ts'
import type { SignHead } from './settled-state.ts'
import type { SnapshotOptions } from './snapshot-keeping.ts'

export interface CouncilOptions {
  readonly agreement: Agreement
  readonly log: EventStore
  readonly clock: Clock
  /** Signs heads in the server's name; without it, they go unsigned. */
  readonly sign?: SignHead
  /** Ids of new plans are chosen at people's screens, and must begin with their side's (`own-names.ts`). */
  readonly ownNames?: boolean
  /** Where a snapshot of its state is kept; without it, every start reads the whole log. */
  readonly snapshots?: SnapshotOptions | undefined
  /** When rounds may begin; without it, whenever there is something to do. */
  readonly pace?: Pace | undefined
  /** Told of what the log could not take; without it nobody is. */
  readonly onTrouble?: (error: unknown) => void
}
