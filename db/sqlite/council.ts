import { join } from 'node:path'
import { verify, type Verification } from '../verify.ts'
import type { EventStore, Head } from '../event-store.ts'
import type { Evidence } from '../evidence.ts'
import type { People } from '../people.ts'
import type { Sessions } from '../sessions.ts'
import type { SourceMemory } from '../source-memory.ts'
import type { CalendarLinks } from '../calendar-links.ts'
import type { AgreementTexts } from '../agreement-texts.ts'
import type { Credentials } from '../credentials.ts'
import type { Foundings } from '../founding.ts'
import type { Invitations } from '../invitations.ts'
import type { Mandates } from '../mandates.ts'
import type { MeasureWords } from '../measure-words.ts'
import type { Notifications } from '../notifications.ts'
import { SqliteCalendarLinks } from './calendar-links.ts'
import { SqliteAgreementTexts } from './agreement-texts.ts'
import { SqliteEvidence } from './evidence.ts'
import { storedReader } from './log-reader.ts'
import { openFile, openForReading } from './open.ts'
import { SqliteCredentials } from './credentials.ts'
import { SqliteFoundings } from './founding.ts'
import { SqliteInvitations } from './invitations.ts'
import { SqliteMandates } from './mandates.ts'
import { SqliteMeasureWords } from './measure-words.ts'
import { SqliteNotifications } from './notifications.ts'
import { SqlitePeople } from './people.ts'
import { SqliteSourceMemory } from './source-memory.ts'
import { SqliteSessions } from './sessions.ts'
import { SqliteEventStore } from './store.ts'

/** All that is remembered of one council. */
export interface CouncilFile {
  readonly path: string
  readonly log: EventStore
  readonly foundings: Foundings
  readonly people: People
  readonly mandates: Mandates
  readonly credentials: Credentials
  readonly invitations: Invitations
  readonly sessions: Sessions
  readonly calendarLinks: CalendarLinks
  readonly agreementTexts: AgreementTexts
  readonly measureWords: MeasureWords
  readonly evidence: Evidence
  readonly sourceMemory: SourceMemory
  readonly notifications: Notifications
  /** Settles waiting appends, closes the file and lets another server have it. */
  readonly close: () => Promise<void>
}

/** Where a council's file lies. Throws for a name that could lead out of the folder. */
export function councilPath(folder: string, council: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(council)) {
    throw new Error(
      `“${council}” cannot name a council: use small letters, digits and hyphens, such as musterstadt-2021.`,
    )
  }
  return join(folder, `${council}.sqlite`)
}

/**
 * Opens or creates `<folder>/<council>.sqlite` for its one server. Throws UnusableFile with what to do. `newSalt` is for
 * simulations that must repeat themselves to the byte; without it, salts are random.
 */
export function openCouncil(folder: string, council: string, newSalt?: () => string): CouncilFile {
  const path = councilPath(folder, council)
  const file = openFile(path)
  const { database } = file
  const log = new SqliteEventStore(database, newSalt)
  const sessions = new SqliteSessions(database)
  const credentials = new SqliteCredentials(database)
  const people = new SqlitePeople(database)
  const mandates = new SqliteMandates(database)
  const invitations = new SqliteInvitations(database, sessions, credentials)
  return {
    path,
    log,
    foundings: new SqliteFoundings(database, { people, mandates, invitations }),
    people,
    mandates,
    credentials,
    invitations,
    sessions,
    calendarLinks: new SqliteCalendarLinks(database),
    agreementTexts: new SqliteAgreementTexts(database),
    measureWords: new SqliteMeasureWords(database),
    evidence: new SqliteEvidence(database),
    sourceMemory: new SqliteSourceMemory(database),
    notifications: new SqliteNotifications(database),
    close: async () => {
      await log.close()
      file.close()
    },
  }
}

/** Verifies a council's file, also beside its running server. Throws UnusableFile when it cannot be read at all. */
export async function verifyCouncil(
  folder: string,
  council: string,
  remembered: readonly Head[] = [],
): Promise<Verification> {
  const database = openForReading(councilPath(folder, council))
  try {
    // One snapshot for all pages, so that the server may write on meanwhile.
    database.exec('BEGIN')
    return await verify(storedReader(database)(0), remembered)
  } finally {
    database.close()
  }
}
