import { describe, expect, it } from 'vitest'
import { mutants } from './mutants.ts'
import { programs } from './programs.ts'
import { simulate } from './simulate.ts'

/** Enough to find each; without a fault, all of them pass (`simulation.test.ts`). */
const steps = 300_000

describe('the simulation finds a server or a client that', () => {
  it.each(mutants)('$fault', { timeout: 120_000 }, async ({ edits, breaks, storms = [], nodes = 1 }) => {
    const code = await programs(edits)
    const { failed, steps: needed } = await simulate(code, 'mutants', steps, {
      steps: 5000,
      storms,
      nodes,
    })
    expect(breaks).toContain(failed?.broken.promise)
    console.log(`found after ${needed} events: ${failed?.broken.promise}`)
  })
})
