import type { FastifyRequest } from 'fastify'
import type { Person } from '../../db/people.ts'
import type { Session } from '../../db/sessions.ts'
import { Refused } from '../problems.ts'
import type { Acting, Standing } from './acting.ts'

/** Somebody who is signed in, whatever they may do. */
export interface Visitor {
  readonly session: Session
  readonly person: Person
  readonly standing: Standing
}

/** Somebody who is signed in and acts for a partner today. */
export interface SignedIn {
  readonly session: Session
  readonly person: Acting
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, set by the guard; null outside of it. */
    visitor: Visitor | null
  }
}

/** Who asks. Throws 401 where the guard let nobody through, so that a route outside of it shows nothing. */
export function visitorOf({ visitor }: FastifyRequest): Visitor {
  if (!visitor) throw new Refused(401, 'signedOut')
  return visitor
}

/** Who asks, in the mandate that they act in. Throws 403 without one, the administrator's case. */
export function signedInOf(request: FastifyRequest): SignedIn {
  const { session, standing } = visitorOf(request)
  if (standing.kind !== 'acting') throw new Refused(403, 'noMandate')
  return { session, person: standing.acting }
}

/** The administrator who asks. Throws 403 for anybody else. */
export function administratorOf(request: FastifyRequest): Visitor {
  const visitor = visitorOf(request)
  if (visitor.standing.kind !== 'administrator') throw new Refused(403, 'notAllowed')
  return visitor
}
