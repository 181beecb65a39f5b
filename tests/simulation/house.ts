import Sqlite from 'better-sqlite3'
import type { Entry, EventStore } from '../../db/event-store.ts'
import { migrations } from '../../db/sqlite/migrations.ts'
import type { Council } from '../../server/live/council.ts'
import type { Limits } from '../../server/live/limits.ts'
import { Beside } from './beside.ts'
import { type Actor, appointed, dismissed } from './cast.ts'
import type { Chance } from './chance.ts'
import { type Disk, wellBehaved, wellInformed } from './disk.ts'
import { beginning } from './host.ts'
import { ServerNode } from './node.ts'
import type { NodeProgram, Programs } from './programs.ts'
import type { Scheduler } from './scheduler.ts'

const day = 24 * 60 * 60 * 1000

export interface HouseOptions {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly programs: Programs
  /** How many machines serve the council. */
  readonly nodes: 1 | 2
  /** Where its log is. */
  readonly log: EventStore
  readonly people: readonly Actor[]
  readonly limits: Partial<Limits>
  readonly written: (entries: readonly Entry[]) => void
  /** Told each time viewers have been told, and once a process has read its log. */
  readonly told: (council: Council) => void
}

/** The council's house: what is written stays, and one machine or several serve it. */
export class House {
  readonly disk: Disk
  readonly nodes: readonly [ServerNode, ...ServerNode[]]
  readonly #options: HouseOptions
  readonly #database = new Sqlite(':memory:')
  readonly #beside: Beside

  constructor(options: HouseOptions) {
    this.#options = options
    const { scheduler, chance, programs, log, written, told, limits } = options
    for (const step of migrations) void (typeof step === 'string' ? this.#database.exec(step) : step(this.#database))
    this.#beside = new Beside(this.#database)
    const [program, otherProgram] = programs.nodes
    const disk: Disk = {
      log,
      chance: chance.stream('disk'),
      mood: wellBehaved,
      hints: wellInformed,
      written,
    }
    this.disk = disk
    const newNode = (name: string, own: Chance, code: NodeProgram): ServerNode =>
      new ServerNode({
        name,
        scheduler,
        chance: own,
        program: code,
        disk,
        beside: this.#beside,
        limits,
        shared: options.nodes > 1,
        wrote: (node) => this.#spread(node),
        told,
      })
    const first = newNode('the server', chance, program)
    this.nodes =
      options.nodes === 1 ? [first] : [first, newNode('the other server', chance.stream('other'), otherProgram)]
  }

  /** What went wrong in a process and was reported, but for what the weather did. */
  get troubles(): readonly unknown[] {
    return this.nodes.flatMap(({ troubles }) => troubles)
  }

  /** Everybody is known and in office before the first process starts. */
  async settle(): Promise<void> {
    const { people, mandates } = this.#beside
    for (const actor of this.#options.people) {
      await people.addPerson({ id: actor.id, name: actor.name })
      await mandates.change([appointed(actor)], 'set-up', beginning)
    }
  }

  /** A new session, as after signing in. */
  signIn(person: string): Promise<string> {
    const { sessions } = this.#beside
    const now = this.nodes[0].host.wallClock()
    return sessions.begin(person, { name: 'Browser', by: 'passkey' }, now, beginning + 1000 * day)
  }

  /** Ends all sessions of a person, on open sockets too. */
  async signOut(node: ServerNode, person: string): Promise<void> {
    await node.change(({ sessions }) => sessions.revokeAll(person, node.host.wallClock()))
  }

  /** Gives a person another mandate, on open sockets too; says whether it could. */
  appoint(node: ServerNode, before: Actor, now: Actor): Promise<boolean> {
    return node.change(({ mandates }) =>
      mandates.change([dismissed(before), appointed(now)], 'set-up', node.host.wallClock()),
    )
  }

  /** Somebody sets the clock that all its machines take their time from. */
  moveClock(ms: number): void {
    for (const node of this.nodes) node.moveClock(ms)
  }

  close(): void {
    this.#database.close()
  }

  /** Tells the other nodes, as far as the word gets through. */
  #spread(from: ServerNode): void {
    const { chance, hints } = this.disk
    for (const node of this.nodes) {
      if (node === from) continue
      if (!from.cutOff && !chance.often(hints.lost)) node.hint(chance.wait(hints.delayMs))
      if (!from.cutOff && chance.often(hints.doubled)) node.hint(chance.wait(10 * hints.delayMs))
    }
  }
}
