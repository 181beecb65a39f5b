import type { FastifyRequest } from 'fastify'
import type { SignedIn } from '../../db/sessions.ts'
import { Refused } from '../problems.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, set by the guard; null outside of it. */
    signedIn: SignedIn | null
  }
}

/** Who asks. Throws 401 where the guard let nobody through, so that a route outside of it shows nothing. */
export function signedInOf({ signedIn }: FastifyRequest): SignedIn {
  if (!signedIn) throw new Refused(401, 'signedOut')
  return signedIn
}
