import Sqlite from 'better-sqlite3'
import type { Entry } from '../../db/event-store.ts'
import { SqliteMandates } from '../../db/sqlite/mandates.ts'
import { migrations } from '../../db/sqlite/migrations.ts'
import { SqlitePeople } from '../../db/sqlite/people.ts'
import { SqliteSessions } from '../../db/sqlite/sessions.ts'
import type { Register } from '../../server/identity/register.ts'
import type { Visitor } from '../../server/identity/signed-in.ts'
import type { Council } from '../../server/live/council.ts'
import type { Limits } from '../../server/live/limits.ts'
import type { Chance } from './chance.ts'
import { type Disk, openLog, wellBehaved } from './disk.ts'
import { beginning, Host } from './host.ts'
import type { Line } from './line.ts'
import { type Actor, appointed, dismissed } from './cast.ts'
import type { HouseCode, Programs } from './programs.ts'
import type { Scheduler } from './scheduler.ts'

/** What the server says of a disk and a clock that the weather has spoilt. */
const expected = new Set(['DiskFault', 'ClockSetBack'])

const day = 24 * 60 * 60 * 1000

export interface HouseOptions {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly programs: Programs
  readonly people: readonly Actor[]
  readonly limits: Partial<Limits>
  readonly written: (entries: readonly Entry[]) => void
  /** Told each time viewers have been told, and once a process has read its log. */
  readonly told: (council: Council) => void
}

/** One process, from its start to its end. */
interface Life {
  readonly people: SqlitePeople
  readonly mandates: SqliteMandates
  readonly sessions: SqliteSessions
  /** Undefined while it starts, and once it listens no more. */
  running?: {
    readonly council: Council
    readonly sockets: InstanceType<HouseCode['Sockets']>
    readonly register: Register
  }
}

/** The council's server with its disk: processes come and go, what is written stays. */
export class House {
  readonly disk: Disk
  readonly lines = new Set<Line>()
  /** What went wrong in a process and was reported, but for what the weather did. */
  readonly troubles: unknown[] = []
  readonly host: Host
  readonly #options: HouseOptions
  readonly #code: HouseCode
  readonly #database = new Sqlite(':memory:')
  readonly #starts: Chance
  #life: Life | undefined

  constructor(options: HouseOptions) {
    this.#options = options
    const { scheduler, chance, programs, written } = options
    this.host = new Host('the server', scheduler)
    this.#code = programs.house
    this.#starts = chance.stream('starts')
    programs.moveHouse({ host: this.host, dice: chance.stream('server') })
    this.disk = { log: new this.#code.MemoryEventStore(), chance: chance.stream('disk'), mood: wellBehaved, written }
    for (const step of migrations) void (typeof step === 'string' ? this.#database.exec(step) : step(this.#database))
  }

  /** The process that answers now, if any does. */
  get council(): Council | undefined {
    return this.#life?.running?.council
  }

  get isUp(): boolean {
    return this.#life !== undefined
  }

  /** Everybody is known and in office before the first process starts. */
  async settle(): Promise<void> {
    const { people, mandates } = this.#newLife()
    for (const actor of this.#options.people) {
      await people.addPerson({ id: actor.id, name: actor.name })
      await mandates.change([appointed(actor)], 'set-up', beginning)
    }
  }

  /** Starts a process; it takes a while until it listens. */
  start(): void {
    const life = this.#newLife()
    this.host.boot()
    this.#life = life
    this.host.plan(this.#starts.between(100, 900), 'the server starts', () => {
      this.#open(life).catch((error: unknown) => this.#failedToStart(life, error))
    })
  }

  /** Kill −9, or the plug: pages are told by their own kernel, or not at all. */
  crash(how: 'killed' | 'unplugged'): void {
    if (!this.#life) return
    this.host.die()
    this.#life = undefined
    for (const line of this.lines) {
      if (how === 'unplugged') line.fallSilent()
      line.serverGone = true
      if (how === 'killed') line.serverTerminates()
    }
    this.lines.clear()
  }

  /** The polite way: what is in flight is answered, then the sockets are closed. */
  async stop(): Promise<void> {
    const life = this.#life
    if (!life?.running) return
    const { council, sockets } = life.running
    await council.idle()
    if (this.#life !== life || this.council === undefined) return
    // It listens no more: whoever dials now is refused.
    delete life.running
    sockets.close()
    this.host.plan(50, 'the server is gone', () => this.crash('killed'))
  }

  /** Somebody sets the server's clock. */
  moveClock(ms: number): void {
    this.host.wallOffset += ms
    for (const line of this.lines) line.clockWasSet = true
  }

  /** A socket asks to be upgraded: its session and its mandate are looked at first, as the guard does. */
  async upgrade(line: Line, token: string): Promise<void> {
    const life = this.#life
    const visitor = await this.#visitor(token)
    if (!life?.running || this.#life !== life || visitor?.standing.kind !== 'acting') return line.refuse()
    const { acting } = visitor.standing
    line.person = acting
    this.lines.add(line)
    line.server.on('close', () => this.lines.delete(line))
    line.accept()
    life.running.sockets.open(line.server as never, line.server as never, { session: visitor.session, person: acting })
  }

  /** What `GET /api/me` says to a cookie; undefined: nobody is signed in by it. */
  async me(token: string): Promise<object | undefined> {
    const register = this.#life?.running?.register
    const visitor = await this.#visitor(token)
    return register && visitor && this.#code.whoView(visitor, register)
  }

  /** A new session, as after signing in. */
  signIn(person: string): Promise<string> {
    const { sessions } = this.#life ?? this.#newLife()
    return sessions.begin(person, { name: 'Browser', by: 'passkey' }, this.host.wallClock(), beginning + 1000 * day)
  }

  /** Ends all sessions of a person, on open sockets too. */
  async signOut(person: string): Promise<void> {
    if (this.#life?.running) await this.#life.sessions.revokeAll(person, this.host.wallClock())
  }

  /** Gives a person another mandate, on open sockets too; says whether it could. */
  async appoint(before: Actor, now: Actor): Promise<boolean> {
    if (!this.#life?.running) return false
    await this.#life.mandates.change([dismissed(before), appointed(now)], 'set-up', this.host.wallClock())
    return true
  }

  close(): void {
    this.#database.close()
  }

  async #open(life: Life): Promise<void> {
    const { Council: AnyCouncil, krefeld, Names, Register: AnyRegister, Sockets, usualLimits, meView } = this.#code
    const { people, mandates, sessions } = life
    const { host } = this
    const clock = { now: host.wallClock }
    const council = await AnyCouncil.open({
      agreement: krefeld,
      log: openLog(this.disk, host),
      clock,
      onTrouble: (error) => this.#trouble(error),
    })
    const partners = krefeld.partners.map(({ id }) => id)
    const onTrouble = (error: unknown): void => this.#trouble(error)
    const { timeZone } = krefeld
    const register = await AnyRegister.read({ file: { people, mandates }, partners, timeZone, clock, onTrouble })
    const sockets = new Sockets({
      council,
      register,
      freshMs: undefined,
      file: { people, sessions },
      names: await Names.read(people, onTrouble),
      limits: { ...usualLimits, ...this.#options.limits },
      wallClock: host.wallClock,
      welcome: (person) => ({
        v: 1,
        kind: 'welcome',
        me: meView(person, register),
        key: '',
        agreement: krefeld.id,
        council: krefeld.council.de,
        example: false,
      }),
    })
    council.watch({ settled: () => this.#options.told(council), over: () => undefined })
    life.running = { council, sockets, register }
    this.#options.told(council)
  }

  #newLife(): Life {
    const database = this.#database
    return {
      people: new SqlitePeople(database),
      mandates: new SqliteMandates(database),
      sessions: new SqliteSessions(database),
    }
  }

  async #visitor(token: string): Promise<Visitor | undefined> {
    const life = this.#life
    if (!life?.running) return undefined
    const session = await life.sessions.sessionOf(token, this.host.wallClock())
    const person = session && life.running.register.person(session.person)
    return session && person && { session, person, standing: life.running.register.standingOf(person.id) }
  }

  #trouble(error: unknown): void {
    if (!(error instanceof Error && expected.has(error.name))) this.troubles.push(error)
  }

  /** A disk that cannot be read at the start: whoever keeps the server running starts it again. */
  #failedToStart(life: Life, error: unknown): void {
    this.#trouble(error)
    if (this.#life !== life) return
    this.crash('killed')
    this.#options.scheduler.plan(1000, 'the server is started again', () => this.isUp || this.start())
  }
}
