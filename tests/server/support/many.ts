import type { FastifyBaseLogger } from 'fastify'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CouncilStore } from '../../../db/council-store.ts'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { agreementById } from '../../../machines/agreements/registry.ts'
import { readConfig } from '../../../server/config.ts'
import { type Host, openHost } from '../../../server/host/host.ts'
import { newHttp } from '../../../server/http.ts'
import { sessionMs } from '../../../server/identity/cookie.ts'
import { enrol } from '../../../server/identity/enrol.ts'
import { noMeter } from '../../../server/live/meter.ts'
import { foundIn } from '../../../server/set-up/found.ts'
import { Screen } from './screen.ts'

/** A process of many councils, in this one: real files in a folder of its own, a real port, only the clock is ours. */
export interface Many {
  readonly folder: string
  readonly host: Host
  /** Of the host itself; it prints nothing. */
  readonly log: FastifyBaseLogger
  readonly port: number
  /** Milliseconds since 1970, of the councils' clock as well; it begins at noon of 25 November 2026. */
  readonly time: { now: number }
  /** Founds a council under an agreement, as `npm run council` and its set-up do, with a lead of each side. */
  readonly found: (name: string, agreement?: string) => Promise<Founded>
  readonly ask: (council: string, path: string, how?: Asking) => Promise<Asked>
  readonly screen: (council: string, cookie: string) => Promise<Screen>
}

export interface Founded {
  /** Session cookies of a lead of each partner, and of a secretary of the first. */
  readonly leads: readonly string[]
  readonly secretary: string
  /** A token of an invitation that nobody has used. */
  readonly invitation: string
}

export interface Asking {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export interface Asked {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A command of a secretary under the agreement of Musterstadt. */
export const meeting = {
  type: 'meeting.add',
  meeting: 'rat-11',
  body: 'stadtrat',
  start: '2026-11-30T17:00:00+01:00',
} as const

export const hostOf = (council: string): string => `${council}.raete.example`

export async function many(
  settings: Readonly<Record<string, string>> = {},
  folder = mkdtempSync(join(tmpdir(), 'schulterschluss-many-')),
): Promise<Many> {
  const time = { now: Date.parse('2026-11-25T12:00:00+01:00') }
  const env = {
    SCHULTERSCHLUSS_ORIGIN: 'http://{council}.raete.example',
    SCHULTERSCHLUSS_DATA: folder,
    SCHULTERSCHLUSS_LOG: 'silent',
    ...settings,
  }
  const { log } = newHttp({
    logLevel: 'silent',
    trustProxy: false,
    origin: undefined,
    requestsPerMinute: 1,
    bodyLimit: 1,
  })
  const now = (): number => time.now
  const parts = { meter: noMeter, log, now, otherwise: { clock: { now } } }
  const host = openHost(readConfig(env), parts)
  await host.front.listen({ port: 0, host: '127.0.0.1' })
  const address = host.front.entrance.address()
  const port = typeof address === 'object' && address ? address.port : 0
  onTestFinished(async () => {
    await host.end()
    rmSync(folder, { recursive: true, force: true })
  })
  const ask = (council: string, path: string, how: Asking = {}) => asking(port, hostOf(council), path, how)
  return {
    folder,
    host,
    log,
    port,
    time,
    found: (name, agreement = 'musterstadt') => founded(folder, name, agreement, time.now),
    ask,
    screen: async (council, cookie) => {
      const headers = { cookie, host: hostOf(council), origin: `http://${hostOf(council)}` }
      const screen = await Screen.dial(port, headers)
      screen.send({ v: 1, kind: 'hello' })
      await screen.until(() => screen.of('view').length > 0 || screen.closed !== undefined)
      return screen
    },
  }
}

/** Founds a council in a folder that no host has open. */
export async function founded(folder: string, name: string, id: string, now: number): Promise<Founded> {
  const file = openCouncil(folder, name)
  try {
    return await foundedIn(file, id, now)
  } finally {
    await file.close()
  }
}

/** The same in a store that is open. */
export async function foundedIn(file: CouncilStore, id: string, now: number): Promise<Founded> {
  const agreement = agreementById(id)!
  const partners = agreement.partners.map((partner) => partner.id)
  const named = { name: 'Ada Verwalter', partner: null, role: 'administrator' } as const
  const { invitations } = await foundIn(file, agreement, false, [named])
  const cookie = async (partner: string, role: 'lead' | 'secretary'): Promise<string> => {
    const person = `${partner}.${role}`
    await enrol(file, { id: person, name: person, partner, role, committees: [] })
    const token = await file.sessions.begin(person, { name: 'Test', by: 'password' }, now, now + sessionMs)
    return `schulterschluss=${token}`
  }
  const leads: string[] = []
  for (const partner of partners) leads.push(await cookie(partner, 'lead'))
  return { leads, secretary: await cookie(partners[0]!, 'secretary'), invitation: invitations[0]!.token }
}

/** One request over a connection of its own, whatever it may call the host. */
export function asking(port: number, host: string, path: string, how: Asking = {}): Promise<Asked> {
  const { method = 'GET', body, headers = {} } = how
  const write = method === 'GET' || method === 'HEAD' ? {} : { origin: `http://${host}` }
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const options = { port, path, method, agent: false, headers: { host, ...write, ...json, ...headers } }
    const asked = request({ host: '127.0.0.1', ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
