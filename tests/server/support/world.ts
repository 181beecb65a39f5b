import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from '../../../db/event-store.ts'
import { MemoryEventStore } from '../../../db/memory/store.ts'
import type { Snapshots } from '../../../db/snapshots.ts'
import type { Session } from '../../../db/sessions.ts'
import { type CouncilFile, openCouncil } from '../../../db/sqlite/council.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import { addresses } from '../../../server/addresses.ts'
import { type App, buildApp } from '../../../server/app.ts'
import { newSigner, type Signer } from '../../../server/evidence/signer.ts'
import { sessionMs } from '../../../server/identity/cookie.ts'
import { enrol } from '../../../server/identity/enrol.ts'
import type { SignedIn } from '../../../server/identity/signed-in.ts'
import type { Head } from '../../../server/protocol/frames.ts'
import { actor } from '../../support/council.ts'
import { NearSocket } from './near-socket.ts'

const roles = ['lead', 'lead#2', 'speaker:FBL', 'speaker:PBMS', 'secretary', 'secretary#2', 'member']

/** Everybody of both sides. */
export const everybody = ['spd', 'gruene'].flatMap((side) => roles.map((role) => `${side}.${role}`))
export const peopleOf = (side: string): string[] => everybody.filter((who) => who.startsWith(`${side}.`))
/** One person for each audience of a side: a second lead is shown what the first is. */
export const eyesOf = (side: string): string[] => peopleOf(side).filter((who) => !who.endsWith('#2'))

const nameOf = (who: string): string => `Name ${who.replaceAll(/[.:#]/g, ' ')}`

/** Meetings that the worlds know: of a committee and of the council. */
const sittings = ['fbl', 'com', 'rat-1'] as const

/** Every address that can be read, from the table; for a thing's, with each of these ids. */
export const readable = (items: readonly string[], motions: readonly string[]): string[] =>
  Object.values(addresses)
    .flat()
    .filter((address) => address.startsWith('GET /api/') || address === 'GET /health')
    .map((address) => address.replace('GET ', ''))
    // A PDF is made of the same, and its bytes are packed.
    .filter((url) => !url.endsWith('.pdf'))
    .flatMap((url) => {
      if (url === '/api/chain') return [`${url}?after=0`]
      if (!url.includes(':id')) return [url]
      if (url.includes('meetings')) return sittings.map((id) => url.replace(':id', id))
      return (url.includes('motions') ? motions : items).map((id) => url.replace(':id', encodeURIComponent(id)))
    })

/** People who are signed in, the same in many worlds, as is the server's key. */
export interface Population {
  readonly file: CouncilFile
  readonly signer: Signer
  readonly cookies: ReadonlyMap<string, string>
  readonly sessions: ReadonlyMap<string, Session>
  readonly names: ReadonlyMap<string, string>
  /** The wall clock's one moment. */
  readonly now: number
  readonly rename: (who: string, name?: string) => Promise<void>
  readonly leave: () => Promise<void>
}

export async function populate(): Promise<Population> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-worlds-'))
  const file = openCouncil(folder, 'worlds')
  const now = Date.now()
  const cookies = new Map<string, string>()
  const sessions = new Map<string, Session>()
  const names = new Map(everybody.map((who) => [who, nameOf(who)]))
  await file.people.addPerson({ id: 'administrator', name: nameOf('administrator'), administrator: true })
  for (const who of [...everybody, 'administrator']) {
    const { partner, role, committees } = actor(who)
    if (partner !== 'administrator') await enrol(file, { id: who, name: nameOf(who), partner, role, committees })
    const token = await file.sessions.begin(who, { name: 'Test', by: 'password' }, now, now + sessionMs)
    const session = await file.sessions.sessionOf(token, now)
    if (!session) throw new Error(`${who} is not signed in.`)
    cookies.set(who, `schulterschluss=${token}`)
    sessions.set(who, session)
  }
  return {
    file,
    signer: newSigner(),
    cookies,
    sessions,
    now,
    names,
    rename: async (who, name = nameOf(who)) => {
      names.set(who, name)
      await file.people.changePerson({ id: who, name })
    },
    leave: async () => {
      await file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A whole server, but for the network: its sockets and its HTTP are there at once, and its clock is ours. */
export class World {
  readonly app: App
  readonly clock: { millis: number }
  readonly #population: Population
  readonly #sockets = new Map<string, NearSocket>()

  private constructor(app: App, clock: { millis: number }, population: Population) {
    this.app = app
    this.clock = clock
    this.#population = population
  }

  /** Without a log, on an empty one of its own. */
  static async open(population: Population, shared?: EventStore, snapshots?: Snapshots): Promise<World> {
    const clock = { millis: Date.parse('2021-02-02T17:59:00+01:00') }
    const { file, signer, now } = population
    // Salts are random in a real log, and would make two worlds differ in every hash.
    const log = shared ?? new MemoryEventStore(() => '00'.repeat(16))
    const app = await buildApp({
      agreement: krefeld,
      file: { ...file, log },
      signer,
      snapshots,
      clock: { now: () => clock.millis },
      wallClock: () => now,
      limits: { requestsPerMinute: 1_000_000 },
    })
    await app.http.ready()
    return new World(app, clock, population)
  }

  /** A socket of this person that has said hello; the first one stays open for what follows. */
  look(who: string, since?: Head): NearSocket {
    const socket = new NearSocket()
    this.app.sockets.open(socket.asWebSocket(), socket.asStream(), this.#signedIn(who))
    socket.say({ v: 1, kind: 'hello', ...(since && { since }) })
    return socket
  }

  /** What this person is sent who comes now and goes again. */
  async visit(who: string, since?: Head): Promise<readonly string[]> {
    const socket = this.look(who, since)
    // What is said outside a round leaves at the end of its turn; no beat can come in between.
    await new Promise<void>((resolve) => process.nextTick(resolve))
    socket.close()
    if (socket.got.length < 2) throw new Error(`${who} was sent no more than ${socket.got.join('')}`)
    return socket.got
  }

  /** From now on this person's screen is open. */
  watch(who: string): void {
    this.#sockets.set(who, this.look(who))
  }

  screen(who: string): NearSocket | undefined {
    return this.#sockets.get(who)
  }

  /** By this person's screen where it is open, else as if it were. */
  async send(who: string, id: string, command: object): Promise<void> {
    const open = this.#sockets.get(who)
    const socket = open ?? this.look(who)
    // Of a log that is shared, it may know only then that this screen is up to date.
    await this.app.council.lookout.upToDate()
    socket.say({ v: 1, kind: 'command', id, command })
    await this.app.council.idle()
    if (!open) socket.close()
  }

  /** Status, headers but for the date, and body of an answer, as one text. */
  async ask(who: string, method: 'GET' | 'POST', url: string, payload?: string): Promise<string> {
    const cookie = this.#population.cookies.get(who) ?? ''
    const headers = { cookie, host: 'rat.example', origin: 'http://rat.example', 'content-type': 'application/json' }
    const answer = await this.app.http.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
    const { date: _, ...told } = answer.headers
    return JSON.stringify([answer.statusCode, told, answer.body])
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.close()
    await this.app.close()
  }

  #signedIn(who: string): SignedIn {
    const session = this.#population.sessions.get(who)
    if (!session) throw new Error(`${who} is nobody here.`)
    const { partner, role, committees } = actor(who)
    const name = this.#population.names.get(who) ?? ''
    const office = { partner, role, committees, board: role === 'lead' }
    return { session, person: { id: who, name, ...office, register: roles.length } }
  }
}
