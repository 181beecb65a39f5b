import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PostgresCouncils } from '../db/postgres/councils.ts'
import { agreementById } from '../machines/agreements/registry.ts'
import { readScenario } from '../machines/scenario/read.ts'
import { runScenario } from '../server/scenario/run.ts'
import { newDatabase } from './support/postgres.ts'

const folder = fileURLToPath(new URL('scenarios/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))

/** The same files as in memory (`scenarios.test.ts`), on a real database; each scenario is a council in it. */
describe.concurrent('on PostgreSQL, two nodes in turn, the scenario', () => {
  let nodes: readonly PostgresCouncils[] = []
  beforeAll(async () => {
    const { server } = await newDatabase()
    nodes = [new PostgresCouncils(server, { connections: 2 }), new PostgresCouncils(server, { connections: 2 })]
  })
  afterAll(() => Promise.all(nodes.map((node) => node.close())))

  it.each(files)('%s holds', async (file) => {
    const scenario = readScenario(readFileSync(`${folder}${file}`, 'utf8'), agreementById)
    const name = file.replace('.json', '').replaceAll('/', '-').toLowerCase()
    const [one, other] = await Promise.all(nodes.map((node) => node.open(name)))
    if (!one || !other) throw new Error('There are no two nodes.')
    expect(await runScenario(scenario, [one.log, other.log])).toEqual({ ok: true })
    const heads = await Promise.all([one.log.head(), other.log.head()])
    expect(heads[0]).toEqual(heads[1])
    await Promise.all([one.close(), other.close()])
  })
})
