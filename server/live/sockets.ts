import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { CouncilStore } from '../../db/council-store.ts'
import { beatEveryMs, type Head, type WelcomeFrame } from '../protocol/frames.ts'
import type { PersonChange } from '../../db/people.ts'
import type { Acting } from '../identity/acting.ts'
import type { Register } from '../identity/register.ts'
import type { SignedIn } from '../identity/signed-in.ts'
import { errorBytes } from './answer-bytes.ts'
import { closeCodes, Connection } from './connection.ts'
import type { Council } from './council.ts'
import { frameOf } from './frame-text.ts'
import { HallCount } from './hall-count.ts'
import type { House } from './house.ts'
import { Allowance, type Limits } from './limits.ts'
import { type Meter, noMeter } from './meter.ts'
import { Viewers } from './viewers.ts'
import type { Names } from './names.ts'
import { ownPace, type Pace } from './pace.ts'
import { Wire } from './wire.ts'

/** Every so many beats everybody is asked for a sign of life. */
const BEATS_PER_PING = 10
/** How many sockets have their beat between two looks at all of them: a few milliseconds of work. */
const BEATS_AT_ONCE = 250
/** Milliseconds that nobody is on the way in: from the look at a session to the open socket. */
const ON_THE_WAY = 60_000

export interface SocketsOptions {
  readonly council: Council
  readonly file: Pick<CouncilStore, 'people' | 'sessions'>
  readonly names: Names
  readonly register: Register
  readonly freshMs: number | undefined
  readonly limits: Limits
  readonly meter?: Meter
  readonly enter?: Pace['enter']
  readonly wallClock: () => number
  readonly welcome: (person: Acting) => WelcomeFrame
}

/** A person who is here, or was: how many sockets they have open, and what they may still send over all of them. */
interface Guest {
  sockets: number
  readonly allowance: Allowance
}

/** What a beat is to everybody. */
interface BeatRound {
  readonly now: number
  readonly ping: boolean
  readonly tooMuchWaits: boolean
  readonly screens: ReadonlyMap<string, Buffer>
}

/** All open sockets: one timer for all of them, and one place that ends them. */
export class Sockets {
  readonly viewers: Viewers
  readonly #options: SocketsOptions
  readonly #house: House
  readonly #wire: Wire
  readonly #hall: HallCount
  readonly #connections = new Map<Connection, SignedIn>()
  readonly #guests = new Map<string, Guest>()
  /** Sessions that were ended, and when: whoever was looked at before, and is still on the way in, must not come in. */
  readonly #ended = new Map<string, number>()
  readonly #stops: (() => void)[]
  #turns = 0
  /** The rest of a beat. */
  #beating: NodeJS.Immediate | undefined

  constructor(options: SocketsOptions) {
    const { council, file, names, register, limits, meter = noMeter, freshMs, wallClock, welcome } = options
    const { enter = ownPace.enter } = options
    this.#options = options
    this.#wire = new Wire(meter)
    this.viewers = new Viewers(council, names)
    this.#hall = new HallCount(council, register)
    const { viewers } = this
    const wire = this.#wire
    this.#house = {
      council,
      viewers,
      wire,
      limits,
      wallClock,
      welcome,
      freshMs,
      actingNow: (person) => {
        const standing = register.standingOf(person)
        return standing.kind === 'acting' ? standing.acting : undefined
      },
      mayCommand: (person, now) =>
        council.waiting < limits.waitingCommands && this.#guest(person).allowance.take(1, now),
      enter,
      errorBytes: (error, ...more) => {
        meter.refused(error)
        return errorBytes(error, ...more)
      },
    }
    const timer = setInterval(() => this.#beat(), beatEveryMs)
    this.#stops = [
      () => clearInterval(timer),
      () => clearImmediate(this.#beating),
      council.watch({
        settled: (news) => viewers.settled(news),
        over: () => wire.letGo(),
        reread: () => viewers.textsErased(),
      }),
      file.sessions.onRevoke((session) => this.#sessionEnded(session)),
      file.sessions.onProof(({ session, at }) => this.#proved(session, at)),
      file.people.onChange((change) => this.#personChanged(change)),
      register.onChange(() => this.#endWithoutMandate()),
    ]
  }

  /** A signed-in person's socket. Handlers are attached before this returns, so that no frame is lost. */
  open(socket: WebSocket, stream: Socket, signedIn: SignedIn): void {
    if (this.#ended.has(signedIn.session.id)) return socket.close(closeCodes.signedOut)
    const guest = this.#guest(signedIn.person.id)
    if (guest.sockets >= this.#options.limits.socketsPerPerson) return socket.close(closeCodes.policy)
    const connection = new Connection(this.#house, socket, stream, signedIn)
    this.#connections.set(connection, signedIn)
    guest.sockets += 1
    socket.on('close', () => {
      if (this.#connections.delete(connection)) guest.sockets -= 1
    })
  }

  get size(): number {
    return this.#connections.size
  }

  /** Ends them all politely. */
  close(): void {
    for (const stop of this.#stops) stop()
    for (const connection of this.#connections.keys()) connection.end(closeCodes.goingAway)
    this.#wire.letGo()
  }

  #sessionEnded(id: string): void {
    this.#ended.set(id, this.#options.wallClock())
    this.#end(({ session }) => session.id === id, 'signedOut')
  }

  #personChanged({ type, person }: PersonChange): void {
    if (type === 'erased') this.#end((signedIn) => signedIn.person.id === person, 'signedOut')
    void (type === 'added' ? this.viewers.nameAdded() : this.viewers.nameChanged(person))
  }

  /** A new mandate holds at once: the old sockets end, and the screens come back under the new one. */
  #endWithoutMandate(): void {
    for (const connection of this.#connections.keys()) if (!connection.holds()) connection.end(closeCodes.signedOut)
  }

  #proved(session: string, at: number): void {
    for (const connection of this.#connections.keys()) if (connection.session === session) connection.proved(at)
  }

  #end(which: (signedIn: SignedIn) => boolean, error: 'signedOut' | undefined): void {
    for (const [connection, signedIn] of this.#connections) {
      if (which(signedIn)) connection.end(closeCodes.signedOut, error)
    }
  }

  #beat(): void {
    const now = this.#options.wallClock()
    this.#end(({ session }) => session.expiresAt <= now, 'signedOut')
    for (const [session, at] of this.#ended) if (now - at > ON_THE_WAY) this.#ended.delete(session)
    // At midnight mandates begin and end.
    this.#endWithoutMandate()
    this.viewers.watchClock()
    // So many sockets, or so much else to do, that the last beat is not over.
    if (this.#beating) return
    const all = [...this.#connections.keys()]
    const waiting = all.reduce((bytes, connection) => bytes + connection.waiting, 0)
    this.#goRound(all, {
      now,
      ping: ++this.#turns % BEATS_PER_PING === 0,
      tooMuchWaits: waiting > this.#options.limits.waitingBytesInAll,
      screens: this.#hall.count(all),
    })
  }

  /** One group after the other, each with a beat of its own: what has changed meanwhile they were shown before. */
  #goRound(all: readonly Connection[], round: BeatRound): void {
    const { now, ping, tooMuchWaits, screens } = round
    const beats = this.#beats()
    for (const connection of all.slice(0, BEATS_AT_ONCE)) {
      if (!this.#connections.has(connection)) continue
      const beat = beats.get(connection.person.partner)
      if (beat) connection.beat(beat.bytes, beat.head)
      const count = connection.audience.role === 'lead' ? screens.get(connection.person.partner) : undefined
      if (count) connection.countScreens(count)
      connection.check(now, tooMuchWaits)
      if (ping) connection.ping()
    }
    this.#wire.letGo()
    const rest = all.slice(BEATS_AT_ONCE)
    this.#beating = rest.length === 0 ? undefined : setImmediate(() => this.#goRound(rest, round))
  }

  /** One for each side; none while this node cannot know whether anything changed: screens then call themselves stale. */
  #beats(): ReadonlyMap<string, { readonly head: Head; readonly bytes: Buffer }> {
    const { council } = this.#options
    if (!council.lookout.current) return new Map()
    const at = council.frameTime()
    return new Map(
      council.agreement.partners.map(({ id }) => {
        const { head, signature } = council.side(id)
        return [id, { head, bytes: frameOf({ v: 1, kind: 'beat', at, head, signature }) }] as const
      }),
    )
  }

  #guest(person: string): Guest {
    const known = this.#guests.get(person)
    if (known) return known
    const allowance = new Allowance(this.#options.limits.person, this.#options.wallClock())
    const guest = { sockets: 0, allowance }
    this.#guests.set(person, guest)
    return guest
  }
}
