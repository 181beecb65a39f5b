import type { Session } from '../../db/sessions.ts'
import type { SessionView } from '../protocol/identity.ts'

/** A session as its owner and the administrator see it. */
export const sessionView = ({ id, device, createdAt, lastSeenAt }: Session, here?: string): SessionView => ({
  id,
  device: device.name,
  by: device.by,
  createdAt: new Date(createdAt).toISOString(),
  lastSeenAt: new Date(lastSeenAt).toISOString(),
  here: id === here,
})
