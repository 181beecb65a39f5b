import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { ClientFrame, ErrorFrame, Head } from '../protocol/frames.ts'
import { readClientFrame } from '../protocol/client-frame.ts'
import { type Acting, actorOf, sameMandate } from '../identity/acting.ts'
import { isFresh, needsProof } from '../identity/fresh.ts'
import { answerBytes } from './answer-bytes.ts'
import { type Audience, audienceOf } from '../protocol/views/audience.ts'
import { Unavailable } from './unavailable.ts'
import { frameOf } from './frame-text.ts'
import type { SignedIn } from '../identity/signed-in.ts'
import type { House } from './house.ts'
import { Allowance } from './limits.ts'
import type { Standing } from './standing.ts'
import type { Viewer } from './viewers.ts'

/** Close codes of our own (RFC 6455 §7.4.2) and the standard ones that we use. */
export const closeCodes = { goingAway: 1001, policy: 1008, tryAgain: 1013, signedOut: 4401, tooSlow: 4408 } as const

/** The called item that somebody has before their eyes, and which state of it, in their side's count. */
export type Shown = Extract<ClientFrame, { kind: 'shows' }>['item']

/** How many errors a client gets told of before it is shown the door. */
const PATIENCE = 20

/** One socket of a signed-in person. Nothing in here throws at the socket: errors become frames or an end. */
export class Connection implements Viewer {
  readonly audience: Audience
  readonly person: Acting
  readonly session: string
  readonly #house: House
  readonly #socket: WebSocket
  readonly #stream: Socket
  readonly #allowance: Allowance
  #provedAt: number
  #standing: Standing
  /** What it said since it greeted and before it was let in, in its order; undefined before and after. */
  #early: string[] | undefined
  #faults = 0
  #heard = true
  #shows: Shown = null
  #unpacks: boolean = false
  #toldScreens: Buffer | undefined

  constructor(house: House, socket: WebSocket, stream: Socket, { person, session }: SignedIn) {
    this.#house = house
    this.#socket = socket
    this.#stream = stream
    this.person = person
    this.session = session.id
    this.#provedAt = session.provedAt
    this.audience = audienceOf(person)
    const now = house.wallClock()
    this.#allowance = new Allowance(house.limits.connection, now)
    this.#standing = { kind: 'greeting', since: now }
    socket.on('message', (data, isBinary) => this.#receive(isBinary ? '' : textOf(data)))
    socket.on('pong', () => (this.#heard = true))
    stream.on('drain', () => this.#drained())
    socket.on('close', () => this.#closed())
  }

  /** A change that was made for the whole audience. */
  show(change: Buffer, head: Head): void {
    const standing = this.#standing
    if (standing.kind === 'behind') this.#standing = { ...standing, missed: true }
    if (standing.kind !== 'live') return
    // What waited before this turn tells a slow reader: nothing is added that would be too much. A large frame alone does not.
    const waits = this.#socket.bufferedAmount
    if (waits > 0 && waits + change.length > this.#house.limits.waitingBytes)
      return this.#fallBehind(standing.head, true)
    this.#standing = { kind: 'live', head }
    this.#write(change)
  }

  /** A beat, made once for everybody of a side. Nobody is told that all is well who is behind. */
  beat(bytes: Buffer, head: Head): void {
    if (this.#standing.kind !== 'live') return
    this.#standing = { kind: 'live', head }
    this.#write(bytes)
  }

  /** What its person says to have before their eyes; nothing while it is not known to be up to date. */
  get shows(): Shown {
    return this.#standing.kind === 'live' ? this.#shows : null
  }

  /** A count of screens, made once for all leads of a side; told when it is another than before. */
  countScreens(bytes: Buffer): void {
    if (this.#standing.kind !== 'live' || this.#toldScreens?.equals(bytes) === true) return
    this.#toldScreens = bytes
    this.#write(bytes)
  }

  /** Bytes that wait for its reader, once it is behind. */
  get waiting(): number {
    return this.#standing.kind === 'behind' ? this.#socket.bufferedAmount : 0
  }

  /**
   * Looks after a connection that says nothing: ends it when it never greeted, or has been behind for too long; at once,
   * where too much waits for all that are behind.
   */
  check(now: number, tooMuchWaits: boolean): void {
    const { helloMs, behindMs } = this.#house.limits
    const standing = this.#standing
    if (standing.kind === 'greeting' && !this.#early && now - standing.since > helloMs) this.#refuse('tooSlow', true)
    if (standing.kind !== 'behind') return
    if (this.#socket.bufferedAmount === 0) this.#drained()
    else if (tooMuchWaits || now - standing.since > behindMs) this.#socket.terminate()
  }

  /** Asks for a sign of life; whoever gave none since the last time is gone. */
  ping(): void {
    if (this.#standing.kind === 'behind') return
    if (!this.#heard) return this.#socket.terminate()
    this.#heard = false
    this.#socket.ping()
  }

  /** Its person has proved again who they are. */
  proved(at: number): void {
    this.#provedAt = at
  }

  /** Does the mandate it was opened under still hold, in every word? */
  holds(): boolean {
    const now = this.#house.actingNow(this.person.id)
    return now !== undefined && sameMandate(now, this.person)
  }

  /** Ends it at once, with the reason where there is one to tell. */
  end(code: number, error?: ErrorFrame['error']): void {
    if (error !== undefined) this.#write(this.#house.errorBytes(error, true))
    this.#close(code)
  }

  #close(code: number): void {
    this.#closed()
    this.#house.wire.letGo()
    this.#socket.close(code)
  }

  #receive(text: string): void {
    this.#heard = true
    if (this.#standing.kind === 'closed') return
    if (this.#standing.kind === 'greeting' && this.#early) return this.#comesEarly(this.#early, text)
    const read = readClientFrame(text)
    if (!read.ok) return this.#refuse(read.error, read.error === 'version', read.id)
    const { frame } = read
    if (frame.kind === 'hello') return this.#greet(frame)
    const id = frame.kind === 'command' ? frame.id : undefined
    if (this.#standing.kind === 'greeting') return this.#refuse('malformed', true, id)
    const now = this.#house.wallClock()
    const allowed = this.#allowance.take(1, now) && this.#house.mayCommand(this.person.id, now)
    if (!allowed) return this.#refuse('tooFast', false, id)
    if (frame.kind === 'shows') this.#shows = frame.item
    else this.#command(frame)
  }

  /** A screen may have seen more at another node than this one has heard of: first the log is asked. */
  #greet({ since, packed }: Extract<ClientFrame, { kind: 'hello' }>): void {
    if (this.#standing.kind !== 'greeting') return this.#refuse('malformed', true)
    this.#early = []
    this.#unpacks = packed === true
    const { council, enter } = this.#house
    const comeIn = (): void => enter(() => this.#welcome(since))
    const caughtUp = council.lookout.upToDate()
    if (!caughtUp) return comeIn()
    caughtUp.then(comeIn, () => this.end(closeCodes.tryAgain))
  }

  #welcome(since: Head | undefined): void {
    if (this.#standing.kind !== 'greeting') return
    const { viewers, welcome } = this.#house
    viewers.join(this)
    this.#standing = { kind: 'live', head: viewers.headOf(this.audience) }
    this.#write(frameOf(welcome(this.person)))
    this.#catchUp(since)
    const early = this.#early ?? []
    this.#early = undefined
    for (const text of early) this.#receive(text)
  }

  /** Whoever has greeted need not wait until they are let in; they are heard then. */
  #comesEarly(early: string[], text: string): void {
    if (early.push(text) > PATIENCE) this.#refuse('tooFast', true)
  }

  #catchUp(left: Head | undefined): void {
    this.#write(this.#house.viewers.upToNow(this.audience, left, this.#unpacks))
  }

  #command({ id, command }: Extract<ClientFrame, { kind: 'command' }>): void {
    const { actingNow, freshMs, wallClock, council } = this.#house
    // Asked anew for every command: at midnight, or in this second, it may be another.
    const acting = actingNow(this.person.id)
    if (!acting || !sameMandate(acting, this.person)) return this.end(closeCodes.signedOut)
    const proof = { provedAt: this.#provedAt, now: wallClock(), freshMs }
    if (needsProof(command) && !isFresh(proof)) return this.#refuse('notFresh', false, id)
    council.take({ actor: actorOf(acting), commandId: id, command }, (outcome) => {
      if (outcome instanceof Unavailable) this.#refuse('unavailable', false, id)
      else this.#answer(answerBytes(id, outcome))
    })
  }

  #answer(bytes: Buffer): void {
    const standing = this.#standing
    if (standing.kind === 'behind') this.#standing = { ...standing, answers: [...standing.answers, bytes] }
    else this.#write(bytes)
  }

  #refuse(error: ErrorFrame['error'], fatal: boolean, id?: string): void {
    const over = fatal || (error !== 'unavailable' && error !== 'notFresh' && ++this.#faults > PATIENCE)
    this.#write(this.#house.errorBytes(error, over, id))
    if (over) this.#close(error === 'tooSlow' ? closeCodes.tooSlow : closeCodes.policy)
  }

  #write(frame: Buffer): void {
    if (this.#standing.kind === 'closed' || this.#socket.readyState !== this.#socket.OPEN) return
    this.#house.wire.send(this.#stream, frame)
    const standing = this.#standing
    if (standing.kind !== 'live' || this.#socket.bufferedAmount <= this.#house.limits.waitingBytes) return
    this.#fallBehind(standing.head, false)
  }

  #fallBehind(head: Head, missed: boolean): void {
    this.#standing = { kind: 'behind', head, since: this.#house.wallClock(), missed, answers: [] }
    // Whoever does not read its answers is not asked for more commands.
    this.#socket.pause()
  }

  /** The reader has caught up with what was sent; what was held back comes as it would after a reconnect. */
  #drained(): void {
    const standing = this.#standing
    if (standing.kind !== 'behind') return
    this.#socket.resume()
    this.#standing = { kind: 'live', head: this.#house.viewers.headOf(this.audience) }
    if (standing.missed) this.#catchUp(standing.head)
    for (const answer of standing.answers) this.#answer(answer)
  }

  #closed(): void {
    this.#standing = { kind: 'closed' }
    this.#house.viewers.leave(this)
  }
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  return Array.isArray(data) ? Buffer.concat(data).toString('utf8') : Buffer.from(data as Buffer).toString('utf8')
}
