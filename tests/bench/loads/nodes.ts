import { Client } from 'pg'
import type { SignedIn } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import { Line } from '../line.ts'
import { carryOut } from '../load-process.ts'
import { processorTime, type Shares, sharesBetween } from '../processor.ts'
import { Sitting } from '../sitting.ts'
import { quantile } from '../statistics.ts'

/** Commands on one node and a viewer on another; and PostgreSQL's own NOTIFY, a few of each in turn. */
export interface Nodes {
  readonly here: number
  readonly there: number
  readonly servers: readonly number[]
  readonly database: string
  /** Those who work, and the one who looks on at the other node. */
  readonly people: readonly SignedIn[]
  readonly viewer: SignedIn
  readonly turns: number
  readonly perTurn: number
}

export interface NodesResult {
  /** From the command's sending until the other node's viewer has it, ms; and from its answer on. */
  readonly product: Times
  readonly sinceAnswer: Times
  /** From an INSERT with NOTIFY until another connection hears of it, ms. */
  readonly bare: Times
  readonly shares: Shares
}

interface Times {
  readonly p50: number
  readonly p99: number
  readonly most: number
}

await carryOut<Nodes, NodesResult>(async ({ here, there, servers, database, people, viewer, turns, perTurn }) => {
  const crowd = new Crowd(here, true)
  await crowd.join(people)
  const sitting = new Sitting(crowd)
  await sitting.begin()
  let version = -1
  let arrived: (() => void) | undefined
  const line = new Line(there, viewer.cookie, (seen) => {
    if (seen.kind !== 'view' && seen.kind !== 'change') return
    version = seen.version
    arrived?.()
  })
  await line.opened
  line.send({ v: 1, kind: 'hello' })
  await reaches(0)
  const [writing, listening] = [new Client({ connectionString: database }), new Client({ connectionString: database })]
  await Promise.all([writing.connect(), listening.connect()])
  await writing.query('CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, body text NOT NULL)')
  await listening.query('LISTEN bare')
  const found = { product: [] as number[], sinceAnswer: [] as number[], bare: [] as number[] }
  for (let each = 0; each < perTurn; each += 1) await one()
  for (const each of Object.values(found)) each.length = 0
  const start = processorTime(...servers)
  for (let turn = 0; turn < turns; turn += 1) {
    for (let each = 0; each < perTurn; each += 1) await one()
    for (let each = 0; each < perTurn; each += 1) found.bare.push(await notified())
  }
  const shares = sharesBetween(start, processorTime(...servers))
  crowd.close()
  line.close()
  await Promise.all([writing.end(), listening.end()])
  return { product: times(found.product), sinceAnswer: times(found.sinceAnswer), bare: times(found.bare), shares }

  async function one(): Promise<void> {
    const expected = version + 1
    const sentAt = performance.now()
    const seen = reaches(expected)
    const answeredAt = await crowd.send(sitting.nextForAll())
    const at = await seen
    found.product.push(at - sentAt)
    found.sinceAnswer.push(Math.max(0, at - answeredAt))
  }

  function reaches(wanted: number): Promise<number> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (version >= wanted) resolve(performance.now())
      }
      arrived = look
      look()
    })
  }

  async function notified(): Promise<number> {
    const heard = new Promise<number>((resolve) => {
      listening.once('notification', () => resolve(performance.now()))
    })
    const sentAt = performance.now()
    await writing.query(`BEGIN; INSERT INTO bare (body) VALUES ('${'x'.repeat(300)}'); NOTIFY bare, 'rat'; COMMIT`)
    return (await heard) - sentAt
  }
})

function times(found: readonly number[]): Times {
  return { p50: quantile(found, 0.5), p99: quantile(found, 0.99), most: Math.max(...found) }
}
