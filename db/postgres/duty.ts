import type { Client } from 'pg'
import type { Duty } from '../duty.ts'
import type { Follower } from './follower.ts'

/** Locks of this kind are apart from others in the same database. */
const KEY = `hashtextextended('schulterschluss-duty ' || $1, 0)`

/**
 * On duty is whoever holds a lock in the name of the council. It hangs on the connection that listens: whoever loses that one
 * is on duty no more, and the database gives the lock to the next who asks.
 */
export class PostgresDuty implements Duty {
  readonly #follower: Follower
  readonly #council: string
  #heldOn: Client | undefined

  constructor(follower: Follower, council: string) {
    this.#follower = follower
    this.#council = council
  }

  async held(): Promise<boolean> {
    const { line } = this.#follower
    if (!line) return false
    // Asked anew each time: a line that is dead holds nothing.
    const text = this.#heldOn === line ? 'SELECT true AS held' : `SELECT pg_try_advisory_lock(${KEY}) AS held`
    const values = this.#heldOn === line ? [] : [this.#council]
    const held = await line.query<{ held: boolean }>(text, values).then(
      ({ rows }) => rows[0]?.held === true,
      () => false,
    )
    this.#heldOn = held ? line : undefined
    return held
  }

  /** Lets another node have it. */
  async release(): Promise<void> {
    const line = this.#heldOn
    this.#heldOn = undefined
    if (line === undefined || line !== this.#follower.line) return
    await line.query(`SELECT pg_advisory_unlock(${KEY})`, [this.#council]).catch(() => undefined)
  }
}
