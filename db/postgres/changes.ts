import { Listeners } from '../listeners.ts'
import type { PersonChange } from '../people.ts'
import type { OneCouncil } from './one-council.ts'

interface Change {
  number: number
  kind:
    | 'person-added'
    | 'person-changed'
    | 'person-erased'
    | 'mandates'
    | 'session-revoked'
    | 'session-proved'
    | 'texts-erased'
  id: string
  at: number | null
}

/** All that the feed may have told of, as if it did now. Who was erased is known by the register alone. */
const EVERYTHING = `
  SELECT 0 AS number, 'person-changed' AS kind, id, NULL::bigint AS at FROM people WHERE council = $1
  UNION ALL SELECT DISTINCT 0, 'person-erased', person, NULL::bigint FROM register r WHERE council = $1
    AND NOT EXISTS (SELECT FROM people p WHERE p.council = $1 AND p.id = r.person)
  UNION ALL SELECT 0, 'session-revoked', id, NULL FROM sessions WHERE council = $1 AND revoked_at IS NOT NULL
  UNION ALL SELECT 0, 'session-proved', id, proved_at FROM sessions WHERE council = $1 AND revoked_at IS NULL
  UNION ALL VALUES (0, 'mandates', '', NULL::bigint), (0, 'texts-erased', '', NULL)`

/**
 * What changes beside the log of a council, by whichever node: a feed of kinds and ids, numbered by the database and read by
 * cursor, so that nothing is missed or told twice. It forgets what is old; whoever was away for too long is told everything.
 */
export class Changes {
  readonly people = new Listeners<PersonChange>()
  readonly mandates = new Listeners<void>()
  readonly revoked = new Listeners<string>()
  readonly proved = new Listeners<{ readonly session: string; readonly at: number }>()
  readonly erased = new Listeners<void>()
  readonly #council: OneCouncil
  #cursor: number
  readonly #own = new Set<number>()
  #pulling: Promise<void> = Promise.resolve()

  /** `cursor`: the last change that was there before anything was read. */
  constructor(council: OneCouncil, cursor: number) {
    this.#council = council
    this.#cursor = cursor
  }

  /** The number of the last change that was told. */
  get cursor(): number {
    return this.#cursor
  }

  /** These are of this node, which knows of them, and are not told: so many, up to this number. */
  own(count: number, last: number): void {
    for (let number = last - count + 1; number <= last; number += 1) this.#own.add(number)
  }

  /** Tells all that is new by now. When the database cannot say, the next pull does. */
  pull(): Promise<void> {
    this.#pulling = this.#pulling.then(() => this.#pull()).catch(() => undefined)
    return this.#pulling
  }

  async #pull(): Promise<void> {
    const news = await this.#council.rows<Change>(
      'SELECT number, kind, id, at FROM changes WHERE council = $1 AND number > $2 ORDER BY number',
      this.#cursor,
    )
    const others = this.#lacks(news[0]?.number)
      ? await this.#council.rows<Change>(EVERYTHING)
      : news.filter(({ number }) => !this.#own.has(number))
    this.#cursor = news.at(-1)?.number ?? this.#cursor
    for (const number of this.#own) if (number <= this.#cursor) this.#own.delete(number)
    for (const change of others) this.#tell(change)
    if (others.some(({ kind }) => kind === 'mandates')) this.mandates.tell()
    if (others.some(({ kind }) => kind === 'texts-erased')) this.erased.tell()
  }

  /** Has the feed forgotten something before this number that was not told here, and that this node did not do itself? */
  #lacks(first = 0): boolean {
    for (let number = this.#cursor + 1; number < first; number += 1) if (!this.#own.has(number)) return true
    return false
  }

  #tell({ kind, id, at }: Change): void {
    if (kind === 'person-added') this.people.tell({ type: 'added', person: id })
    if (kind === 'person-changed') this.people.tell({ type: 'changed', person: id })
    if (kind === 'person-erased') this.people.tell({ type: 'erased', person: id })
    if (kind === 'session-revoked') this.revoked.tell(id)
    if (kind === 'session-proved') this.proved.tell({ session: id, at: at ?? 0 })
  }
}
