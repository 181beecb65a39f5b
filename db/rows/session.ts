import type { Device, Session } from '../sessions.ts'

/** A session as it is read from `sessions`, in every store. */
export type SessionRow = Omit<Session, 'device'> & { deviceName: string; begunBy: Device['by'] }

export const SESSION_COLUMNS =
  'id, person, device AS "deviceName", begun_by AS "begunBy", created_at AS "createdAt", last_seen_at AS "lastSeenAt", ' +
  'expires_at AS "expiresAt", proved_at AS "provedAt"'

export const sessionFrom = ({ deviceName, begunBy, ...session }: SessionRow): Session => ({
  ...session,
  device: { name: deviceName, by: begunBy },
})

/** How stale `lastSeenAt` may be, in milliseconds. */
const SEEN_EVERY = 60_000

/** Noted recently enough, so that looking does not wait for the disk. */
export const isSeen = ({ lastSeenAt }: SessionRow, now: number): boolean => now - lastSeenAt < SEEN_EVERY
