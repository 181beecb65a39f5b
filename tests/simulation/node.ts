import type { Visitor } from '../../server/identity/signed-in.ts'
import type { Council } from '../../server/live/council.ts'
import type { Limits } from '../../server/live/limits.ts'
import type { Beside, BesideOfNode } from './beside.ts'
import type { Chance } from './chance.ts'
import type { Disk } from './disk.ts'
import { Host } from './host.ts'
import { Life } from './life.ts'
import type { Line } from './line.ts'
import type { HouseCode, NodeProgram } from './programs.ts'
import type { Scheduler } from './scheduler.ts'

/** What the server says of a disk and a clock that the weather has spoilt. */
const expected = new Set(['DiskFault', 'ClockSetBack'])

export interface NodeOptions {
  readonly name: string
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly program: NodeProgram
  readonly disk: Disk
  readonly beside: Beside
  readonly limits: Partial<Limits>
  /** Others write to the same log. */
  readonly shared: boolean
  /** Told of what this node has written, so that the others may hear of it. */
  readonly wrote: (node: ServerNode) => void
  /** Told each time viewers have been told, and once a process has read its log. */
  readonly told: (council: Council) => void
}

/** A machine that serves the council: its processes come and go. */
export class ServerNode {
  readonly lines = new Set<Line>()
  /** What went wrong in a process and was reported, but for what the weather did. */
  readonly troubles: unknown[] = []
  readonly host: Host
  /** Nothing goes between it and the disk. */
  cutOff = false
  readonly #options: NodeOptions
  readonly #code: HouseCode
  readonly #starts: Chance
  #life: Life | undefined

  constructor(options: NodeOptions) {
    this.#options = options
    const { scheduler, chance, program, name } = options
    this.host = new Host(name, scheduler)
    this.#code = program.code
    this.#starts = chance.stream('starts')
    program.moveTo({ host: this.host, dice: chance.stream('server') })
  }

  /** The process that answers now, if any does. */
  get council(): Council | undefined {
    return this.#life?.running?.council
  }

  get isUp(): boolean {
    return this.#life !== undefined
  }

  /** Starts a process; it takes a while until it listens. */
  start(): void {
    this.host.boot()
    const life = this.#newLife()
    this.#life = life
    this.host.plan(this.#starts.between(100, 900), `${this.host.name} starts`, () => {
      life.open().catch((error: unknown) => this.#failedToStart(life, error))
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
    life.running = undefined
    sockets.close()
    this.host.plan(50, `${this.host.name} is gone`, () => this.crash('killed'))
  }

  /** Its process stands still, as does a machine that is moved; nobody is told. */
  sleep(): void {
    if (this.host.asleep) return
    this.host.sleep()
    for (const line of this.lines) line.server.stand()
  }

  /** Goes on where it stood: what came meanwhile is there at once. */
  wake(): void {
    if (!this.host.asleep) return
    this.host.wake()
    for (const line of this.lines) line.server.goOn()
  }

  /** Somebody sets its clock. */
  moveClock(ms: number): void {
    this.host.wallOffset += ms
    for (const line of this.lines) line.clockWasSet = true
  }

  /** The word that another node has written arrives, after so long. */
  hint(delay: number): void {
    const life = this.#life
    this.host.plan(delay, `${this.host.name} is told of something`, () => {
      if (!this.cutOff) life?.looks.hint()
    })
  }

  /** A socket asks to be upgraded: its session and its mandate are looked at first, as the guard does. */
  upgrade(line: Line, token: string): void {
    this.host.plan(0, `${this.host.name} is dialled`, () => {
      this.#upgrade(line, token).catch(() => line.refuse())
    })
  }

  /** What `GET /api/me` says to a cookie; undefined: nobody is signed in by it. Rejects where nobody can say. */
  async me(token: string): Promise<object | undefined> {
    await new Promise<void>((resolve) => this.host.plan(0, `${this.host.name} is asked`, resolve))
    const register = this.#life?.running?.register
    if (!register) throw new Error('Nobody listens any more.')
    const visitor = await this.#visitor(token)
    return visitor && this.#code.whoView(visitor, register)
  }

  /** Does something to what stands beside the log, as an administrator at this node; says whether it could. */
  async change(act: (beside: BesideOfNode) => Promise<unknown>): Promise<boolean> {
    const life = this.#life
    if (!life?.running) return false
    try {
      await act(life.beside)
    } catch {
      return false
    }
    life.beside.pull()
    this.#options.wrote(this)
    return true
  }

  async #upgrade(line: Line, token: string): Promise<void> {
    const life = this.#life
    const visitor = await this.#visitor(token)
    if (!life?.running || this.#life !== life || visitor?.standing.kind !== 'acting') return line.refuse()
    const { acting } = visitor.standing
    line.person = acting
    line.council = life.running.council
    this.lines.add(line)
    line.server.on('close', () => this.lines.delete(line))
    line.accept()
    life.running.sockets.open(line.server as never, line.server as never, { session: visitor.session, person: acting })
  }

  #newLife(): Life {
    const { disk, beside, shared, wrote, limits, told } = this.#options
    return new Life({
      host: this.host,
      code: this.#code,
      disk,
      beside,
      limits,
      shared,
      told,
      isCutOff: () => this.cutOff,
      wrote: () => wrote(this),
      onTrouble: (error) => this.#trouble(error),
    })
  }

  async #visitor(token: string): Promise<Visitor | undefined> {
    const life = this.#life
    if (!life?.running) return undefined
    const { register } = life.running
    const session = await life.beside.sessions.sessionOf(token, this.host.wallClock())
    const person = session && register.person(session.person)
    return session && person && { session, person, standing: register.standingOf(person.id) }
  }

  #trouble(error: unknown): void {
    if (!(error instanceof Error && expected.has(error.name))) this.troubles.push(error)
  }

  /** A disk that cannot be read at the start: whoever keeps the server running starts it again. */
  #failedToStart(life: Life, error: unknown): void {
    this.#trouble(error)
    if (this.#life !== life) return
    this.crash('killed')
    this.#options.scheduler.plan(1000, `${this.host.name} is started again`, () => this.isUp || this.start())
  }
}
