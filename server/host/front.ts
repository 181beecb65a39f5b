import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Server as Entrance } from 'node:net'
import type { Duplex } from 'node:stream'
import { answerBytes } from '../http.ts'
import type { Meter } from '../live/meter.ts'
import { NarrowDoor } from '../live/narrow-door.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { entranceOf } from './entrance.ts'
import type { HostNames } from './host-names.ts'
import { type HostLimits, Turnstile } from './limits.ts'
import { type RefusalCode, TurnedAway } from './refusals.ts'
import type { Guest, Room, Tenant } from './room.ts'
import type { Rooms } from './rooms.ts'
import { comesIn, type Load } from './strain.ts'

/** How many sockets are opened between two looks at all of them: some 2 ms of work. */
const OPENED_AT_ONCE = 8
/** How long a connection may stay open with nothing going on: longer than proxies keep theirs. */
const KEEP_ALIVE = 72_000

export interface FrontOptions {
  readonly names: HostNames
  readonly rooms: Rooms
  readonly limits: HostLimits
  readonly doorkeeper: Doorkeeper
  readonly load: () => Load
  readonly meter: Meter
  readonly now?: () => number
  /** A bug at the door itself. */
  readonly onTrouble: (error: unknown) => void
}

/** The one socket that all councils share: finds out whose a request is, and hands it over once that council is open. */
export class Front {
  /** What listens. */
  readonly entrance: Entrance
  /** What reads requests. */
  readonly server: Server
  readonly #options: FrontOptions
  readonly #now: () => number
  /** Connections come in with their request, or long before it: those who then ask for a socket all at once wait here. */
  readonly #door = new NarrowDoor(OPENED_AT_ONCE)
  readonly #turnstiles = new WeakMap<Room, Turnstile>()

  constructor(options: FrontOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.server = createServer({ keepAliveTimeout: KEEP_ALIVE })
    this.entrance = entranceOf(this.server)
    this.server.on('clientError', answerBytes)
    this.server.on('request', (request, response) => void this.#request(request, response))
    this.server.on('upgrade', (request, stream, head) => void this.#upgrade(request, stream, head))
  }

  /** As Fastify's own. */
  async listen(at: { port: number; host: string }): Promise<void> {
    this.entrance.listen(at)
    await once(this.entrance, 'listening')
  }

  /** Takes nothing new, and lets go of connections that nothing goes on in. */
  stop(): void {
    this.entrance.close()
    this.server.close()
    this.server.closeIdleConnections()
  }

  async #request(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const [room, tenant] = await this.#enter(request, 'request')
      // Whoever went away meanwhile is never answered, and nothing would say that it is over.
      if (response.destroyed) return room.leave('request')
      response.once('close', () => room.leave('request'))
      tenant.http.server.emit('request', request, response)
    } catch (error) {
      this.#options.doorkeeper.turnAway(request, response, this.#why(error))
    }
  }

  async #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    // Node has taken its own listener away, and the council's is not there yet.
    const onError = (): void => void stream.destroy()
    stream.on('error', onError)
    try {
      const [room, tenant] = await this.#enter(request, 'socket')
      await new Promise<void>((comeIn) => this.#door.pass(comeIn))
      if (stream.destroyed) return room.leave('socket')
      stream.once('close', () => room.leave('socket'))
      if (!tenant.http.server.emit('upgrade', request, stream, head)) throw new TurnedAway('noCouncil')
      stream.off('error', onError)
    } catch (error) {
      this.#options.doorkeeper.turnAwaySocket(stream, this.#why(error))
    }
  }

  async #enter(request: IncomingMessage, as: Guest): Promise<readonly [Room, Tenant]> {
    const { names, rooms } = this.#options
    if (!isPlain(request)) throw new TurnedAway('malformed')
    const name = names.councilIn(request.headers.host)
    const load = this.#options.load()
    if (load === 'over') throw new TurnedAway('strained')
    const room = name === undefined ? undefined : await rooms.of(name)
    if (!room) throw new TurnedAway('noCouncil')
    if (load === 'busy' && (room.standing !== 'open' || !comesIn(load, request))) throw new TurnedAway('strained')
    this.#limit(room, as)
    return [room, await room.enter(as)]
  }

  #limit(room: Room, as: Guest): void {
    const { limits } = this.#options
    const known = this.#turnstiles.get(room)
    const turnstile = known ?? new Turnstile(limits, this.#now())
    if (!known) this.#turnstiles.set(room, turnstile)
    const isFull = as === 'socket' && room.sockets >= limits.sockets
    if (isFull || !turnstile.lets(as, this.#now())) throw new TurnedAway('crowded')
  }

  #why(error: unknown): RefusalCode {
    const code = error instanceof TurnedAway ? error.code : 'cannotOpen'
    if (!(error instanceof TurnedAway)) this.#options.onTrouble(error)
    this.#options.meter.refused(code)
    return code
  }
}

/** One host, named once, and a path: the other ways to write a request could mean another council than they name. */
const isPlain = ({ url = '', rawHeaders }: IncomingMessage): boolean =>
  url.startsWith('/') && rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length === 1
