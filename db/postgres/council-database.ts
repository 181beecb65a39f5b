import { Changes } from './changes.ts'
import type { Database } from './database.ts'
import { OneCouncil } from './one-council.ts'

/** One council's share of a database, with the feed of what changes in it. */
export class CouncilDatabase extends OneCouncil {
  readonly changes: Changes
  readonly #database: Database
  readonly #onChanged: () => void

  /** `cursor`: the feed's last number. `onChanged` is called after each change, so that other nodes hear of it. */
  constructor(database: Database, name: string, cursor: number, onChanged: () => void) {
    super(database, name)
    this.#database = database
    this.#onChanged = onChanged
    this.changes = new Changes(this, cursor)
  }

  /**
   * Does all of `work` or nothing of it, no other node in between, and tells whoever listens before it resolves. `done` is
   * called before they are told, and only when it is certain that it was done.
   */
  async change<Result>(
    work: (within: OneCouncil) => Promise<Result>,
    done: (result: Result) => void = () => undefined,
  ): Promise<Result> {
    const result = await this.#database.together(async (asking) => {
      const within = new OneCouncil(asking, this.name)
      // Always first: two transactions never wait for each other's rows.
      await within.rows('SELECT take_council($1)')
      return work(within)
    })
    done(result)
    await this.changes.pull()
    this.#onChanged()
    return result
  }

  /** The same for what nobody has to hear of or wait for. */
  together<Result>(work: (within: OneCouncil) => Promise<Result>): Promise<Result> {
    return this.#database.together((asking) => work(new OneCouncil(asking, this.name)))
  }
}
