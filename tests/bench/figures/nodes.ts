import { Client } from 'pg'
import { migrate } from '../../../db/postgres/migrate.ts'
import { PostgresCouncils } from '../../../db/postgres/councils.ts'
import { databaseUrl } from '../../support/postgres-cluster.ts'
import { withCluster } from '../cluster.ts'
import { enrolIn, type SignedIn } from '../contestants.ts'
import type { Figure, Measured, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { Nodes, NodesResult } from '../loads/nodes.ts'
import { agreement, participants } from '../people.ts'
import { start } from '../running.ts'
import { withoutNotices } from '../without-notices.ts'

type Sizes = Pick<Nodes, 'turns' | 'perTurn'>

const sizes: Readonly<Record<Scale, { readonly heard: Sizes; readonly dropped: Sizes }>> = {
  full: { heard: { turns: 20, perTurn: 20 }, dropped: { turns: 4, perTurn: 20 } },
  quick: { heard: { turns: 4, perTurn: 10 }, dropped: { turns: 1, perTurn: 8 } },
}

/** Two leads, two secretaries and those between them. */
const WORKING = 22
/** Within so many milliseconds a lost notification must be made up for. */
const LATEST = 1200

/** Two nodes of one council; with `dropped`, the second never hears of anything. */
const twoNodes = (size: Sizes, dropped: boolean): Promise<NodesResult> =>
  withCluster(async (cluster) => {
    const root = databaseUrl(cluster, 'postgres', 'postgres')
    await prepare(root, databaseUrl(cluster, 'owner', 'councils'))
    const url = databaseUrl(cluster, 'server', 'councils')
    const people = await enrol(url)
    const viewer = people[WORKING]
    if (!viewer) throw new Error('Nobody looks on.')
    const filter = await withoutNotices(cluster.port)
    const here = await start('node/server.ts', [url])
    const there = await start('node/server.ts', [
      dropped ? databaseUrl({ ...cluster, port: filter.port }, 'server', 'councils') : url,
    ])
    try {
      return await underLoad<Nodes, NodesResult>('nodes.ts', {
        here: here.port,
        there: there.port,
        servers: [here.pid, there.pid],
        database: databaseUrl(cluster, 'postgres', 'councils'),
        people: people.slice(0, WORKING),
        viewer,
        ...size,
      })
    } finally {
      await Promise.all([here.stop(), there.stop()])
      filter.close()
    }
  })

/** Those who work and the one who looks on, signed in. */
async function enrol(url: string): Promise<readonly SignedIn[]> {
  const councils = new PostgresCouncils(url)
  const store = await councils.open(agreement.id)
  const people = await enrolIn(store, participants(WORKING + 1))
  await store.close()
  await councils.close()
  return people
}

async function prepare(root: string, owner: string): Promise<void> {
  const client = new Client({ connectionString: root })
  await client.connect()
  for (const statement of [
    'CREATE ROLE owner LOGIN',
    'CREATE ROLE server LOGIN',
    'CREATE DATABASE councils OWNER owner',
  ])
    await client.query(statement)
  await client.end()
  await migrate(owner, 'server')
}

/** From a commit on one node until a viewer on another has it. */
export const otherNode: Figure = {
  number: 12,
  title: 'a command on node A until a viewer on node B has it, PostgreSQL',
  measure: async (scale): Promise<Measured> => {
    const { product, sinceAnswer, bare, shares } = await twoNodes(sizes[scale].heard, false)
    const name = 'INSERT and NOTIFY until LISTEN hears'
    return {
      readings: [
        { what: 'p50', unit: 'ms', product: product.p50, against: { name, value: bare.p50 }, aim: { atMost: 1.3 } },
        { what: 'p99', unit: 'ms', product: product.p99, against: { name, value: bare.p99 }, aim: { atMost: 2 } },
        { what: 'of it after the answer on A, p50', unit: 'ms', product: sinceAnswer.p50, against: null, aim: null },
      ],
      loads: [{ phase: 'two nodes', ...shares }],
    }
  },
}

/** The same while no notification arrives. */
export const noNotices: Figure = {
  number: 13,
  title: 'NOTIFY dropped entirely: from the answer on node A until a viewer on node B is right',
  measure: async (scale): Promise<Measured> => {
    const { sinceAnswer } = await twoNodes(sizes[scale].dropped, true)
    return {
      readings: [
        { what: 'most', unit: 'ms', product: sinceAnswer.most, against: null, aim: { atMost: LATEST } },
        { what: 'p50', unit: 'ms', product: sinceAnswer.p50, against: null, aim: null },
      ],
      loads: [],
    }
  },
}
