import type { ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { migrate } from '../../../db/postgres/migrate.ts'
import { PostgresCouncils } from '../../../db/postgres/councils.ts'
import { councilPath } from '../../../db/sqlite/council.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import { keyPath, signerIn } from '../../../server/evidence/signer.ts'
import { enrol } from '../../../server/identity/enrol.ts'
import { type CuttingLine, cuttingLine } from '../../support/cutting-line.ts'
import { freePort } from '../../support/free-port.ts'
import { prepare } from '../../support/postgres.ts'
import { PostgresPair, type Which } from '../../support/postgres-pair.ts'
import { killed, serverInOneFile, startServer } from '../crash/server-process.ts'
import { termClock } from '../crash/term-clock.ts'

/** Whoever takes part, each at a screen of their own. */
export const cast = ['spd.secretary', 'gruene.secretary', 'spd.lead', 'gruene.lead', 'spd.lead#2', 'gruene.member']

interface Node {
  readonly port: number
  readonly folder: string
  /** Its ways to the two servers of the database. */
  readonly lines: readonly [CuttingLine, CuttingLine]
  process: ChildProcess | undefined
}

/** Two nodes as they are started by hand, and a database of two servers, with a line from each to each. */
export class Stage {
  readonly pair: PostgresPair
  readonly nodes: readonly [Node, Node]
  cookies: Readonly<Record<string, string>> = {}
  readonly #script: string
  readonly #top: string
  #database = ''

  private constructor(pair: PostgresPair, nodes: readonly [Node, Node], script: string, top: string) {
    this.pair = pair
    this.nodes = nodes
    this.#script = script
    this.#top = top
  }

  static async build(): Promise<Stage> {
    const top = mkdtempSync(join(tmpdir(), 'schulterschluss-failover-'))
    const [pair, script] = await Promise.all([
      PostgresPair.start((cluster) => prepare(cluster)),
      serverInOneFile('failover'),
    ])
    const newNode = async (name: string): Promise<Node> => ({
      port: await freePort(),
      folder: join(top, name),
      lines: [await cuttingLine(pair.port(0)), await cuttingLine(pair.port(1))],
      process: undefined,
    })
    return new Stage(pair, [await newNode('one'), await newNode('other')], script, top)
  }

  /** A new council with its people, and both nodes at it. */
  async begin(name: string): Promise<void> {
    this.#database = name
    const { pair } = this
    await pair.ask(pair.primary, `CREATE DATABASE ${name} TEMPLATE model OWNER owner`)
    await migrate(pair.url(pair.primary, 'owner', name), 'server')
    const councils = this.councils()
    const store = await councils.open(krefeld.id)
    const cookies: Record<string, string> = {}
    const now = termClock.now()
    for (const who of cast) {
      const [partner = '', role = ''] = who.split(/[.#]/u)
      await enrol(store, { id: who, name: who, partner, role: role as 'lead' | 'secretary' | 'member', committees: [] })
      const token = await store.sessions.begin(who, { name: 'Test', by: 'password' }, now, now + 36_000_000)
      cookies[who] = `schulterschluss=${token}`
    }
    await store.close()
    await councils.close()
    this.cookies = cookies
    const [one, other] = this.nodes
    for (const { folder } of this.nodes) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    }
    signerIn(keyPath(councilPath(one.folder, krefeld.id)))
    copyFileSync(keyPath(councilPath(one.folder, krefeld.id)), keyPath(councilPath(other.folder, krefeld.id)))
    for (const which of [0, 1] as const) await this.start(which)
  }

  /** The database as nodes find it, past their lines. The caller closes it. */
  councils(): PostgresCouncils {
    const ports = [this.pair.port(0), this.pair.port(1)].map((port) => `127.0.0.1:${port}`)
    return new PostgresCouncils(`postgres://server@${ports.join()}/${this.#database}`)
  }

  /** Starts a node, again and again until it holds, as whoever looks after it would. */
  async start(which: Which): Promise<void> {
    const node = this.nodes[which]
    const [one, other] = node.lines
    const database = `postgres://server@127.0.0.1:${one.port},127.0.0.1:${other.port}/${this.#database}?target_session_attrs=read-write`
    for (let tries = 0; node.process === undefined; tries += 1) {
      try {
        node.process = await startServer(this.#script, node.folder, node.port, { SCHULTERSCHLUSS_DATABASE: database })
      } catch (error) {
        if (tries > 30) throw error
        await setTimeout(500)
      }
    }
  }

  /** Kill −9. */
  async kill(which: Which): Promise<void> {
    const node = this.nodes[which]
    if (!node.process) return
    await killed(node.process)
    node.process = undefined
  }

  /** Takes a killed node's memory, its key excepted: it reads the log from the beginning. */
  forget(which: Which): void {
    const { folder } = this.nodes[which]
    for (const name of readdirSync(folder)) if (name.endsWith('.snapshot')) rmSync(join(folder, name))
  }

  async endNodes(): Promise<void> {
    await Promise.all([this.kill(0), this.kill(1)])
  }

  async end(): Promise<void> {
    await this.endNodes()
    await Promise.all(this.nodes.flatMap(({ lines }) => lines.map((line) => line.close())))
    await this.pair.end()
    rmSync(this.#top, { recursive: true, force: true })
  }
}
