import { join } from 'node:path'
import { MemoryChallenges } from '../memory/challenges.ts'
import { verify, type Verification } from '../verify.ts'
import type { CouncilStore } from '../council-store.ts'
import { checkCouncilName } from '../councils.ts'
import type { Head } from '../event-store.ts'
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

/** A council in a file of its own. */
export interface CouncilFile extends CouncilStore {
  readonly path: string
}

/** Where a council's file lies. Throws for a name that could lead out of the folder. */
export function councilPath(folder: string, council: string): string {
  return join(folder, `${checkCouncilName(council)}.sqlite`)
}

/**
 * Opens or creates `<folder>/<council>.sqlite` for its one server. Throws UnusableFile with what to do. `newSalt` is for
 * simulations that must repeat themselves to the byte; without it, salts are random.
 */
export function openCouncil(folder: string, council: string, newSalt?: () => string): CouncilFile {
  const path = councilPath(folder, council)
  const file = openFile(path)
  const { database, isChecked } = file
  const log = new SqliteEventStore(database, newSalt, isChecked)
  const sessions = new SqliteSessions(database)
  const credentials = new SqliteCredentials(database)
  const people = new SqlitePeople(database)
  const mandates = new SqliteMandates(database)
  const invitations = new SqliteInvitations(database, sessions, credentials)
  return {
    path,
    name: council,
    log,
    foundings: new SqliteFoundings(database, { people, mandates, invitations }),
    people,
    mandates,
    credentials,
    challenges: new MemoryChallenges(),
    invitations,
    sessions,
    calendarLinks: new SqliteCalendarLinks(database),
    agreementTexts: new SqliteAgreementTexts(database),
    measureWords: new SqliteMeasureWords(database),
    evidence: new SqliteEvidence(database),
    sourceMemory: new SqliteSourceMemory(database),
    notifications: new SqliteNotifications(database),
    // Whoever has the file's lock is alone.
    duty: { held: async () => true },
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
