import { isSignedBy, type Signer } from '../evidence/signer.ts'
import type { ProjectorLink } from '../protocol/projector.ts'

/** How long a link to the view on the wall holds: a long sitting and its preparation. */
const HELD_MS = 24 * 60 * 60 * 1000

/** What is signed. It begins otherwise than all else that the server's key signs. */
const signedText = (council: string, meeting: string, until: string): string =>
  JSON.stringify(['schulterschluss-projector-1', council, meeting, until])

/** A link to one meeting. It is kept nowhere: the signature says that this server made it, also after a restart. */
export function linkFor(signer: Signer, council: string, meeting: string, now: number): ProjectorLink {
  const until = new Date(now + HELD_MS).toISOString()
  const named = Buffer.from(JSON.stringify([meeting, until])).toString('base64url')
  return { token: `${named}.${signer.sign(signedText(council, meeting, until))}`, until }
}

/** The meeting that a token opens; null for one that is not ours, or held until before now. */
export function meetingOf(signer: Signer, council: string, token: string, now: number): string | null {
  const [named = '', signature = ''] = token.split('.')
  const claim = claimIn(named)
  if (!claim || Date.parse(claim.until) <= now) return null
  return isSignedBy(signer.publicKey, signedText(council, claim.meeting, claim.until), signature) ? claim.meeting : null
}

function claimIn(named: string): { readonly meeting: string; readonly until: string } | null {
  try {
    const [meeting, until]: unknown[] = JSON.parse(Buffer.from(named, 'base64url').toString('utf8')) as unknown[]
    return typeof meeting === 'string' && typeof until === 'string' ? { meeting, until } : null
  } catch {
    return null
  }
}
