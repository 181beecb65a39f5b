import type Sqlite from 'better-sqlite3'
import { storedFounding } from '../../db/sqlite/founding.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { checkAgreement } from '../../machines/agreements/check.ts'

/** The agreement that a council's file brings with it; undefined where it is one that comes with this program. */
export function ownAgreement(file: Sqlite.Database): Agreement | undefined {
  const checked = checkAgreement(storedFounding(file)?.own)
  return checked.ok ? checked.agreement : undefined
}
