import type { FastifyRequest } from 'fastify'
import type { CouncilStore } from '../../db/council-store.ts'
import { Refused } from '../problems.ts'
import { sessionToken } from './cookie.ts'
import type { Register } from './register.ts'
import { administratorOf, signedInOf } from './signed-in.ts'

export interface GuardOptions {
  readonly sessions: CouncilStore['sessions']
  readonly register: Register
  readonly secure: boolean
  readonly wallClock: () => number
}

/** Runs before anything of a route, and lets through or throws. */
export type Guard = (request: FastifyRequest) => Promise<void>

export interface Guards {
  /** Whoever has a session: their own account. 401 without one. */
  readonly visitors: Guard
  /** Those who act for a partner today: everything political. 403 for the administrator and for ended mandates. */
  readonly mandates: Guard
  /** The administrator: people and mandates, and nothing political. */
  readonly administrators: Guard
}

export function guards({ sessions, register, secure, wallClock }: GuardOptions): Guards {
  const visitors: Guard = async (request) => {
    const token = sessionToken(request, secure)
    const session = token === undefined ? undefined : await sessions.sessionOf(token, wallClock())
    const person = session && (await register.personNow(session.person))
    if (!session || !person) throw new Refused(401, 'signedOut')
    request.visitor = { session, person, standing: register.standingOf(person.id) }
  }
  const also =
    (check: (request: FastifyRequest) => unknown): Guard =>
    async (request) => {
      await visitors(request)
      check(request)
    }
  return { visitors, mandates: also(signedInOf), administrators: also(administratorOf) }
}
