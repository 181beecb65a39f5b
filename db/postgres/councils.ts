import type { CouncilStore } from '../council-store.ts'
import { checkCouncilName, type Councils } from '../councils.ts'
import { checkUsable } from './check-usable.ts'
import { openCouncil } from './council.ts'
import { Database, primaryOf } from './database.ts'
import { Follower } from './follower.ts'
import { isRefusal } from './refusal.ts'
import { UnusableDatabase } from './unusable-database.ts'

export interface CouncilDatabaseOptions {
  /** At most so many connections, for all councils together; one more listens. */
  readonly connections?: number
  /** Gives 16 bytes in hex, for simulations that must repeat themselves; random ones without it. */
  readonly newSalt?: () => string
}

/** A PostgreSQL database of councils. Several nodes may have the same council open. */
export class PostgresCouncils implements Councils {
  readonly #database: Database
  readonly #follower: Follower
  readonly #newSalt: (() => string) | undefined
  #checked: Promise<void> | undefined

  constructor(url: string, { connections, newSalt }: CouncilDatabaseOptions = {}) {
    const primary = primaryOf(url, () => this.#follower.seen())
    this.#database = new Database(primary, connections)
    this.#follower = new Follower(primary)
    this.#newSalt = newSalt
  }

  async names(): Promise<readonly string[]> {
    await this.#usable()
    const rows = await this.#database.rows<{ council: string }>('SELECT council FROM councils ORDER BY council')
    return rows.map(({ council }) => council)
  }

  async open(name: string): Promise<CouncilStore> {
    checkCouncilName(name)
    await this.#usable()
    const changes = 'SELECT changes FROM councils WHERE council = $1'
    const [row] = await this.#database.rows<{ changes: number }>(changes, name)
    // Not tried where it is there: it would wait for somebody who is removing it, and begin it anew.
    if (!row) await this.#database.changed('INSERT INTO councils (council) VALUES ($1) ON CONFLICT DO NOTHING', name)
    const place = { database: this.#database, follower: this.#follower, newSalt: this.#newSalt }
    return openCouncil(place, name, row?.changes ?? 0)
  }

  async remove(name: string): Promise<void> {
    await this.#usable()
    const [empty] = await this.#database.rows<{ gone: boolean }>('SELECT drop_empty_council($1) AS gone', name)
    if (empty?.gone === true) return
    // Its locks may meet those of appends beside it: then it is done again.
    const removing = this.#database.together((within) => within.rows('SELECT remove_council($1)', name))
    await removing.catch((error: unknown) => {
      throw isRefusal(error) && error.code === '42501' ? new UnusableDatabase('owner', error) : error
    })
  }

  async close(): Promise<void> {
    await this.#follower.close()
    await this.#database.close()
  }

  /** Looks once whether the database is one that may be used. */
  #usable(): Promise<void> {
    this.#checked ??= checkUsable(this.#database).catch((error: unknown) => {
      // The next one may find it mended.
      this.#checked = undefined
      throw error
    })
    return this.#checked
  }
}
