import type { FastifyReply, FastifyRequest } from 'fastify'
import '@fastify/cookie'

/** How long somebody stays signed in on a device. */
export const sessionMs = 30 * 24 * 60 * 60 * 1000

/** The name ties the cookie to this host and to https where there is https (RFC 6265bis §4.1.3.2). */
const nameFor = (secure: boolean): string => (secure ? '__Host-schulterschluss' : 'schulterschluss')

/** Strict: a click on a link elsewhere never acts in somebody's name. The first page needs no session, its data does. */
export function giveSession(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(nameFor(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: sessionMs / 1000,
  })
}

export function takeSession(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameFor(secure), { path: '/', httpOnly: true, sameSite: 'strict', secure })
}

export const sessionToken = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[nameFor(secure)]
