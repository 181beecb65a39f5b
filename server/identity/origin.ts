import type { FastifyRequest } from 'fastify'
import { Refused } from '../problems.ts'

/**
 * Is this request from a page of our own? Browsers send `Origin` with every socket and every write, and pages cannot
 * forge it. Without a configured origin (the usual case on one machine) it must name the host that was asked.
 */
export function isOurOrigin({ headers }: Pick<FastifyRequest, 'headers'>, configured: string | undefined): boolean {
  const { origin, host } = headers
  // Passkeys take the host's name from it: what is no address has none.
  if (origin === undefined || !URL.canParse(origin)) return false
  if (configured !== undefined) return origin === configured
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}

/** Refuses writes that another site had a browser send (OWASP: cross-site request forgery). */
export function refuseForeignWrite(request: FastifyRequest, configured: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const sameSite = site === undefined || site === 'same-origin'
  if (!sameSite || !isOurOrigin(request, configured)) throw new Refused(403, 'foreignOrigin')
}
