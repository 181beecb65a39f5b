import type { AgreementTexts } from './agreement-texts.ts'
import type { CalendarLinks } from './calendar-links.ts'
import type { Challenges } from './challenges.ts'
import type { Credentials } from './credentials.ts'
import type { Duty } from './duty.ts'
import type { EventStore } from './event-store.ts'
import type { Evidence } from './evidence.ts'
import type { Foundings } from './founding.ts'
import type { Invitations } from './invitations.ts'
import type { Mandates } from './mandates.ts'
import type { MeasureWords } from './measure-words.ts'
import type { Notifications } from './notifications.ts'
import type { People } from './people.ts'
import type { Sessions } from './sessions.ts'
import type { SnapshotKeys } from './snapshot-keys.ts'
import type { SourceMemory } from './source-memory.ts'

/** All that is remembered of one council, wherever it is kept. */
export interface CouncilStore {
  /** Small letters, digits and hyphens, such as `musterstadt-2021`. */
  readonly name: string
  readonly log: EventStore
  readonly foundings: Foundings
  readonly people: People
  readonly mandates: Mandates
  readonly credentials: Credentials
  readonly challenges: Challenges
  readonly invitations: Invitations
  readonly sessions: Sessions
  readonly calendarLinks: CalendarLinks
  readonly agreementTexts: AgreementTexts
  readonly measureWords: MeasureWords
  readonly evidence: Evidence
  readonly sourceMemory: SourceMemory
  readonly notifications: Notifications
  /** What snapshots of it are sealed with, where nodes on several machines may have some. */
  readonly snapshotKeys?: SnapshotKeys
  /** Calls `listener` once the council has been removed while it is open here, where it can be. Returns how to stop. */
  readonly onRemoved?: (listener: () => void) => () => void
  /** Who tells people in time. */
  readonly duty: Duty
  /** Settles waiting appends and lets go of it. */
  readonly close: () => Promise<void>
}
