import { Client, type ClientConfig } from 'pg'
import type { Head } from '../event-store.ts'
import { addressesOf } from './addresses.ts'
import { Unreachable } from '../outcome.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** A server that takes writes, from one start of it to the next. */
export interface Instance {
  readonly address: string
  /** When it was started, as it says itself: by this it is told from others, and from itself before. */
  readonly since: string
  /** A commit waits for another server. */
  readonly replicated: boolean
}

/** What is known here of a council's log: a database that does not have this entry is not the one. */
export interface Seen extends Head {
  readonly council: string
}

/**
 * A commit that waits for the replica as any other does, and changes nothing. Once it is answered, what could be read here is
 * at the replica, and nobody had made that one the primary when it was asked.
 */
export const PROOF = "SELECT pg_logical_emit_message(true, 'schulterschluss', '')"

const ABOUT = `
  SELECT pg_postmaster_start_time()::text AS since, current_setting('transaction_read_only') AS read_only,
    current_setting('synchronous_commit') AS waits, current_setting('synchronous_standby_names') <> '' AS replicated`

const MISSING = `
  SELECT s.council, s.version FROM unnest($1::text[], $2::integer[], $3::text[]) AS s (council, version, hash)
  WHERE NOT EXISTS (SELECT FROM log l WHERE l.council = s.council AND l.version = s.version AND l.hash = s.hash)
    AND NOT EXISTS (SELECT FROM removed_councils r WHERE r.council = s.council)`

interface About {
  since: string
  read_only: 'on' | 'off'
  waits: string
  replicated: boolean
}

/** Milliseconds until a server must have let us in, where there is another to ask, and until it must have answered. */
const IN_WITHIN = 2_000
const ANSWER_WITHIN = 3_000

/**
 * Which of a database's servers is the one to write to: the first, from the last one on, that takes writes, keeps what it
 * acknowledges, and has what this process knows of the councils it has open. Looked for again when somebody doubts it.
 */
export class Primary {
  readonly #addresses: readonly string[]
  readonly #options: (address: string) => ClientConfig
  readonly #seen: () => Iterable<Seen>
  #found: Instance | undefined
  #doubted = true
  #search: Promise<Instance> | undefined

  /** `options` says how to connect to an address; `seen` what is known of the councils that are open. */
  constructor(url: string, options: (address: string) => ClientConfig, seen: () => Iterable<Seen> = () => []) {
    this.#addresses = addressesOf(url)
    this.#options = options
    this.#seen = seen
  }

  /** The primary. Rejects with Unreachable when there is none; its cause is an UnusableDatabase where that can be said. */
  async find(): Promise<Instance> {
    if (this.#found && !this.#doubted) return this.#found
    this.#search ??= this.#look().finally(() => (this.#search = undefined))
    return this.#search
  }

  /** It did not answer as it should have. */
  doubt(instance: Instance): void {
    if (instance === this.#found) this.#doubted = true
  }

  /** Throws when a connection leads to another one. */
  async confirm(client: Pick<Client, 'query'>, { since }: Instance): Promise<void> {
    const { rows } = await client.query<About>(ABOUT)
    if (rows[0]?.since !== since) throw new Error('The server was started anew, or another took its place.')
  }

  async #look(): Promise<Instance> {
    const faults: unknown[] = []
    const last = Math.max(0, this.#addresses.indexOf(this.#found?.address ?? ''))
    for (const address of [...this.#addresses.slice(last), ...this.#addresses.slice(0, last)]) {
      try {
        const instance = await this.#examined(address)
        // Whoever holds it goes on with it.
        if (this.#found?.address !== address || this.#found.since !== instance.since) this.#found = instance
        this.#doubted = false
        return this.#found
      } catch (error) {
        faults.push(error)
      }
    }
    throw new Unreachable(faults.find((fault) => fault instanceof UnusableDatabase) ?? faults[0])
  }

  async #examined(address: string): Promise<Instance> {
    const several = this.#addresses.length > 1
    const options = { ...this.#options(address), query_timeout: ANSWER_WITHIN }
    const client = new Client(several ? { ...options, connectionTimeoutMillis: IN_WITHIN } : options)
    client.on('error', () => undefined)
    try {
      await client.connect()
      const [about] = (await client.query<About>(ABOUT)).rows
      if (!about || about.read_only === 'on') throw new UnusableDatabase('reading')
      if (!['on', 'remote_apply'].includes(about.waits)) throw new UnusableDatabase('hasty')
      if (several && !about.replicated) throw new UnusableDatabase('alone')
      if (about.replicated) await this.#prove(client, address)
      await this.#compare(client)
      return { address, since: about.since, replicated: about.replicated }
    } finally {
      void client.end().catch(() => undefined)
    }
  }

  async #prove(client: Client, address: string): Promise<void> {
    try {
      await client.query(PROOF)
    } catch (error) {
      // It would wait until there is a replica, and those that wait would become more and more.
      await this.#sendAway('processID' in client ? client.processID : null, address).catch(() => undefined)
      throw new UnusableDatabase('unconfirmed', error)
    }
  }

  async #sendAway(process: unknown, address: string): Promise<void> {
    const client = new Client({
      ...this.#options(address),
      connectionTimeoutMillis: IN_WITHIN,
      query_timeout: IN_WITHIN,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('SELECT pg_terminate_backend($1)', [process])
    } finally {
      void client.end().catch(() => undefined)
    }
  }

  async #compare(client: Client): Promise<void> {
    const seen = [...this.#seen()].filter(({ version }) => version > 0)
    if (seen.length === 0) return
    const { rows } = await client.query<Seen>(MISSING, [
      seen.map(({ council }) => council),
      seen.map(({ version }) => version),
      seen.map(({ hash }) => hash),
    ])
    const [first] = rows
    if (first) throw new UnusableDatabase('behind', undefined, `${first.council}, entry ${first.version}`)
  }
}
