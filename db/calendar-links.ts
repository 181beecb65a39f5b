/**
 * The port to private links by which a person's calendar program reads their meetings and deadlines. A token is 256 random
 * bits, given out once; the store keeps only its SHA-256. All times are milliseconds since 1970 (UTC).
 */

export interface CalendarLink {
  /** May be shown and logged; it is not what the link holds. */
  readonly id: string
  readonly person: string
  readonly createdAt: number
  /** Kept to the hour: programs ask all day long. Null: never asked. */
  readonly usedAt: number | null
}

/** How stale `usedAt` may be, in milliseconds. */
const USED_EVERY = 3_600_000

/** Its use was noted recently enough. */
export const isNoted = ({ usedAt }: CalendarLink, now: number): boolean => now - (usedAt ?? 0) < USED_EVERY

export interface CalendarLinks {
  /** A new link's token. Throws if there is no such person. */
  create(person: string, now: number): Promise<string>
  /** Whose link it is; undefined if revoked or unknown. Notes that it was used. */
  linkOf(token: string, now: number): Promise<CalendarLink | undefined>
  /** The person's links that hold, oldest first. */
  links(person: string): Promise<readonly CalendarLink[]>
  /** Ends a link of this person for good. False if there was none. */
  revoke(id: string, person: string): Promise<boolean>
}
