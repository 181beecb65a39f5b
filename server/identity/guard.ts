import type { FastifyRequest } from 'fastify'
import type { CouncilFile } from '../../db/sqlite/council.ts'
import { Refused } from '../problems.ts'
import { sessionToken } from './cookie.ts'

export interface GuardOptions {
  readonly sessions: CouncilFile['sessions']
  readonly secure: boolean
  readonly wallClock: () => number
}

/** Lets nobody through without a session: answers 401 before anything of the route runs. */
export function guard({ sessions, secure, wallClock }: GuardOptions): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const token = sessionToken(request, secure)
    const signedIn = token === undefined ? undefined : await sessions.sessionOf(token, wallClock())
    if (!signedIn) throw new Refused(401, 'signedOut')
    request.signedIn = signedIn
  }
}
