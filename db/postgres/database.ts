import { hash } from 'node:crypto'
import {
  type ClientBase,
  type ClientConfig,
  Pool,
  type PoolClient,
  type QueryResult,
  TypeOverrides,
  types as known,
} from 'pg'
import { isRefusal, mayBeRepeated, UnknownOutcome, Unreachable } from './outcome.ts'

/** Something that takes statements: the database, or one transaction in it. */
export interface Asking {
  /** The rows that a statement gives; values take the places of `$1`, `$2`, … */
  rows<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]>
  /** How many rows a statement changed. */
  changed(statement: string, ...values: readonly unknown[]): Promise<number>
}

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
  // All we ask goes by keys. Plans are kept, and one made while a table is empty would read all of it for ever.
  options: '-c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off',
})

/**
 * A PostgreSQL database, by a pool of connections. Each statement is planned once a connection. Rejects with Unreachable
 * when nothing was sent, with UnknownOutcome when the line broke after that, and otherwise with what the database says.
 */
export class Database implements Asking {
  readonly #pool: Pool

  constructor(url: string, connections = CONNECTIONS) {
    this.#pool = new Pool({ ...connectionOptions(url), max: connections, idleTimeoutMillis: 60_000 })
    // An idle connection that breaks is dropped; whoever needs one makes another.
    this.#pool.on('error', () => undefined)
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
  close(): Promise<void> {
    return this.#pool.end()
  }

  async #on<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw new Unreachable(error)
    })
    let broken = false
    const onError = () => (broken = true)
    client.on('error', onError)
    try {
      return await work(client)
    } catch (error) {
      broken ||= error instanceof UnknownOutcome
      throw error
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }
}

const names = new Map<string, string>()

/** A name for a statement, so that the server keeps its plan. */
function nameOf(statement: string): string {
  const given = names.get(statement)
  if (given !== undefined) return given
  const name = hash('sha256', statement, 'hex').slice(0, 40)
  names.set(statement, name)
  return name
}

function asking(client: ClientBase): Asking {
  const ask = async (text: string, values: readonly unknown[]): Promise<QueryResult> => {
    try {
      return await client.query({ name: nameOf(text), text, values: [...values] })
    } catch (error) {
      throw isRefusal(error) ? error : new UnknownOutcome(error)
    }
  }
  return {
    rows: async <Row extends object>(statement: string, ...values: readonly unknown[]) =>
      (await ask(statement, values)).rows as Row[],
    changed: async (statement, ...values) => (await ask(statement, values)).rowCount ?? 0,
  }
}
