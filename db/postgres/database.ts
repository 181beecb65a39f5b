import { type ClientConfig, Pool, type PoolClient, TypeOverrides, types as known } from 'pg'
import { addressesOf } from './addresses.ts'
import { type Asking, asking } from './asking.ts'
import { UnknownOutcome, Unreachable } from '../outcome.ts'
import { mayBeRepeated } from './refusal.ts'
import { type Instance, Primary, type Seen } from './primary.ts'

/** Milliseconds until a connection must stand, and until a statement must be answered. */
const CONNECT_WITHIN = 5_000
const ANSWER_WITHIN = 10_000
/** Of one process, for all of its councils. */
const CONNECTIONS = 10

/** Whole numbers of eight bytes are times and counts here, which a double holds exactly. */
const types = new TypeOverrides()
types.setTypeParser(known.builtins.INT8, Number)

/** How each connection is made, the pool's and the one that listens. */
export const connectionOptions = (url: string): ClientConfig => ({
  connectionString: url,
  types,
  connectionTimeoutMillis: CONNECT_WITHIN,
  keepAlive: true,
  query_timeout: ANSWER_WITHIN,
  // The server gives up, too: a transaction whose node is gone must not keep a council.
  statement_timeout: ANSWER_WITHIN,
  idle_in_transaction_session_timeout: ANSWER_WITHIN,
  application_name: 'schulterschluss',
  // All we ask goes by keys. Plans are kept, and one made while a table is empty would read all of it for ever. Kept they are
  // only if it is said: what takes a list or a range seems cheaper planned for its values, and is planned anew each time.
  options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off',
})

/** The servers of a database that is known by one address, whichever of them is the primary. */
export const primaryOf = (url: string, seen?: () => Iterable<Seen>): Primary =>
  new Primary(url, connectionOptions, seen)

/** The address of the one to write to, for whoever needs no pool. */
export const primaryAddress = async (url: string): Promise<string> =>
  addressesOf(url).length > 1 ? (await primaryOf(url).find()).address : url

/**
 * A PostgreSQL database, by a pool of connections to its primary. Each statement is planned once a connection. Rejects with
 * Unreachable when nothing was sent, with UnknownOutcome when the line broke after that, and otherwise with what the
 * database says.
 */
export class Database implements Asking {
  readonly #primary: Primary
  readonly #connections: number
  readonly #busy = new Set<PoolClient>()
  #pool: { readonly instance: Instance; readonly pool: Pool } | undefined
  readonly #left: Promise<unknown>[] = []
  /** Connections that are known to lead to the instance of their pool. */
  readonly #known = new WeakSet<PoolClient>()

  /** `primary`: its servers, or the address that names them. */
  constructor(primary: Primary | string, connections = CONNECTIONS) {
    this.#primary = typeof primary === 'string' ? primaryOf(primary) : primary
    this.#connections = connections
  }

  rows<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]> {
    return this.#on((client) => asking(client).rows<Row>(statement, ...values))
  }

  changed(statement: string, ...values: readonly unknown[]): Promise<number> {
    return this.#on((client) => asking(client).changed(statement, ...values))
  }

  /**
   * Does all of `work` in one transaction or nothing of it, and again from its beginning when another stood in its way.
   * `begin` says of what kind it is.
   */
  async together<Result>(work: (within: Asking) => Promise<Result>, begin = 'BEGIN'): Promise<Result> {
    for (;;) {
      try {
        return await this.#on(async (client) => {
          const within = asking(client)
          await within.changed(begin)
          try {
            const result = await work(within)
            await within.changed('COMMIT')
            return result
          } catch (error) {
            if (!(error instanceof UnknownOutcome)) await within.changed('ROLLBACK')
            throw error
          }
        })
      } catch (error) {
        if (!mayBeRepeated(error)) throw error
      }
    }
  }

  /** Waits for what is under way and closes all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.#left, this.#pool?.pool.end()])
  }

  async #on<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const { client, instance } = await this.#connect()
    let broken = false
    const onError = () => (broken = true)
    client.on('error', onError)
    this.#busy.add(client)
    try {
      return await work(client)
    } catch (error) {
      broken ||= error instanceof UnknownOutcome
      throw error
    } finally {
      if (broken) this.#primary.doubt(instance)
      this.#busy.delete(client)
      client.off('error', onError)
      client.release(broken)
    }
  }

  /** To the primary; where that cannot be had, the one that is it by now. */
  async #connect(): Promise<{ readonly client: PoolClient; readonly instance: Instance }> {
    for (let mayHaveMoved = true; ; mayHaveMoved = false) {
      const instance = await this.#primary.find()
      try {
        return { client: await this.#confirmed(this.#poolAt(instance), instance), instance }
      } catch (error) {
        this.#primary.doubt(instance)
        if (!mayHaveMoved) throw new Unreachable(error)
      }
    }
  }

  async #confirmed(pool: Pool, instance: Instance): Promise<PoolClient> {
    const client = await pool.connect()
    if (this.#known.has(client)) return client
    try {
      await this.#primary.confirm(client, instance)
      this.#known.add(client)
      return client
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  #poolAt(instance: Instance): Pool {
    if (this.#pool?.instance === instance) return this.#pool.pool
    if (this.#pool) this.#leave(this.#pool.pool)
    const pool = new Pool({
      ...connectionOptions(instance.address),
      max: this.#connections,
      idleTimeoutMillis: 60_000,
    })
    // An idle connection that breaks is dropped; whoever needs one makes another.
    pool.on('error', () => undefined)
    this.#pool = { instance, pool }
    return pool
  }

  /** Whoever still waits for a server that is the primary no more has waited long enough. */
  #leave(pool: Pool): void {
    for (const client of this.#busy) void client.end()
    this.#left.push(pool.end())
  }
}
