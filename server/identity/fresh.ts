/** For how long a proof of who somebody is (passkey, password, invitation) counts as fresh. */
export const freshMs = 5 * 60_000

export interface Proof {
  readonly provedAt: number
  readonly now: number
  /** Undefined where nobody is asked for a proof: the demo's people have none. */
  readonly freshMs: number | undefined
}

export const isFresh = ({ provedAt, now, freshMs: limit }: Proof): boolean =>
  limit === undefined || now - provedAt <= limit

/** What must not happen from a device that somebody left lying about: the faction's word on a release (G6.4). */
export const needsProof = (command: { readonly type: string }): boolean => command.type === 'release.consent'
