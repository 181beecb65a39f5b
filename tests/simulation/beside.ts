import type { Database } from 'better-sqlite3'
import { Listeners } from '../../db/listeners.ts'
import type { Mandates } from '../../db/mandates.ts'
import type { People, PersonChange } from '../../db/people.ts'
import type { Sessions } from '../../db/sessions.ts'
import { SqliteMandates } from '../../db/sqlite/mandates.ts'
import { SqlitePeople } from '../../db/sqlite/people.ts'
import { SqliteSessions } from '../../db/sqlite/sessions.ts'

/** What changed beside the log, told to one node. */
type Change = (node: Told) => void

interface Told {
  readonly people: Listeners<PersonChange>
  readonly mandates: Listeners<void>
  readonly revoked: Listeners<string>
  readonly proved: Listeners<{ readonly session: string; readonly at: number }>
}

/** People, mandates and sessions as they are kept: what changes in them is numbered, for all nodes to read. */
export class Beside {
  readonly people: SqlitePeople
  readonly mandates: SqliteMandates
  readonly sessions: SqliteSessions
  readonly changes: Change[] = []

  constructor(database: Database) {
    this.people = new SqlitePeople(database)
    this.mandates = new SqliteMandates(database)
    this.sessions = new SqliteSessions(database)
    this.people.onChange((change) => this.changes.push(({ people }) => people.tell(change)))
    this.mandates.onChange(() => this.changes.push(({ mandates }) => mandates.tell()))
    this.sessions.onRevoke((session) => this.changes.push(({ revoked }) => revoked.tell(session)))
    this.sessions.onProof((proof) => this.changes.push(({ proved }) => proved.tell(proof)))
  }
}

/** The same as one process has it open: it reads the changes by cursor, and `reach` says whether it reaches them at all. */
export class BesideOfNode {
  readonly people: People
  readonly mandates: Mandates
  readonly sessions: Sessions
  readonly #beside: Beside
  readonly #told: Told = {
    people: new Listeners(),
    mandates: new Listeners(),
    revoked: new Listeners(),
    proved: new Listeners(),
  }
  #cursor: number

  constructor(beside: Beside, reach: () => Promise<void>) {
    this.#beside = beside
    this.#cursor = beside.changes.length
    const { people, mandates, revoked, proved } = this.#told
    this.people = reached(beside.people, reach, { onChange: (listener) => people.add(listener) })
    this.mandates = reached(beside.mandates, reach, { onChange: (listener) => mandates.add(listener) })
    this.sessions = reached(beside.sessions, reach, {
      onRevoke: (listener) => revoked.add(listener),
      onProof: (listener) => proved.add(listener),
    })
  }

  /** Tells all that is new by now. */
  pull(): void {
    const { changes } = this.#beside
    while (this.#cursor < changes.length) changes[this.#cursor++]?.(this.#told)
  }
}

/** Everything that this port does, once it is reached. */
function reached<Port extends object>(port: Port, reach: () => Promise<void>, own: Partial<Port>): Port {
  return new Proxy(port, {
    get: (target, name): unknown => {
      const listening: unknown = Reflect.get(own, name)
      if (listening !== undefined) return listening
      const way: unknown = Reflect.get(target, name)
      if (typeof way !== 'function') return way
      return async (...given: unknown[]): Promise<unknown> => {
        await reach()
        return way.apply(target, given) as unknown
      }
    },
  })
}
