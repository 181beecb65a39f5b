import { rmSync } from 'node:fs'
import { openFile } from './open.ts'

/** What could still let somebody in, and can no more. */
export interface EndedSignIns {
  readonly sessions: number
  readonly invitations: number
}

/**
 * Ends every session, and every link that would begin one, in a copy that nobody has open: an older file knows nothing of
 * those that were ended since, and would let the lost phone in again. `now`: milliseconds since 1970.
 */
export function endSignIns(copy: string, now: number): EndedSignIns {
  const { database, close } = openFile(copy)
  try {
    const end = database.transaction(() => {
      // What was on its way when the backup was made has arrived since; nobody is told the same twice.
      database.prepare('DELETE FROM deliveries').run()
      database.prepare('UPDATE news SET handed = 1').run()
      database.prepare('UPDATE notification_cursor SET version = (SELECT coalesce(max(version), 0) FROM log)').run()
      // Links to calendars, too: those that were ended since are in the older file again.
      database.prepare('DELETE FROM calendar_links').run()
      database.prepare('UPDATE links SET expires_at = min(expires_at, ?)').run(now)
      const sessions = database.prepare(
        'UPDATE sessions SET revoked_at = @now WHERE revoked_at IS NULL AND expires_at > @now',
      )
      const invitations = database.prepare(
        'UPDATE invitations SET ended_at = @now WHERE ended_at IS NULL AND expires_at > @now',
      )
      return { sessions: sessions.run({ now }).changes, invitations: invitations.run({ now }).changes }
    })
    return end.immediate()
  } finally {
    close()
    rmSync(`${copy}.lock`, { force: true })
  }
}
