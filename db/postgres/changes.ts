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

/**
 * What changes beside the log of a council, by whichever node: a feed of kinds and ids, numbered by the database and read by
 * cursor, so that nothing is missed or told twice.
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
    this.#cursor = news.at(-1)?.number ?? this.#cursor
    const others = news.filter(({ number }) => !this.#own.delete(number))
    for (const change of others) this.#tell(change)
    if (others.some(({ kind }) => kind === 'mandates')) this.mandates.tell()
    if (others.some(({ kind }) => kind === 'texts-erased')) this.erased.tell()
  }

  #tell({ kind, id, at }: Change): void {
    if (kind === 'person-added') this.people.tell({ type: 'added', person: id })
    if (kind === 'person-changed') this.people.tell({ type: 'changed', person: id })
    if (kind === 'person-erased') this.people.tell({ type: 'erased', person: id })
    if (kind === 'session-revoked') this.revoked.tell(id)
    if (kind === 'session-proved') this.proved.tell({ session: id, at: at ?? 0 })
  }
}
