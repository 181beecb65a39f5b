import type { CouncilStore } from '../council-store.ts'
import { Listeners } from '../listeners.ts'
import { PostgresAgreementTexts, PostgresMeasureWords, PostgresSourceMemory } from './beside-the-log.ts'
import { PostgresCalendarLinks } from './calendar-links.ts'
import { PostgresChallenges } from './challenges.ts'
import { CouncilDatabase } from './council-database.ts'
import { PostgresCredentials } from './credentials.ts'
import type { Database } from './database.ts'
import { PostgresDuty } from './duty.ts'
import { PostgresEvidence } from './evidence.ts'
import type { Follower } from './follower.ts'
import { PostgresFoundings } from './founding.ts'
import { PostgresInvitations } from './invitations.ts'
import { PostgresMandates } from './mandates.ts'
import { PostgresNotifications } from './notifications.ts'
import { PostgresPeople } from './people.ts'
import { PostgresSessions } from './sessions.ts'
import { PostgresSnapshotKeys } from './snapshot-keys.ts'
import { PostgresEventStore } from './store.ts'

/** What a council needs of the place where it is kept. */
export interface Place {
  readonly database: Database
  readonly follower: Follower
  /** Gives 16 bytes in hex; random ones without it. */
  readonly newSalt?: (() => string) | undefined
}

/** Opens a council that is there. `cursor`: the number of the last change beside its log. */
export function openCouncil({ database, follower, newSalt }: Place, name: string, cursor: number): CouncilStore {
  const council = new CouncilDatabase(database, name, cursor, () => follower.hint('schulterschluss_changes', name))
  const log = new PostgresEventStore(council, newSalt)
  log.onOwn(() => follower.hint('schulterschluss_log', name))
  const removed = new Listeners<void>()
  const duty = new PostgresDuty(follower, name)
  const stop = follower.follow({
    council: name,
    known: () => ({ version: log.known, change: council.changes.cursor }),
    seen: () => log.seen,
    appended: (head) => log.appended(head),
    changed: () => void council.changes.pull(),
    removed: () => {
      stop()
      removed.tell()
    },
    looked: (at) => log.looked(at),
  })
  return {
    name,
    log,
    foundings: new PostgresFoundings(council),
    people: new PostgresPeople(council),
    mandates: new PostgresMandates(council),
    credentials: new PostgresCredentials(council),
    challenges: new PostgresChallenges(council),
    invitations: new PostgresInvitations(council),
    sessions: new PostgresSessions(council),
    calendarLinks: new PostgresCalendarLinks(council),
    agreementTexts: new PostgresAgreementTexts(council),
    measureWords: new PostgresMeasureWords(council),
    evidence: new PostgresEvidence(council),
    sourceMemory: new PostgresSourceMemory(council),
    notifications: new PostgresNotifications(council),
    snapshotKeys: new PostgresSnapshotKeys(council),
    duty,
    onRemoved: (listener) => removed.add(listener),
    close: async () => {
      stop()
      await duty.release()
      await log.close()
    },
  }
}
