import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './free-port.ts'
import {
  type Cluster,
  databaseUrl,
  giveAway,
  makeCluster,
  newClusterFolder,
  removeCluster,
  runProgram,
  startCluster,
} from './postgres-cluster.ts'

/** One of the two. */
export type Which = 0 | 1

export const otherOf = (which: Which): Which => (which === 0 ? 1 : 0)

interface Server {
  readonly folder: string
  readonly port: number
  cluster: Cluster | undefined
}

/**
 * A commit waits for any replica, whichever of the two is the primary. They do not wait for their disks: a process that is
 * killed loses nothing that the system has.
 */
const SETTINGS = ['synchronous_standby_names=*', 'full_page_writes=on']
/** What `pg_rewind` wants, in the file: it starts a server of its own, which must throw nothing away. */
const FOR_REWIND = 'wal_log_hints = on\nwal_keep_size = 512MB\n'

/** Two servers of PostgreSQL, the one the other's streaming replica, for tests that take the primary away. */
export class PostgresPair {
  primary: Which = 0
  readonly #servers: readonly [Server, Server]

  private constructor(one: Server, other: Server) {
    this.#servers = [one, other]
  }

  /** Starts both. `prepare` makes what has to be in the primary before it has a replica. */
  static async start(prepare: (cluster: Cluster) => Promise<void>): Promise<PostgresPair> {
    const [one, other] = [newServer(await freePort()), newServer(await freePort())]
    const pair = new PostgresPair(one, other)
    makeCluster(one.folder)
    appendFileSync(join(one.folder, 'cluster', 'postgresql.conf'), FOR_REWIND)
    const { folder, port } = one
    one.cluster = await startCluster(folder, { port })
    await prepare(one.cluster)
    await pair.kill(0)
    await pair.run(0)
    await pair.rebuild(1, 'anew')
    return pair
  }

  port(which: Which): number {
    return this.#servers[which].port
  }

  url(which: Which, role: string, database: string): string {
    return databaseUrl(this.#servers[which], role, database)
  }

  /** Starts one that does not run, as what it was. */
  async run(which: Which): Promise<void> {
    const server = this.#servers[which]
    server.cluster = await startCluster(server.folder, { port: server.port, settings: SETTINGS })
  }

  /** Kill −9 of all of its processes. */
  async kill(which: Which): Promise<void> {
    const { cluster } = this.#servers[which]
    if (!cluster) return
    this.#servers[which].cluster = undefined
    const pids = family(cluster.pid)
    for (const pid of pids) signal(pid, 'SIGKILL')
    while (pids.some((pid) => signal(pid, 0))) await setTimeout(10)
  }

  /** All of its processes stand still, until `resume`. */
  pause(which: Which): void {
    this.#toAll(which, 'SIGSTOP')
  }

  resume(which: Which): void {
    this.#toAll(which, 'SIGCONT')
  }

  /** Makes the replica the primary, whatever the old one does. */
  async promote(): Promise<void> {
    const next = otherOf(this.primary)
    await this.ask(next, 'SELECT pg_promote()')
    this.primary = next
  }

  /** Makes a replica of one that was something else: from what it has (`pg_rewind`), or from nothing. */
  async rebuild(which: Which, how: 'rewound' | 'anew'): Promise<void> {
    const { folder } = this.#servers[which]
    const from = otherOf(which)
    const source = `host=127.0.0.1 port=${this.port(from)} user=postgres dbname=postgres`
    const data = join(folder, 'cluster')
    await this.kill(which)
    // Its new beginning must be on the disk before another can go back to it.
    await this.ask(from, 'CHECKPOINT')
    if (how === 'rewound') await runProgram('pg_rewind', folder, ['-D', data, '-N', '-R', '--source-server', source])
    else {
      rmSync(data, { recursive: true, force: true })
      giveAway(folder)
      await runProgram('pg_basebackup', folder, ['-D', data, '-N', '-R', '-c', 'fast', '-d', source])
    }
    await this.run(which)
  }

  async ask<Row extends object>(which: Which, statement: string, database = 'postgres'): Promise<Row[]> {
    const client = new Client({ connectionString: this.url(which, 'postgres', database) })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(statement)).rows
    } finally {
      await client.end()
    }
  }

  async end(): Promise<void> {
    for (const which of [0, 1] as const) {
      await this.kill(which)
      removeCluster(this.#servers[which].folder)
    }
  }

  #toAll(which: Which, name: NodeJS.Signals): void {
    const { cluster } = this.#servers[which]
    if (cluster) for (const pid of family(cluster.pid)) signal(pid, name)
  }
}

const newServer = (port: number): Server => ({ folder: newClusterFolder(), port, cluster: undefined })

/** A server process and all that it has begun. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...children.split(' ').filter(Boolean).map(Number)]
}

/** False where there is no such process. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
