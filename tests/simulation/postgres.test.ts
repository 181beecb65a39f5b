import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../support/postgres.ts'
import { play } from './episode.ts'
import { postgresLogs } from './postgres-logs.ts'
import { type Programs, programs } from './programs.ts'

/** More by hand: `npm run simulate -- --store postgres://…`. */
const plans = [
  { seed: 'by two nodes', nodes: 1, steps: 1500 },
  { seed: 'by two nodes', nodes: 2, steps: 1500 },
] as const

describe('an episode with PostgreSQL as its disk', () => {
  let code: Programs
  let logs: ReturnType<typeof postgresLogs>
  beforeAll(async () => {
    code = await programs()
    logs = postgresLogs((await newDatabase()).server)
  })
  afterAll(() => logs.close())

  it.each(plans)(
    'keeps every promise, and is to the byte what it is in memory ($seed, nodes: $nodes)',
    async (plan) => {
      const inMemory = await play(code, plan)
      expect(inMemory.broken).toBeUndefined()
      expect(inMemory.accepted).toBeGreaterThan(5)
      expect(await play(code, { ...plan, newLog: logs.newLog })).toEqual(inMemory)
    },
  )
})
