/** A partner's word on something: who gave it for which side, and when. */
export interface Stamp {
  readonly partner: string
  readonly person: string
  readonly at: string
}

/** Who acts, for which partner, and when. The server says so, never the client. */
export interface Who {
  readonly partner: string
  readonly person: string
  readonly at: string
}

export const hasStamped = (stamps: readonly Stamp[], partner: string): boolean =>
  stamps.some((stamp) => stamp.partner === partner)

/** Every partner of the agreement has stamped: a second person of the same side adds nothing. */
export const allStamped = (partners: readonly string[], stamps: readonly Stamp[]): boolean =>
  partners.every((partner) => hasStamped(stamps, partner))

/** A partner's newer stamp replaces its own older one. */
export const stamped = (stamps: readonly Stamp[], { partner, person, at }: Who): Stamp[] => [
  ...withoutStamp(stamps, partner),
  { partner, person, at },
]

export const withoutStamp = (stamps: readonly Stamp[], partner: string): Stamp[] =>
  stamps.filter((stamp) => stamp.partner !== partner)
